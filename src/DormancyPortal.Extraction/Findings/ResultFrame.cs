using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>The words that report a result: "the team discovered that", "according to the study", "X and colleagues show that".</summary>
/// <param name="First">Index of the first token of the verb.</param>
/// <param name="Words">The verb, as written.</param>
/// <param name="Points">How much it speaks for a finding.</param>
/// <param name="HasThat">Whether a clause follows it.</param>
internal sealed record ResultFrame(int First, string Words, double Points, bool HasThat)
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

        return best ?? ByAttribution(claim);
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
        )
        {
            return null;
        }

        if (claim.OfKind("background").Any(b => b.Entry.Says == "earlier" && b.First <= result.First))
        {
            return null;
        }

        var that =
            claim.Word(result.Last) is "that" || claim.Word(result.Last + 1) is "that" or "an" or "a" or "no" or "how";
        var finder = claim
            .OfKind("finder")
            .Any(f =>
                (f.Last < result.First && result.First - f.Last <= Reach)
                || (f.First > result.Last && f.First - result.Last <= 4 && result.First > 6)
            );
        if (!finder && !that)
        {
            return null;
        }

        var weak =
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
                or "reported";
        var points = (finder ? 1.6 : 0.9) + (that ? 0.8 : 0) - (weak ? 0.7 : 0);
        return new ResultFrame(result.First, claim.Show(result, "result").Text, points, that);
    }

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
