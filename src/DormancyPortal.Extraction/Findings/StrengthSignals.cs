using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>How much a signal counts: a lower tier only where no higher one stands in the claim.</summary>
internal enum SignalTier
{
    /// <summary>A comparative that may only describe: "older patients".</summary>
    Weak,

    /// <summary>A noun phrase that often is only the subject of what is claimed: "low levels of".</summary>
    Middle,

    /// <summary>A verb or phrase that claims.</summary>
    Strong,
}

/// <summary>Words that speak for a class of claim strength.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Strength">The class they speak for.</param>
/// <param name="Tier">How much they count.</param>
internal sealed record StrengthSignal(int First, int Last, ClaimStrength Strength, SignalTier Tier);

/// <summary>Finds the words of effect, relation and comparison in a claim, in order.</summary>
internal static class StrengthSignals
{
    public static List<StrengthSignal> Of(ClaimText claim)
    {
        List<StrengthSignal> signals = [];
        foreach (var cue in claim.Cues)
        {
            if (cue.First < claim.First || cue.Last > claim.Last)
            {
                continue;
            }

            var signal = cue.Entry.Kind switch
            {
                "effect" when cue.Entry.Says != "none" => Effect(claim, cue.First, cue.Last),
                "relation" => Correlational(cue, SignalTier.Strong),
                "risk" => Risk(claim, cue),
                "comparison" => Comparison(claim, cue),
                _ => null,
            };
            if (signal is not null && !IsInAName(claim, cue.First) && !IsInATitle(claim, cue.First))
            {
                signals.Add(signal);
            }
        }

        return signals;
    }

    /// <summary>"High-risk drugs" names a kind of drug; "at high risk of" and "were at risk" compare.</summary>
    private static StrengthSignal? Risk(ClaimText claim, CueMatch cue) =>
        claim.Word(cue.Last) is "risk"
        && claim.Word(cue.Last - 1) is "high" or "at"
        && claim.Word(cue.Last + 1)
            is not ("of" or "for" or "to" or "in" or "." or "," or "" or "than" or "among" or "from" or "and" or "when")
            ? null
            : Correlational(cue, SignalTier.Middle);

    private static StrengthSignal? Effect(ClaimText claim, int first, int last) =>
        IsMeantTo(claim, first) || IsInACompound(claim, first)
            ? null
            : VerbUses.Of(claim, first, last) switch
            {
                VerbUse.Finite => new StrengthSignal(
                    first,
                    last,
                    ClaimStrength.Causal,
                    IsAside(claim, first) ? SignalTier.Middle : SignalTier.Strong
                ),
                VerbUse.Gerund => new StrengthSignal(first, last, ClaimStrength.Causal, SignalTier.Weak),
                _ => null,
            };

    /// <summary>"Spindle-shaped", "drug-induced": what kind of thing is meant, not what it does; "down-regulated" is a verb.</summary>
    private static bool IsInACompound(ClaimText claim, int first) =>
        first > 0
        && claim.Tokens[first].Start is var start
        && claim.Tokens[first - 1].End == start - 1
        && claim.Text[start - 1] is '-' or '\u2010' or '\u2011'
        && claim.Word(first - 1)
            is not (
                "up"
                or "down"
                or "over"
                or "under"
                or "re"
                or "de"
                or "co"
                or "dys"
                or "hyper"
                or "hypo"
                or "trans"
            );

    /// <summary>"Designed to lower", "efforts to prevent", "known to reduce": an aim, or known before; not claimed here.</summary>
    private static bool IsMeantTo(ClaimText claim, int first)
    {
        var i = first - 1;
        while (i > 0 && claim.Word(i).EndsWith("ly", StringComparison.Ordinal))
        {
            i--;
        }

        return claim.Word(i) is "to"
            && claim.Word(i - 1)
                is "known"
                    or "designed"
                    or "intended"
                    or "aimed"
                    or "aim"
                    or "aims"
                    or "efforts"
                    or "effort"
                    or "order"
                    or "way"
                    or "ways"
                    or "trying"
                    or "hope"
                    or "hopes"
                    or "hoping"
                    or "want"
                    or "wants"
                    or "attempts"
                    or "attempt"
                    or "strategy"
                    or "strategies"
                    or "measures";
    }

