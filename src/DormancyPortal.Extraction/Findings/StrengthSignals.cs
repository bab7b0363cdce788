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
                "risk" => Correlational(cue, SignalTier.Middle),
                "comparison" => Comparison(claim, cue),
                _ => null,
            };
            if (signal is not null && !IsInAName(claim, cue.First))
            {
                signals.Add(signal);
            }
        }

        return signals;
    }

    private static StrengthSignal? Effect(ClaimText claim, int first, int last) =>
        VerbUses.Of(claim, first, last) switch
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
        if (than && IsNoComparison(claim, cue.First))
        {
            return null;
        }

        var bare = cue.Last == cue.First && !than;
        return bare && claim.Word(cue.First + 1) is "than" && IsNoComparison(claim, cue.First + 1)
            ? null
            : Correlational(cue, bare ? SignalTier.Weak : SignalTier.Strong);
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
        || char.IsAsciiDigit(claim.Word(than + 1).FirstOrDefault());

    /// <summary>"The American Heart Association": a capital inside a sentence belongs to a name.</summary>
    private static bool IsInAName(ClaimText claim, int i) =>
        i > 0
        && char.IsUpper(claim.Text[claim.Tokens[i].Start])
        && !claim.Tokens[i - 1].Mark
        && char.IsUpper(claim.Text[claim.Tokens[i - 1].Start]);
}
