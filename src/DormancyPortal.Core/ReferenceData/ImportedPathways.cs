using System.Text;
using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>
/// Puts pathways of Reactome or of the Gene Ontology into a lexicon. A curated pathway of the same name gets the
/// identifier that it lacks; of the others those with a specific name are added (<see cref="PathwayNames"/>).
/// </summary>
internal static partial class ImportedPathways
{
    public static Lexicon Add(Lexicon lexicon, ReferenceSet set)
    {
        var pathways = lexicon.Pathways.ToList();
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, pathway) in pathways.Index())
        {
            foreach (var name in pathway.Aliases.Prepend(pathway.Name))
            {
                byKey.TryAdd(PathwayNames.Key(name), i);
            }
        }

        var slugs = pathways.Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var row in set.Rows.Where(r => IsPathway(set.Kind, r)))
        {
            if (Known(row, set.Kind, byKey) is { } known)
            {
                pathways[known] = WithId(pathways[known], row.Key);
            }
            else if (PathwayNames.IsSpecific(row.Label) && slugs.Add(SlugOf(row.Label)))
            {
                byKey.Add(PathwayNames.Key(row.Label), pathways.Count);
                pathways.Add(New(row));
            }
        }

        return lexicon with
        {
            Pathways = pathways,
        };
    }

    private static bool IsPathway(ReferenceKind kind, ReferenceRow row) =>
        row.IsCurrent
        && (kind != ReferenceKind.GoTerms || row.Cells.StartsWith(GoRows.Process, StringComparison.Ordinal));

    /// <summary>The pathway that bears the name, an exact synonym, or the name but for "receptor".</summary>
    private static int? Known(ReferenceRow row, ReferenceKind kind, Dictionary<string, int> byKey)
    {
        IEnumerable<string> synonyms = kind == ReferenceKind.GoTerms ? ReferenceRow.Items(row.Split()[1]) : [];
        foreach (
            var key in synonyms.Prepend(row.Label).Select(PathwayNames.Key).Append(PathwayNames.LooseKey(row.Label))
        )
        {
            if (byKey.TryGetValue(key, out var i))
            {
                return i;
            }
        }

        return null;
    }

    private static PathwayEntry WithId(PathwayEntry pathway, string id) =>
        id.StartsWith("GO:", StringComparison.Ordinal)
            ? pathway.Go.Count > 0
                ? pathway
                : pathway with
                {
                    Go = [id],
                }
            : pathway.Reactome.Count > 0
                ? pathway
                : pathway with
                {
                    Reactome = [id],
                };

    private static PathwayEntry New(ReferenceRow row)
    {
        var name = char.ToUpperInvariant(row.Label[0]) + row.Label[1..];
        var isGo = row.Key.StartsWith("GO:", StringComparison.Ordinal);
        return new PathwayEntry(
            name,
            SlugOf(row.Label),
            PathwayNames.ShortForm(row.Label) is { } shorter ? [shorter] : [],
            isGo ? [] : [row.Key],
            isGo ? [row.Key] : [],
            [],
            null,
            []
        );
    }

    /// <summary>The same form as <c>Catalog.Slug</c> gives, which this folder must not know: these names are plain English.</summary>
    private static string SlugOf(string name) =>
        NotInSlug()
            .Replace(NameFolding.Decompose(name).ToLowerInvariant(), "-")
            .Trim('-')
            .Normalize(NormalizationForm.FormC);

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInSlug();
}
