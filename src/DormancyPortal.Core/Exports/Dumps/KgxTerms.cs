using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Exports.Dumps;

/// <summary>
/// Records in the words of the Biolink model: their CURIE, or, without one, an id of ours, and their category.
/// </summary>
internal static class KgxTerms
{
    /// <summary>Prefix of ids that only this portal gives.</summary>
    public const string OwnPrefix = "dormancyportal";

    public static string IdOf(MarkerRow marker) => marker.HgncId ?? $"{OwnPrefix}:markers/{marker.Slug}";

    public static string IdOf(PathwayRow pathway) =>
        pathway.Ids is [var first, ..] ? Curie(first) : $"{OwnPrefix}:pathways/{pathway.Slug}";

    public static string IdOf(ContextRow context) => context.Curie ?? $"{OwnPrefix}:contexts/{context.Slug}";

    public static string CategoryOf(MarkerRow marker) =>
        marker.Kind switch
        {
            MarkerKind.Gene => "biolink:Gene",
            MarkerKind.Family => "biolink:GeneFamily",
            MarkerKind.Complex => "biolink:MacromolecularComplex",
            MarkerKind.Molecule => "biolink:MolecularEntity",
            _ => "biolink:NamedThing",
        };

    public static string CategoryOf(ContextRow context) =>
        context.Kind switch
        {
            ContextKind.Tissue => "biolink:GrossAnatomicalStructure",
            ContextKind.Cell => "biolink:Cell",
            ContextKind.Process => "biolink:BiologicalProcess",
            ContextKind.Disease => "biolink:Disease",
            ContextKind.Organism => "biolink:OrganismTaxon",
            _ => "biolink:NamedThing",
        };

    /// <summary>Other identifiers of the same thing.</summary>
    public static IReadOnlyList<string> OthersOf(MarkerRow marker) =>
        [
            .. new[]
            {
                Prefixed("NCBIGene", marker.NcbiGene),
                Prefixed("ENSEMBL", marker.Ensembl),
                Prefixed("UniProtKB", marker.Uniprot),
            }.OfType<string>(),
        ];

    /// <summary>Other identifiers of the same thing.</summary>
    public static IReadOnlyList<string> OthersOf(PathwayRow pathway) => [.. pathway.Ids.Skip(1).Select(Curie)];

    private static string? Prefixed(string prefix, string? id) => id is null ? null : $"{prefix}:{id}";

    /// <summary>Reactome and WikiPathways give their ids without a prefix.</summary>
    private static string Curie(string id) =>
        id.StartsWith("R-", StringComparison.Ordinal) ? $"REACT:{id}"
        : id.StartsWith("WP", StringComparison.Ordinal) ? $"WIKIPATHWAYS:{id}"
        : id;
}
