namespace DormancyPortal.Extraction.Findings;

/// <summary>
/// The claim strength of a sentence that is a finding: an outcome that is only told ("cells expressed X") is an observed
/// relation, and a comparison with a control or placebo is the effect of what was given.
/// </summary>
internal static class FindingStrength
{
    /// <summary>What is given stands early: "the treated mice", "patients on the drug"; further on it may only be spoken of.</summary>
    private const int Opening = 10;

    public static SentenceStrength Read(ClaimText claim)
    {
        var read = StrengthReader.Read(claim);
        var treatment = claim
            .OfKind("treatment")
            .FirstOrDefault(t => t.First <= claim.First + Opening || IsArm(claim, t));
        if (read.Strength == ClaimStrength.Causal && ComparesGroups(claim))
        {
            return read with { Strength = ClaimStrength.Correlational, Confidence = 0.6 };
        }

        return read.Strength switch
        {
            ClaimStrength.None or ClaimStrength.Correlational when treatment.Entry is not null && !Relates(claim) =>
                new SentenceStrength(ClaimStrength.Causal, [.. read.Cues, claim.Show(treatment, "causal")], 0.6),
            ClaimStrength.None => new SentenceStrength(ClaimStrength.Correlational, [], 0.5),
            _ => read,
        };
    }

    /// <summary>"Cells with high X activated Y": the groups were found, not made, so it is a relation.</summary>
    private static bool ComparesGroups(ClaimText claim) =>
        claim
            .InClaim("model")
            .Any(m =>
                m.First <= claim.First + 3
                && claim.Word(m.Last + 1) is "with"
                && claim.Word(m.Last + 2)
                    is "high"
                        or "low"
                        or "higher"
                        or "lower"
                        or "elevated"
                        or "reduced"
                        or "more"
                        or "fewer"
                        or "less"
            );

    /// <summary>Words that name the other arm of an experiment, wherever they stand.</summary>
    private static bool IsArm(ClaimText claim, Lexicons.CueMatch treatment) =>
        claim.Word(treatment.Last) is "placebo" or "arm" or "group" or "animals" or "sham" or "untreated" or "alone"
        || claim.Word(treatment.Last - 1) is "standard"
        || claim.Word(treatment.Last - 2) is "standard"
        || claim.Word(treatment.First) is "randomized" or "combination" or "group";

    /// <summary>"No signs of" relates nothing.</summary>
    private static bool Relates(ClaimText claim) =>
        claim.OfKind("relation").Any(r => claim.Word(r.First - 1) is not "no");
}
