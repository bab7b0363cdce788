using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Publishing;

/// <summary>Rows of the pathways that a release names.</summary>
internal static class PathwayRows
{
    /// <summary>Adds them.</summary>
    /// <returns>Their numbers by the names that findings use.</returns>
    public static IReadOnlyDictionary<string, long> Add(RowSource source, ReleaseRows rows, MentionRows mentions)
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pathway in source.Extraction.Pathways)
        {
            var slug = source.Merges.Canonical(RecordKind.Pathway, EntityKeys.Pathway(pathway.Name, source.Lexicon));
            var id = CatalogKey.Of("pathway", slug);
            numbers.TryAdd(pathway.Name, id);
            rows.Pathways.TryAdd(id, Row(id, slug, pathway, source));
            foreach (var m in pathway.Mentions)
            {
                mentions.Add(
                    "pathway",
                    slug,
                    new Mention
                    {
                        Start = m.Start,
                        Length = m.Length,
                        Text = m.Text,
                        PathwayId = id,
                        Confidence = pathway.Confidence,
                        Rule = pathway.Rule,
                        Reason = pathway.Reason,
                    }
                );
            }
        }

        return numbers;
    }

    /// <summary>The ids of a pathway that the lexicon knows.</summary>
    public static IReadOnlyList<string> Ids(PathwayEntry entry) =>
        [.. entry.Go, .. entry.Reactome, .. entry.WikiPathways];

    /// <summary>
    /// The pathway itself, the same whichever release names it first: as the lexicon has it, else as it was read, and of one that
    /// others were merged into what it was called then, since releases may name them alone.
    /// </summary>
    private static Pathway Row(long id, string slug, ExtractedPathway read, RowSource source)
    {
        var entry = LexiconByKey.Of(source.Lexicon).Pathway(slug);
        var isMerged = source.Merges.Forms(RecordKind.Pathway, slug).Skip(1).Any();
        return new Pathway
        {
            Id = id,
            Slug = slug,
            Name = entry?.Name ?? (isMerged ? source.Merges.NameOf(RecordKind.Pathway, slug) : null) ?? read.Name,
            Definition = entry?.Definition,
            Ids =
                entry is not null ? Ids(entry)
                : isMerged ? []
                : [.. read.Ids],
        };
    }
}
