using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Catalog;

/// <summary>
/// A gene or its product, a family, a complex or a molecule that releases name. A gene is keyed by HGNC ID; others by
/// kind and folded name.
/// </summary>
public sealed class Marker
{
    /// <summary>Made from the key.</summary>
    public long Id { get; init; }

    /// <summary><c>HGNC:11724</c>, <c>family:notch</c>, <c>unlinked:xyz1</c>, …</summary>
    public required string Key { get; init; }

    /// <summary>Permanent part of its URL: the symbol of a gene.</summary>
    public required string Slug { get; set; }

    /// <summary>HGNC approved symbol; null when it is not one gene.</summary>
    public string? Symbol { get; init; }

    /// <summary>What pages call it: the symbol, else the name.</summary>
    public required string Label { get; set; }

    /// <summary>Approved name, name of the family, or, unlinked, the name as written.</summary>
    public required string Name { get; set; }

    /// <summary>What sort of thing it is.</summary>
    public MarkerKind Kind { get; init; }

    /// <summary>HGNC ID.</summary>
    public string? HgncId { get; init; }

    /// <summary>NCBI Gene ID.</summary>
    public string? NcbiGene { get; set; }

    /// <summary>Ensembl gene ID.</summary>
    public string? Ensembl { get; set; }

    /// <summary>UniProt accession.</summary>
    public string? Uniprot { get; set; }

    /// <summary>Findings about it.</summary>
    public int FindingCount { get; set; }

    /// <summary>Independent studies with a finding about it.</summary>
    public int StudyCount { get; set; }

    /// <summary>Releases that name it.</summary>
    public int ReleaseCount { get; set; }

    /// <summary>Its names.</summary>
    public ICollection<MarkerAlias> Aliases { get; init; } = [];

    /// <summary>Findings about it.</summary>
    public ICollection<FindingMarker> Findings { get; init; } = [];
}

/// <summary>A name of a marker.</summary>
public sealed class MarkerAlias
{
    /// <summary>The marker.</summary>
    public long MarkerId { get; init; }

    /// <summary>The name as written.</summary>
    public required string Alias { get; init; }

    /// <summary>Its folded form, by <see cref="Extraction.Lexicons.NameFolding"/>.</summary>
    public required string Folded { get; init; }

    /// <summary>Where the name comes from: <c>symbol</c>, <c>name</c>, <c>alias</c>, <c>previous</c> or <c>release</c>.</summary>
    public required string Source { get; init; }

    /// <summary>How often releases write it so.</summary>
    public int Count { get; set; }

    /// <summary>The marker.</summary>
    public Marker Marker { get; init; } = null!;
}
