using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>What findings may be narrowed to on pages that count them otherwise than as a list.</summary>
/// <param name="Pathways">The most frequent pathways.</param>
/// <param name="Models">Models.</param>
/// <param name="Years">Years, newest first.</param>
public sealed record FindingChoices(
    IReadOnlyList<FacetCount<FindingSubject>> Pathways,
    IReadOnlyList<FacetCount<FindingModel>> Models,
    IReadOnlyList<FacetCount<int>> Years
);
