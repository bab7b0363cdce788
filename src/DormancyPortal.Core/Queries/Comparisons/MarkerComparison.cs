using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Comparisons;

/// <summary>Markers side by side.</summary>
/// <param name="Markers">The markers, in the order asked for.</param>
/// <param name="Shared">Findings that name at least two of them, newest first.</param>
public sealed record MarkerComparison(IReadOnlyList<ComparedMarker> Markers, IReadOnlyList<FindingRow> Shared);

/// <summary>A name that somebody wants to compare, and the marker it stands for.</summary>
/// <param name="Name">The name as typed.</param>
/// <param name="Slug">The marker; null when it is not one marker of the catalog.</param>
/// <param name="Found">How the name was understood; null when it is the marker's own address.</param>
public sealed record NamedMarker(string Name, string? Slug, LookedUpName? Found);

/// <summary>What releases report of one of the markers.</summary>
public sealed record ComparedMarker
{
    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>What pages call it.</summary>
    public required string Label { get; init; }

    /// <summary>Approved name, name of the family, or, unlinked, the name as written.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public required MarkerKind Kind { get; init; }

    /// <summary>Releases that name it.</summary>
    public required int Releases { get; init; }

    /// <summary>Its findings, by independent studies.</summary>
    public required ReportTally Tally { get; init; }

    /// <summary>What became of the biology.</summary>
    public required IReadOnlyList<FacetCount<FindingDirection>> OnBiology { get; init; }

    /// <summary>What became of people or animals.</summary>
    public required IReadOnlyList<FacetCount<FindingDirection>> OnOutcome { get; init; }

    /// <summary>What its findings were seen in.</summary>
    public required IReadOnlyList<FacetCount<FindingModel>> Models { get; init; }

    /// <summary>How strongly they are worded, strongest first.</summary>
    public required IReadOnlyList<FacetCount<ClaimStrength>> Strengths { get; init; }

    /// <summary>Pathways named with it, most findings first.</summary>
    public required IReadOnlyList<CountedRecord> Pathways { get; init; }

    /// <summary>Studies with a finding about it, newest first.</summary>
    public required IReadOnlyList<CountedRecord> Studies { get; init; }

    /// <summary>Findings that something was looked for and not seen, newest first.</summary>
    public required IReadOnlyList<FindingRow> Negative { get; init; }
}