    /// <summary>"Drugs that treat", "used to lower": says what something is, not what was found of it.</summary>
    private static bool IsAside(ClaimText claim, int first)
    {
        if (claim.Word(first - 1) is "to")
        {
            return claim.Word(first - 2)
                is not (
                    "appear"
                    or "appears"
                    or "seem"
                    or "seems"
                    or "able"
                    or "likely"
                    or "unlikely"
                    or "continue"
                    or "found"
                    or "shown"
                    or "known"
                    or "failed"
                    or "potential"
                );
        }

        var reach = Math.Max(claim.First + 1, first - 4);
        for (var i = first - 1; i >= reach; i--)
        {
            if (claim.Word(i) is "who" or "which" or "whose" || (claim.Word(i) is "that" && i > claim.First))
            {
                return true;
            }

            if (claim.Tokens[i].Mark)
            {
                return false;
            }
        }

        return false;
    }

    private static StrengthSignal Correlational(CueMatch cue, SignalTier tier) =>
        new(cue.First, cue.Last, ClaimStrength.Correlational, tier);

    /// <summary>"More likely" and "a higher risk of" compare groups; a bare comparative may only describe.</summary>
    private static StrengthSignal? Comparison(ClaimText claim, CueMatch cue)
    {
        var than = claim.Word(cue.First) is "than";
        var ends = claim.Word(cue.Last) is "than";
        var set = claim.Word(cue.First - 1) is "other" or "rather";
        if ((ends && IsNoComparison(claim, cue.Last)) || (than && set) || IsMoreAndMore(claim, cue))
        {
            return null;
        }

        var bare = cue.Last == cue.First && !than;
        if (bare && VerbUses.IsTrend(claim, cue.First))
        {
            return null;
        }

        return bare && claim.Word(cue.First + 1) is "than" && IsNoComparison(claim, cue.First + 1)
            ? null
            : Correlational(cue, bare ? SignalTier.Weak : SignalTier.Strong);
    }

    private static bool IsMoreAndMore(ClaimText claim, CueMatch cue) =>
        claim.Word(cue.Last + 1) is "and" && claim.Word(cue.Last + 2) == claim.Word(cue.First);

    /// <summary>"The paper, “Psoriasis and the risk of diabetes”, appears in …": a title claims nothing here.</summary>
    private static bool IsInATitle(ClaimText claim, int i)
    {
        for (var open = i - 1; open > 0 && i - open < 40; open--)
        {
            if (claim.Word(open) is "”")
            {
                return false;
            }

            if (claim.Word(open) is "“" or "\"")
            {
                var before = claim.Word(open - 1) is "," or ":" or "-" or "–" or "—" ? open - 2 : open - 1;
                return claim.Word(before)
                    is "titled"
                        or "entitled"
                        or "article"
                        or "paper"
                        or "study"
                        or "report"
                        or "called";
            }
        }

        return false;
    }

    /// <summary>"More than 40 percent", "older than 60", "better than previously thought".</summary>
    private static bool IsNoComparison(ClaimText claim, int than) =>
        claim.Word(than + 1)
            is "previously"
                or "ever"
                or "expected"
                or "thought"
                or "one"
                or "half"
                or "a"
                or "two"
                or "three"
                or "just"
                or "once"
                or "they"
                or "reported"
                or "four"
                or "five"
                or "six"
                or "seven"
                or "eight"
                or "nine"
                or "ten"
                or "twice"
                or "hundreds"
                or "thousands"
                or "millions"
                or "an"
        || char.IsAsciiDigit(claim.Word(than + 1).FirstOrDefault());

    /// <summary>"The American Heart Association": a capital inside a sentence belongs to a name.</summary>
    private static bool IsInAName(ClaimText claim, int i) =>
        i > 0
        && char.IsUpper(claim.Text[claim.Tokens[i].Start])
        && !claim.Tokens[i - 1].Mark
        && char.IsUpper(claim.Text[claim.Tokens[i - 1].Start]);
}
