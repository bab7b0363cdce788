using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>
/// Reads two directions that one sentence may state at once: what became of the biology (growth, tumors, activity) and what
/// became of the people or animals (survival, relapse, risk).
/// </summary>
internal static class AxisReader
{
    /// <summary>How many tokens may stand between a word of direction and what it is about.</summary>
    private const int Before = 6;

    private const int Behind = 5;

    /// <summary>Each direction, or null where the sentence states none.</summary>
    public static (FindingDirection? OnBiology, FindingDirection? OnOutcome) Read(ClaimText claim) =>
        (On(claim, "biology"), On(claim, "outcome"));

    private static FindingDirection? On(ClaimText claim, string axis)
    {
        foreach (var about in claim.InClaim("axis"))
        {
            if (about.Entry.Says == axis && DirectionOf(claim, about) is { } direction)
            {
                return direction;
            }
        }

        return null;
    }

    private static FindingDirection? DirectionOf(ClaimText claim, CueMatch about)
    {
        CueMatch? nearest = null;
        var distance = int.MaxValue;
        foreach (var cue in claim.Cues)
        {
            if (cue.Entry.Kind is not ("effect" or "comparison" or "seen" or "risk") || Plain(cue) is null)
            {
                continue;
            }

            var gap =
                cue.First <= about.First ? Math.Max(0, about.First - cue.Last - 1) : cue.First - about.Last + Before;
            if (
                gap <= (cue.First <= about.First ? Before : Before + Behind)
                && gap < distance
                && !Parted(claim, cue, about)
            )
            {
                (nearest, distance) = (cue, gap);
            }
        }

        return nearest is { } near
            ? IsDenied(claim, near)
                ? FindingDirection.NoEffect
                : Plain(near)
            : null;
    }

    private static FindingDirection? Plain(CueMatch cue) =>
        cue.Entry.Says switch
        {
            "increase" or "more" => FindingDirection.Increase,
            "decrease" => FindingDirection.Decrease,
            _ => null,
        };

    private static bool Parted(ClaimText claim, CueMatch cue, CueMatch about)
    {
        var (from, to) = cue.First < about.First ? (cue.Last, about.First) : (about.Last, cue.First);
        for (var i = from + 1; i < to; i++)
        {
            if (claim.Word(i) is "," or ";" or "and" or "but" or "while" or "whereas")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDenied(ClaimText claim, CueMatch cue) =>
        claim
            .InClaim("negation")
            .Any(n => n.Last < cue.First && cue.First - n.Last <= 3 && n.Entry.Text is not "without");
}
