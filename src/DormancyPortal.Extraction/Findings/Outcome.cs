namespace DormancyPortal.Extraction.Findings;

/// <summary>What a sentence says came out, if anything.</summary>
/// <param name="Words">The words that name it.</param>
/// <param name="Past">Whether it is told in the past tense, as results are.</param>
/// <param name="Measured">The words that measure it: a percentage, "significantly", "compared with".</param>
/// <param name="Acts">Whether something acts on something: "improved survival".</param>
internal sealed record Outcome(string? Words, bool Past, string? Measured, bool Acts)
{
    public static Outcome Of(ClaimText claim)
    {
        var cue = claim.Cues.FirstOrDefault(c =>
            c.First >= claim.First
            && c.Last <= claim.Last
            && (
                c.Entry.Kind is "relation" or "risk" or "seen"
                || (c.Entry.Kind is "negation" && Denies(claim, c))
                || (c.Entry.Kind is "comparison" && c.Entry.Says != "other")
                || (
                    c.Entry.Kind == "effect"
                    && c.Entry.Says != "none"
                    && VerbUses.Of(claim, c.First, c.Last) == VerbUse.Finite
                )
            )
        );
        var measure = claim.OfKind("measure").FirstOrDefault();
        return new Outcome(
            cue.Entry is null ? null : claim.Show(cue, "outcome").Text,
            IsPast(claim),
            measure.Entry is not null ? claim.Show(measure, "measure").Text : Percentage(claim),
            cue.Entry?.Kind == "effect"
        );
    }

    /// <summary>"Did not grow" is an outcome; "without X" and "who did not take part" tell which ones.</summary>
    private static bool Denies(ClaimText claim, Lexicons.CueMatch negation) =>
        negation.Entry.Text is not ("without" or "never" or "nor" or "neither" or "neither of")
        && claim.Word(negation.First - 1) is not ("who" or "which" or "that");

    private static bool IsPast(ClaimText claim)
    {
        for (var i = claim.First; i <= claim.Last; i++)
        {
            if (PastTense.Is(claim, i))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Percentage(ClaimText claim)
    {
        for (var i = claim.First + 1; i <= claim.Last; i++)
        {
            if (claim.Word(i) is "%" or "percent" or "per" && char.IsAsciiDigit(claim.Word(i - 1)[0]))
            {
                return claim.Show(i - 1, i, "measure").Text;
            }
        }

        return null;
    }
}
