using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Markers;

/// <summary>All that the page of a marker says, its findings apart.</summary>
public sealed record MarkerRecord
{
    /// <summary>Most written forms that are listed.</summary>
    public const int FormsShown = 12;

    /// <summary>Number of the marker.</summary>
    public required long Id { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>HGNC approved symbol; null when it is not one gene.</summary>
    public string? Symbol { get; init; }

    /// <summary>What pages call it.</summary>
    public required string Label { get; init; }

    /// <summary>Approved name, name of the family, or, unlinked, the name as written.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public required MarkerKind Kind { get; init; }

    /// <summary>HGNC ID.</summary>
    public string? HgncId { get; init; }

    /// <summary>NCBI Gene ID.</summary>
    public string? NcbiGene { get; init; }

    /// <summary>Ensembl gene ID.</summary>
    public string? Ensembl { get; init; }

    /// <summary>UniProt accession.</summary>
    public string? Uniprot { get; init; }

    /// <summary>Releases that name it.</summary>
    public required int ReleaseCount { get; init; }

    /// <summary>How releases write it, the most frequent form first.</summary>
    public IReadOnlyList<WrittenForm> Forms { get; init; } = [];

    /// <summary>Its other names, by lexicon.</summary>
    public IReadOnlyList<MarkerName> Names { get; init; } = [];

    /// <summary>Genes of the family or complex that the lexicon lists, those of the catalog first.</summary>
    public IReadOnlyList<NamedRecord> Members { get; init; } = [];

    /// <summary>What releases report of it.</summary>
    public required ReportTally Tally { get; init; }

    /// <summary>Pathways that findings name together with it.</summary>
    public IReadOnlyList<CountedRecord> Pathways { get; init; } = [];

    /// <summary>Markers that findings name together with it.</summary>
    public IReadOnlyList<CountedRecord> Together { get; init; } = [];

    /// <summary>Contexts that findings name together with it.</summary>
    public IReadOnlyList<CountedRecord> Contexts { get; init; } = [];

    /// <summary>Studies with a finding about it, newest first.</summary>
    public IReadOnlyList<StudyOfFindings> Studies { get; init; } = [];

    /// <summary>Releases that name it, newest first.</summary>
    public IReadOnlyList<NamingRelease> Releases { get; init; } = [];
}

/// <summary>A name of a marker and where it comes from.</summary>
/// <param name="Written">The name as written.</param>
/// <param name="Source"><c>alias</c>, <c>previous</c> or <c>name</c>, as <c>MarkerAlias.Source</c>.</param>
public sealed record MarkerName(string Written, string Source);

/// <summary>A form in which releases write a marker.</summary>
/// <param name="Text">The words, verbatim.</param>
/// <param name="Mentions">How often.</param>
public sealed record WrittenForm(string Text, int Mentions);
