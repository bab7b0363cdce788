using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>The words that report a result: "the team discovered that", "according to the study", "X and colleagues show that".</summary>
/// <param name="First">Index of the first token of the verb.</param>
/// <param name="Words">The verb, as written.</param>
/// <param name="Points">How much it speaks for a finding.</param>
/// <param name="HasThat">Whether a clause follows it.</param>
/// <param name="Trails">Whether the claim stands before it: "…, researchers report".</param>
internal sealed record ResultFrame(int First, string Words, double Points, bool HasThat, bool Trails = false)
{
    private const int Reach = 12;

    public static ResultFrame? Of(ClaimText claim)
    {
        ResultFrame? best = null;
        foreach (var result in claim.OfKind("result"))
        {
            var frame = At(claim, result);
            best = frame is not null && (best is null || frame.Points > best.Points) ? frame : best;
        }

        return best ?? ByAttribution(claim) ?? ByAchievement(claim);
    }

    /// <summary>"Researchers have reversed scarring", "the team was able to halt it": what they did is the result.</summary>
    private static ResultFrame? ByAchievement(ClaimText claim)
    {
        foreach (var effect in claim.OfKind("effect"))
        {
            var before = claim.Word(effect.First - 1);
            var achieved =
                (before is "has" or "have" && claim.Word(effect.First).EndsWith("ed", StringComparison.Ordinal))
                || (before is "to" && claim.Word(effect.First - 2) is "able")
                || effect.Entry.Text.StartsWith("able to", StringComparison.Ordinal);
            if (
                achieved
                && claim.OfKind("finder").Any(f => f.Last < effect.First && effect.First - f.Last <= Reach)
                && !claim.OfKind("background").Any(b => b.Entry.Says == "earlier" && b.First <= effect.First)
            )
            {
                return new ResultFrame(effect.First, claim.Show(effect, "result").Text, 2, true);
            }
        }

        return null;
    }

    private static ResultFrame? At(ClaimText claim, CueMatch result)
    {
        var verb = result.Entry.Text.Split(' ')[0];
        var before = claim.Word(result.First - 1);
        if (
            before
            is "to"
                or "may"
                or "might"
                or "could"
                or "not"
                or "will"
                or "would"
                or "can"
                or "the"
                or "a"
                or "this"
                or "was"
                or "been"
                or "is"
                or "are"
                or "were"
                or "be"
        )
        {
            return null;
        }

        if (
            (verb is "finding" && claim.Word(result.Last + 1) is not "that")
            || IsFoundIn(claim, result)
            || claim.OfKind("background").Any(b => b.Entry.Says == "earlier" && b.First <= result.First)
        )
        {
            return null;
        }

        var that =
            claim.Word(result.Last) is "that"
            || claim.Word(result.Last + 1) is "that" or "an" or "a" or "no" or "how"
            || IsThatAhead(claim, result.Last + 1);
        var finder = HasFinder(claim, result);

        // "…, researchers at X report": the claim stands before it.
        if (finder && result.First > claim.Last && result.Last < claim.Tokens.Count)
        {
            return new ResultFrame(result.First, claim.Show(result, "result").Text, 2.1, true, Trails: true);
        }

        var perfect = claim.Word(result.First) is "has" or "have" || before is "has" or "have";
        if (!finder && !that && !perfect)
        {
            return null;
        }

        var points = (finder ? 1.6 : 0.9) + (that ? 0.8 : 0) - (IsWeak(verb) ? 0.7 : 0);
        return new ResultFrame(result.First, claim.Show(result, "result").Text, points, that);
    }

    /// <summary>"Reported in Nature Communications that …": where it was told stands between.</summary>
    private static bool IsThatAhead(ClaimText claim, int from)
    {
        const int reach = 8;
        if (claim.Word(from) is not ("in" or "on" or "today" or "online" or "this"))
        {
            return false;
        }

        for (var i = from + 1; i < from + reach && i < claim.Tokens.Count; i++)
        {
            if (claim.Word(i) is "that")
            {
                return true;
            }

            if (claim.Word(i) is "," or ";")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"A strain found in infections": where something occurs, not what someone found.</summary>
    private static bool IsFoundIn(ClaimText claim, CueMatch result) =>
        result.First == result.Last
        && claim.Word(result.First)
            is "found"
                or "seen"
                or "observed"
                or "reported"
                or "identified"
                or "detected"
                or "described"
        && claim.Word(result.Last + 1) is "in" or "on" or "at" or "by" or "throughout" or "among"
        && !IsThatAhead(claim, result.Last + 1)
        && !claim.OfKind("finder").Any(f => f.Last == result.First - 1)
        && claim.Word(result.First - 1) is not ("and" or "also" or "have" or "has");

    private static bool HasFinder(ClaimText claim, CueMatch result) =>
        claim
            .OfKind("finder")
            .Any(f =>
                (f.Last < result.First && result.First - f.Last <= ReachOf(claim, result))
                || (f.First > result.Last && f.First - result.Last <= 4 && result.First > 6)
            );

    /// <summary>"The team compared …, and identified …": the second verb stands further from who did it.</summary>
    private static int ReachOf(ClaimText claim, CueMatch result) =>
        claim.Word(result.First - 1) is "and" || claim.Word(result.First - 2) is "and" ? 3 * Reach : Reach;

    private static bool IsWeak(string verb) =>
        verb
            is "suggest"
                or "suggests"
                or "suggested"
                or "indicate"
                or "indicates"
                or "indicated"
                or "shown"
                or "report"
                or "reports"
                or "reported"
                or "explain"
                or "explains"
                or "describe"
                or "describes"
                or "described"
                or "linked"
                or "link"
                or "links"
                or "see"
                or "propose"
                or "proposed"
                or "argue";

    private static ResultFrame? ByAttribution(ClaimText claim)
    {
        for (var i = 0; i + 2 < claim.Tokens.Count; i++)
        {
            var attributed = claim.Word(i) is "according" && claim.Word(i + 1) is "to";
            if (attributed && claim.OfKind("finder").Any(f => f.First > i + 1 && f.First <= i + Reach))
            {
                return new ResultFrame(i, claim.Show(i, i + 1, "result").Text, 1.4, false);
            }
        }

        return null;
    }
}
