using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;

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
                    }
                );
            }
        }

        return numbers;
    }

    /// <summary>The pathway itself; of one that others were merged into, what the lexicon says of it and not of them.</summary>
    private static Pathway Row(long id, string slug, ExtractedPathway read, RowSource source)
    {
        var entry = source.Lexicon.Pathways.FirstOrDefault(p => p.Slug == slug);
        var isRead = EntityKeys.Pathway(read.Name, source.Lexicon) == slug;
        return new Pathway
        {
            Id = id,
            Slug = slug,
            Name = isRead ? read.Name : entry?.Name ?? source.Merges.NameOf(RecordKind.Pathway, slug) ?? read.Name,
            Definition = entry?.Definition,
            Ids = isRead || entry is null ? [.. read.Ids] : [.. entry.Go, .. entry.Reactome, .. entry.WikiPathways],
        };
    }
}
