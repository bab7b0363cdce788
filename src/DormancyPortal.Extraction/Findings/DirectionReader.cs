using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Reads the direction of the outcome that a sentence names.</summary>
internal static class DirectionReader
{
    public static (FindingDirection Direction, Cue? Cue) Read(ClaimText claim)
    {
        var cues = claim.Cues.Where(c => c.First >= claim.First && c.Last <= claim.Last && Speaks(claim, c)).ToList();
        var outcomes = cues.Where(c => !IsPartOfTheSubject(claim, c)).ToList();
        var main = (outcomes.Count > 0 ? outcomes : cues).FirstOrDefault();
        if (Negated(claim, main) is { } negation)
        {
            return (FindingDirection.NoEffect, claim.Show(negation, "no-effect"));
        }

        if (main.Entry is null)
        {
            return (FindingDirection.Other, null);
        }

        var says = outcomes.Select(c => c.Entry.Says).ToHashSet(StringComparer.Ordinal);
        var mixed =
            says.Contains("increase") && says.Contains("decrease") && outcomes.Any(c => c.Entry.Kind == "relation");
        if (main.Entry.Kind == "relation" || mixed)
        {
            var relation = main.Entry.Kind == "relation" ? main : outcomes.First(c => c.Entry.Kind == "relation");
            return (FindingDirection.Association, claim.Show(relation, "association"));
        }

        var directed = (outcomes.Count > 0 ? outcomes : cues).FirstOrDefault(c =>
            c.Entry.Says is "increase" or "decrease"
        );
        return directed.Entry is null
            ? (FindingDirection.Other, claim.Show(main, "other"))
            : (
                directed.Entry.Says == "increase" ? FindingDirection.Increase : FindingDirection.Decrease,
                claim.Show(directed, directed.Entry.Says)
            );
    }

    private static bool Speaks(ClaimText claim, CueMatch cue) =>
        cue.Entry.Kind switch
        {
            "effect" => cue.Entry.Says != "none",
            "comparison" => cue.Entry.Says != "other" || cue.Last > cue.First,
            "relation" or "risk" or "seen" => true,
            _ => false,
        };

    /// <summary>"Cells with high levels of X divided slowly": what stands behind "with" tells which cells, not what they did.</summary>
    private static bool IsPartOfTheSubject(ClaimText claim, CueMatch cue) =>
        claim.Word(cue.First - 1) is "with" or "have" or "of" or "had"
        && cue.Entry.Kind is "risk" or "comparison"
        && claim.Word(cue.First - 1) is "with" or "of";

    /// <summary>The negation that stands right before the outcome, or is the outcome ("has no such effect").</summary>
    private static CueMatch? Negated(ClaimText claim, CueMatch main)
    {
        foreach (var negation in claim.OfKind("negation"))
        {
            var near = main.Entry is null || (negation.Last < main.First && main.First - negation.Last <= 5);
            if (
                negation.First >= claim.First
                && (near || negation.Last > negation.First)
                && claim.Word(negation.Last + 1) is not ("only" or "signs" or "just")
            )
            {
                return negation.Entry.Says == "no-effect" ? negation : null;
            }
        }

        return null;
    }
}
