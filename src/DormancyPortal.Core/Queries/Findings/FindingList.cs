using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>A page of findings, and what the list may be narrowed to.</summary>
public sealed record FindingList
{
    /// <summary>The findings.</summary>
    public required PagedList<FindingRow> Page { get; init; }

    /// <summary>Directions.</summary>
    public IReadOnlyList<FacetCount<FindingDirection>> Directions { get; init; } = [];

    /// <summary>Claim strengths, strongest first.</summary>
    public IReadOnlyList<FacetCount<ClaimStrength>> Strengths { get; init; } = [];

    /// <summary>Models.</summary>
    public IReadOnlyList<FacetCount<FindingModel>> Models { get; init; } = [];

    /// <summary>Who says it.</summary>
    public IReadOnlyList<FacetCount<SaidIn>> SaidIn { get; init; } = [];

    /// <summary>The most frequent markers.</summary>
    public IReadOnlyList<FacetCount<FindingSubject>> Markers { get; init; } = [];

    /// <summary>The most frequent pathways.</summary>
    public IReadOnlyList<FacetCount<FindingSubject>> Pathways { get; init; } = [];

    /// <summary>The study that the list is narrowed to, if it is.</summary>
    public IReadOnlyList<FacetCount<FindingSubject>> Studies { get; init; } = [];

    /// <summary>What became of the biology.</summary>
    public IReadOnlyList<FacetCount<FindingDirection>> OnBiology { get; init; } = [];

    /// <summary>What became of people or animals.</summary>
    public IReadOnlyList<FacetCount<FindingDirection>> OnOutcome { get; init; } = [];

    /// <summary>Years of the releases, or, where unknown, of their papers; newest first.</summary>
    public IReadOnlyList<FacetCount<int>> Years { get; init; } = [];
}
