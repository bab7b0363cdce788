using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>A finding as lists show it.</summary>
public sealed record FindingRow
{
    /// <summary>Permanent short id.</summary>
    public required string Id { get; init; }

    /// <summary>The sentence, verbatim.</summary>
    public required string Evidence { get; init; }

    /// <summary>First UTF-16 unit of the evidence in the release's text; the cues count from there too.</summary>
    public required int Start { get; init; }

    /// <summary>The words that decided direction and strength.</summary>
    public required IReadOnlyList<Cue> Cues { get; init; }

    /// <summary>Direction of the outcome it names.</summary>
    public required FindingDirection Direction { get; init; }

    /// <summary>How strong a claim it makes.</summary>
    public required ClaimStrength Strength { get; init; }

    /// <summary>How sure the engine is of the strength, 0 to 1.</summary>
    public double StrengthConfidence { get; init; } = 1;

    /// <summary>Whether the strength is sure enough to be shown as a label.</summary>
    public bool IsStrengthClear => StrengthConfidence >= 0.7;

    /// <summary>What the sentence says became of the biology; null when it does not say.</summary>
    public FindingDirection? OnBiology { get; init; }

    /// <summary>What it says became of people or animals; null when it does not say.</summary>
    public FindingDirection? OnOutcome { get; init; }

    /// <summary>How sure the engine is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Which part of the release says it.</summary>
    public required SaidIn SaidIn { get; init; }

    /// <summary>Name of the quoted person, when known.</summary>
    public string? Speaker { get; init; }

    /// <summary>The rule of the engine that it rests on most; null where a person added it, and in readings of older engines.</summary>
    public string? Rule { get; init; }

    /// <summary>Why the engine takes the sentence for a finding.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether a person has looked at it.</summary>
    public FindingReview Review { get; init; }

    /// <summary>Number of its sentence in the release, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>The release that says it.</summary>
    public required ReleaseLink Release { get; init; }

    /// <summary>The study it is a finding of.</summary>
    public FindingSubject? Study { get; init; }

    /// <summary>The markers it is about.</summary>
    public IReadOnlyList<FindingSubject> Markers { get; init; } = [];

    /// <summary>The pathways it is about.</summary>
    public IReadOnlyList<FindingSubject> Pathways { get; init; } = [];

    /// <summary>The contexts it is about or seen in.</summary>
    public IReadOnlyList<FindingContext> Contexts { get; init; } = [];

    /// <summary>What it was seen in.</summary>
    public IReadOnlyList<FindingModel> Models { get; init; } = [];
}

/// <summary>Something that a finding is about.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Label">What pages call it.</param>
public record FindingSubject(string Slug, string Label);

/// <summary>What a finding is about or was seen in, besides markers and pathways.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Label">What pages call it.</param>
/// <param name="Kind">Of what kind it is.</param>
public sealed record FindingContext(string Slug, string Label, ContextKind Kind) : FindingSubject(Slug, Label);

/// <summary>A release as others point to it.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Date">Day of the release.</param>
public sealed record ReleaseLink(string Slug, string Headline, DateOnly? Date);
