using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>One page of findings, with what else can be chosen.</summary>
/// <param name="Page">The findings of the page.</param>
/// <param name="Directions">Directions.</param>
/// <param name="Strengths">Strengths, strongest first.</param>
/// <param name="Models">Models.</param>
public sealed record FindingList(
    PagedList<FindingRow> Page,
    IReadOnlyList<FacetCount<FindingDirection>> Directions,
    IReadOnlyList<FacetCount<ClaimStrength>> Strengths,
    IReadOnlyList<FacetCount<FindingModel>> Models
);

/// <summary>A finding in a list.</summary>
public sealed record FindingRow
{
    /// <summary>Permanent short id.</summary>
    public required string Id { get; init; }

    /// <summary>The sentence, verbatim.</summary>
    public required string Evidence { get; init; }

    /// <summary>Direction of the outcome it names.</summary>
    public required FindingDirection Direction { get; init; }

    /// <summary>How strong a claim it makes.</summary>
    public required ClaimStrength Strength { get; init; }

    /// <summary>Which part of the release says it.</summary>
    public required SaidIn SaidIn { get; init; }

    /// <summary>Name of the quoted person, when known.</summary>
    public string? Speaker { get; init; }

    /// <summary>The release that says it.</summary>
    public required string ReleaseSlug { get; init; }

    /// <summary>Headline of the release.</summary>
    public required string Headline { get; init; }

    /// <summary>Day of the release.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Number of the sentence in it, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>The study it is a finding of; null when the release names none.</summary>
    public NamedRecord? Study { get; init; }

    /// <summary>The markers it is about.</summary>
    public required IReadOnlyList<NamedRecord> Markers { get; init; }

    /// <summary>The pathways it is about.</summary>
    public required IReadOnlyList<NamedRecord> Pathways { get; init; }

    /// <summary>What it was seen in.</summary>
    public required IReadOnlyList<FindingModel> Models { get; init; }
}
