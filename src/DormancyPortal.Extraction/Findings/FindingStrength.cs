namespace DormancyPortal.Extraction.Findings;

/// <summary>
/// The claim strength of a sentence that is a finding: an outcome that is only told ("cells expressed X") is an observed
/// relation, and a comparison with a control or placebo is the effect of what was given.
/// </summary>
internal static class FindingStrength
{
    public static SentenceStrength Read(ClaimText claim)
    {
        var read = StrengthReader.Read(claim);
        var treatment = claim.OfKind("treatment").FirstOrDefault();
        return read.Strength switch
        {
            ClaimStrength.None
            or ClaimStrength.Correlational when treatment.Entry is not null && !claim.Has("relation") =>
                new SentenceStrength(ClaimStrength.Causal, [.. read.Cues, claim.Show(treatment, "causal")], 0.6),
            ClaimStrength.None => new SentenceStrength(ClaimStrength.Correlational, [], 0.5),
            _ => read,
        };
    }
}
