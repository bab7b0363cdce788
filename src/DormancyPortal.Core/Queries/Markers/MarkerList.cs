using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Markers;

/// <summary>One page of the list of markers, with what else can be chosen.</summary>
public sealed record MarkerList
{
    /// <summary>The markers of the page.</summary>
    public required PagedList<MarkerRow> Page { get; init; }

    /// <summary>How many markers begin with each letter, under all that is chosen but the letter.</summary>
    public required IReadOnlyDictionary<string, int> Letters { get; init; }

    /// <summary>Kinds.</summary>
    public required IReadOnlyList<FacetCount<MarkerKind>> Kinds { get; init; }

    /// <summary>Directions of findings.</summary>
    public required IReadOnlyList<FacetCount<FindingDirection>> Directions { get; init; }

    /// <summary>Models of findings.</summary>
    public required IReadOnlyList<FacetCount<FindingModel>> Models { get; init; }

    /// <summary>Strengths of findings.</summary>
    public required IReadOnlyList<FacetCount<ClaimStrength>> Strengths { get; init; }

    /// <summary>Pathways of findings, the most frequent.</summary>
    public required IReadOnlyList<CountedRecord> Pathways { get; init; }

    /// <summary>Years of the releases of findings, newest first.</summary>
    public required IReadOnlyList<FacetCount<int>> Years { get; init; }
}

/// <summary>A marker in a list.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Label">What pages call it.</param>
/// <param name="Name">Approved name, name of the family, or, unlinked, the name as written.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="AsWritten">A form of its name in releases that is not its label, when there is one.</param>
/// <param name="Findings">Findings about it.</param>
/// <param name="Studies">Independent studies with a finding about it.</param>
/// <param name="Releases">Releases that name it.</param>
public sealed record MarkerRow(
    string Slug,
    string Label,
    string Name,
    MarkerKind Kind,
    string? AsWritten,
    int Findings,
    int Studies,
    int Releases
)
{
    /// <summary>HGNC ID.</summary>
    public string? HgncId { get; init; }

    /// <summary>NCBI Gene ID.</summary>
    public string? NcbiGene { get; init; }

    /// <summary>Ensembl gene ID.</summary>
    public string? Ensembl { get; init; }

    /// <summary>UniProt accession.</summary>
    public string? Uniprot { get; init; }
}

/// <summary>In what order markers are listed.</summary>
public enum MarkerSort
{
    /// <summary>By label, A to Z.</summary>
    Name,

    /// <summary>Most findings first.</summary>
    Findings,

    /// <summary>Most independent studies first.</summary>
    Studies,
}
