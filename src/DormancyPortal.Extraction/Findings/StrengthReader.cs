using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Reads how strong a claim one sentence makes, in the four classes of Yu et al. (COLING 2020).</summary>
public static class StrengthReader
{
    /// <summary>Reads one sentence; the cues count units in it.</summary>
    public static SentenceStrength Read(string sentence, Lexicon lexicon) => new(ClaimStrength.None, [], 0);
}

/// <summary>How strong a claim a sentence makes.</summary>
/// <param name="Strength">The class; always given.</param>
/// <param name="Cues">The words that decided it.</param>
/// <param name="Confidence">How sure the engine is of the class, 0 to 1.</param>
public sealed record SentenceStrength(ClaimStrength Strength, IReadOnlyList<Cue> Cues, double Confidence);
