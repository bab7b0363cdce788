using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Catalog;

/// <summary>One claim in one sentence of one release.</summary>
public sealed class Finding
{
    /// <summary>Permanent short id, <see cref="CatalogKey.OfFinding"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The release that says it.</summary>
    public long ReleaseId { get; init; }

    /// <summary>The study it is a finding of.</summary>
    public long? StudyId { get; init; }

    /// <summary>Number of its sentence in the release, from 0.</summary>
    public int SentenceOrdinal { get; init; }

    /// <summary>First UTF-16 unit of the evidence.</summary>
    public int Start { get; init; }

    /// <summary>Length of the evidence in UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>The sentence, verbatim.</summary>
    public required string Evidence { get; init; }

    /// <summary>Direction of the outcome it names.</summary>
    public FindingDirection Direction { get; init; }

    /// <summary>How strong a claim it makes.</summary>
    public ClaimStrength Strength { get; init; }

    /// <summary>How sure the engine is of the strength, 0 to 1.</summary>
    public double StrengthConfidence { get; init; } = 1;

    /// <summary>What the sentence says became of the biology; null when it does not say.</summary>
    public FindingDirection? OnBiology { get; init; }

    /// <summary>What it says became of people or animals; null when it does not say.</summary>
    public FindingDirection? OnOutcome { get; init; }

    /// <summary>How sure the engine is, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Which part of the release says it.</summary>
    public SaidIn SaidIn { get; init; }

    /// <summary>Name of the quoted person, when known.</summary>
    public string? Speaker { get; init; }

    /// <summary>The rule of the engine that it rests on most; null where a person added it, and in readings of older engines.</summary>
    public string? Rule { get; init; }

    /// <summary>Why the engine takes the sentence for a finding.</summary>
    public required string Reason { get; init; }

    /// <summary>The words that decided direction and strength; spans count in the release's text.</summary>
    public IReadOnlyList<Cue> Cues { get; init; } = [];

    /// <summary>Whether a person has looked at it.</summary>
    public FindingReview Review { get; init; }

    /// <summary>The release.</summary>
    public PublishedRelease Release { get; init; } = null!;

    /// <summary>The study.</summary>
    public Study? Study { get; init; }

    /// <summary>What it was seen in.</summary>
    public ICollection<FindingInModel> Models { get; init; } = [];

    /// <summary>The markers it is about.</summary>
    public ICollection<FindingMarker> Markers { get; init; } = [];

    /// <summary>The pathways it is about.</summary>
    public ICollection<FindingPathway> Pathways { get; init; } = [];

    /// <summary>The contexts it is about or seen in.</summary>
    public ICollection<FindingContext> Contexts { get; init; } = [];
}

/// <summary>A finding was seen in a model.</summary>
public sealed class FindingInModel
{
    /// <summary>The finding.</summary>
    public required string FindingId { get; init; }

    /// <summary>The model.</summary>
    public FindingModel Model { get; init; }
}

/// <summary>A finding is about a marker.</summary>
public sealed class FindingMarker
{
    /// <summary>The finding.</summary>
    public required string FindingId { get; init; }

    /// <summary>The marker.</summary>
    public long MarkerId { get; init; }

    /// <summary>The finding.</summary>
    public Finding Finding { get; init; } = null!;

    /// <summary>The marker.</summary>
    public Marker Marker { get; init; } = null!;
}

/// <summary>A finding is about a pathway.</summary>
public sealed class FindingPathway
{
    /// <summary>The finding.</summary>
    public required string FindingId { get; init; }

    /// <summary>The pathway.</summary>
    public long PathwayId { get; init; }

    /// <summary>The finding.</summary>
    public Finding Finding { get; init; } = null!;

    /// <summary>The pathway.</summary>
    public Pathway Pathway { get; init; } = null!;
}

/// <summary>A finding is about a context or was seen in it.</summary>
public sealed class FindingContext
{
    /// <summary>The finding.</summary>
    public required string FindingId { get; init; }

    /// <summary>The context.</summary>
    public long ContextId { get; init; }

    /// <summary>The finding.</summary>
    public Finding Finding { get; init; } = null!;

    /// <summary>The context.</summary>
    public Context Context { get; init; } = null!;
}
