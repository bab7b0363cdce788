using System.Text.RegularExpressions;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>A source of reference data.</summary>
/// <param name="Kind">What it lists.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Unit">What an entry is called, and more of them.</param>
/// <param name="Publisher">The site that publishes it.</param>
/// <param name="Gives">What the portal gains by it.</param>
public sealed record ReferenceSource(
    ReferenceKind Kind,
    string Title,
    (string One, string Many) Unit,
    string Publisher,
    string Gives
);

/// <summary>The sources of reference data that the portal knows.</summary>
public static partial class ReferenceSources
{
    /// <summary>All of them, in the order in which they are put together.</summary>
    public static IReadOnlyList<ReferenceSource> All { get; } =
    [
        new(
            ReferenceKind.Genes,
            "HGNC complete set",
            ("gene", "genes"),
            "genenames.org",
            "every human gene with its symbols, aliases, names and identifiers"
        ),
        new(
            ReferenceKind.GeneGroups,
            "HGNC gene groups",
            ("group", "groups"),
            "genenames.org",
            "families and complexes, which are no genes and are shown as such"
        ),
        new(
            ReferenceKind.Orthologues,
            "MGI mouse and human orthologues",
            ("pair", "pairs"),
            "informatics.jax.org",
            "mouse symbols, which stand for the human gene"
        ),
        new(
            ReferenceKind.ReactomePathways,
            "Reactome pathways",
            ("pathway", "pathways"),
            "reactome.org",
            "human pathways and their identifiers"
        ),
        new(
            ReferenceKind.GoTerms,
            "Gene Ontology terms",
            ("term", "terms"),
            "geneontology.org",
            "names and identifiers of signaling pathways"
        ),
        new(
            ReferenceKind.Institutions,
            "ROR records",
            ("institution", "institutions"),
            "ror.org",
            "identifier, country and parent of an institution that a release names"
        ),
    ];

    /// <summary>A source by what it lists.</summary>
    public static ReferenceSource Of(ReferenceKind kind) => All.First(s => s.Kind == kind);

    /// <summary>What a file lists, by its first line; null when it is none of these.</summary>
    public static ReferenceKind? KindOf(string firstLine)
    {
        if (firstLine.StartsWith('[') || firstLine.StartsWith('{'))
        {
            return ReferenceKind.Institutions;
        }

        if (firstLine.StartsWith("format-version:", StringComparison.Ordinal))
        {
            return ReferenceKind.GoTerms;
        }

        if (ReactomeLine().IsMatch(firstLine))
        {
            return ReferenceKind.ReactomePathways;
        }

        if (HgncFile.HasHeader(firstLine))
        {
            return ReferenceKind.Genes;
        }

        var columns = firstLine.Split('\t');
        bool Has(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (!columns.Contains(name))
                {
                    return false;
                }
            }

            return true;
        }

        return Has(GeneGroupRows.Id, "name", "species") ? ReferenceKind.GeneGroups
            : Has(OrthologueRows.Class) ? ReferenceKind.Orthologues
            : Has(GoRows.Id) ? ReferenceKind.GoTerms
            : null;
    }

    [GeneratedRegex(@"^R-[A-Z]{3}-\d+\t[^\t]+\t[^\t]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ReactomeLine();
}
