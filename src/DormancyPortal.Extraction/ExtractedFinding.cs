namespace DormancyPortal.Extraction;

/// <summary>One claim in one sentence.</summary>
public sealed record ExtractedFinding
{
    /// <summary>The sentence, verbatim.</summary>
    public required string Evidence { get; init; }

    /// <summary>First UTF-16 unit of it.</summary>
    public required int Start { get; init; }

    /// <summary>Its length in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>
    /// Symbols of the genes it is about, also those it points back to. (Readings of older engines hold the names of
    /// <see cref="OtherMarkers"/> here too.)
    /// </summary>
    public required IReadOnlyList<string> Markers { get; init; }

    /// <summary>Names of the families, complexes and unlinked markers it is about.</summary>
    public IReadOnlyList<string> OtherMarkers { get; init; } = [];

    /// <summary>Names of the pathways it is about.</summary>
    public required IReadOnlyList<string> Pathways { get; init; }

    /// <summary>Names of the contexts it is about or seen in.</summary>
    public required IReadOnlyList<string> Contexts { get; init; }

    /// <summary>Direction of the outcome it names.</summary>
    public required FindingDirection Direction { get; init; }

    /// <summary>What the sentence says became of the biology (growth, tumors, activity); null when it does not say.</summary>
    public FindingDirection? OnBiology { get; init; }

    /// <summary>What it says became of people or animals (survival, relapse, risk); null when it does not say.</summary>
    public FindingDirection? OnOutcome { get; init; }

    /// <summary>How strong a claim the sentence makes.</summary>
    public required ClaimStrength Strength { get; init; }

    /// <summary>
    /// How sure the engine is of <see cref="Strength"/>, 0 to 1; below 0.7 it is better not shown. Readings of older
    /// engines did not tell and count as sure.
    /// </summary>
    public double StrengthConfidence { get; init; } = 1;

    /// <summary>The words that decided direction and strength.</summary>
    public required IReadOnlyList<Cue> Cues { get; init; }

    /// <summary>In what it was seen.</summary>
    public required IReadOnlyList<FindingModel> Models { get; init; }

    /// <summary>How sure the engine is that this is a finding of the announced study, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Which part of the release says it.</summary>
    public required SaidIn SaidIn { get; init; }

    /// <summary>Name of the quoted person, when it is a quotation and the speaker is known.</summary>
    public string? Speaker { get; init; }

    /// <summary>
    /// What it rests on most, by its name in <see cref="Rules.ReadingRules"/>; null in readings of older engines and where a
    /// person added it.
    /// </summary>
    public string? Rule { get; init; }

    /// <summary>Why the engine takes the sentence for a finding, in words.</summary>
    public required string Reason { get; init; }
}
