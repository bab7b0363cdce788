namespace DormancyPortal.Extraction;

/// <summary>The wording of a release held against itself.</summary>
/// <param name="Above">The strongest claim of headline, standfirst and lead; null when they claim nothing.</param>
/// <param name="Below">The strongest claim among the findings of the body; null when there is none.</param>
public sealed record WordingCheck(WordingClaim? Above, WordingClaim? Below)
{
    /// <summary>Whether the top claims more than the findings below it do.</summary>
    public bool IsStrongerAbove => Above is not null && Below is not null && Above.Strength > Below.Strength;
}

/// <summary>A sentence or headline and how strong a claim it makes.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Text">The words there, verbatim.</param>
/// <param name="SaidIn">Which part of the release says it.</param>
/// <param name="Strength">How strong a claim it makes.</param>
/// <param name="Confidence">How sure the engine is of the strength, 0 to 1.</param>
/// <param name="Cues">The words that decided it.</param>
public sealed record WordingClaim(
    int Start,
    int Length,
    string Text,
    SaidIn SaidIn,
    ClaimStrength Strength,
    double Confidence,
    IReadOnlyList<Cue> Cues
);
