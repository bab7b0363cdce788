using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Reads the direction of the outcome that a sentence names.</summary>
internal static class DirectionReader
{
    /// <summary>How far into a sentence its subject and the clause about it begin.</summary>
    private const int SubjectReach = 8;

    public static (FindingDirection Direction, Cue? Cue) Read(ClaimText claim)
    {
        var cues = claim.Cues.Where(c => c.First >= claim.First && c.Last <= claim.Last && Speaks(claim, c)).ToList();
        var outcomes = cues.Where(c => !IsPartOfTheSubject(claim, c) && !IsWhichOne(claim, c, cues)).ToList();
        var telling = outcomes.Count > 0 ? outcomes : cues;
        var main = telling.FirstOrDefault(c => c.Entry.Says != "other");
        main = main.Entry is null ? telling.FirstOrDefault() : main;
        if (FailsTo(claim, cues) is { } failure)
        {
            return (FindingDirection.NoEffect, claim.Show(failure, "no-effect"));
        }

        if (Negated(claim, outcomes.FirstOrDefault()) is { } negation)
        {
            return (FindingDirection.NoEffect, claim.Show(negation, "no-effect"));
        }

        if (main.Entry is null)
        {
            return (FindingDirection.Other, null);
        }

        return main.Entry.Says == "association" || IsAssociation(claim, main, cues)
            ? (
                FindingDirection.Association,
                claim.Show(
                    main.Entry.Says == "association" ? main : cues.First(c => c.Entry.Kind == "relation"),
                    "association"
                )
            )
            : ByWord(claim, outcomes.Count > 0 ? outcomes : cues, main);
    }

    /// <summary>"The drug failed to improve survival": an effect that was looked for and not seen.</summary>
    private static CueMatch? FailsTo(ClaimText claim, List<CueMatch> cues)
    {
        foreach (var cue in claim.Cues)
        {
            if (
                claim.Word(cue.First) is "failed" or "fails" or "fail"
                && claim.Word(cue.First + 1) is "to"
                && claim.Cues.Any(e => e.Entry.Kind == "effect" && e.First == cue.First + 2)
                && cues.TrueForAll(c => c.First >= cue.First)
            )
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>One relation, or several outcomes that differ and are held together by one.</summary>
    private static bool IsAssociation(ClaimText claim, CueMatch main, List<CueMatch> cues)
    {
        return main.Entry.Kind == "relation"
            || (
                cues.Exists(c => c.Entry.Says == "increase")
                && cues.Exists(c => c.Entry.Says == "decrease")
                && cues.Any(c =>
                    c.Entry.Kind == "relation" && claim.Word(c.First - 1) is "was" or "were" or "is" or "are"
                )
            );
    }

    /// <summary>The first word with a direction; "leads to" means more of what follows unless that says otherwise.</summary>
    private static (FindingDirection Direction, Cue? Cue) ByWord(
        ClaimText claim,
        List<CueMatch> outcomes,
        CueMatch main
    )
    {
        var directed = outcomes.FirstOrDefault(c => c.Entry.Says is "increase" or "decrease");
        if (directed.Entry?.Says == "increase" && LessBehind(claim, directed, outcomes) is { } less)
        {
            return (FindingDirection.Decrease, claim.Show(less, "decrease"));
        }

        var more = outcomes.FirstOrDefault(c => c.Entry.Says == "more");
        if (directed.Entry is null && more.Entry is null)
        {
            return (FindingDirection.Other, claim.Show(main, "other"));
        }

        return directed.Entry?.Says == "decrease"
            ? (FindingDirection.Decrease, claim.Show(directed, "decrease"))
            : (FindingDirection.Increase, claim.Show(directed.Entry is null ? more : directed, "increase"));
    }

    /// <summary>"Induced less dormancy": the word right behind the verb says of what there was less.</summary>
    private static CueMatch? LessBehind(ClaimText claim, CueMatch verb, List<CueMatch> outcomes)
    {
        var less = outcomes.FirstOrDefault(c => c.First == verb.Last + 1 && c.Entry.Says == "decrease");
        return less.Entry is not null && claim.Word(less.First) is "less" or "fewer" ? less : null;
    }

    /// <summary>"Lesions that grew in mice were smaller": a verb of the relative clause tells which lesions.</summary>
    private static bool IsWhichOne(ClaimText claim, CueMatch cue, List<CueMatch> cues) =>
        cue.Entry.Kind is "effect" or "seen"
        && claim.Word(cue.First - 1) is "that" or "which" or "who" or "whose"
        && cues.Exists(later =>
            later.First > cue.Last
            && (
                claim.Word(later.First - 1) is "were" or "was" or "are" or "is"
                || (cue.First - claim.First <= SubjectReach && IsBehindAComma(claim, cue.Last, later.First))
            )
        );

    /// <summary>"Among women who stopped eating early, shifts were not associated with risk."</summary>
    private static bool IsBehindAComma(ClaimText claim, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (claim.Word(i) is ",")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Speaks(ClaimText claim, CueMatch cue) =>
        cue.Entry.Kind switch
        {
            "effect" => cue.Entry.Says != "none" && VerbUses.Of(claim, cue.First, cue.Last) == VerbUse.Finite,
            "comparison" => (cue.Entry.Says != "other" || cue.Last > cue.First)
                && !(claim.Word(cue.First) is "more" or "fewer" or "less" && claim.Word(cue.First - 1) is "or"),
            "relation" or "risk" or "seen" => true,
            _ => false,
        };

    /// <summary>"Cells with high levels of X divided slowly": what stands behind "with" tells which cells, not what they did.</summary>
    private static bool IsPartOfTheSubject(ClaimText claim, CueMatch cue)
    {
        var before = claim.Word(cue.First - 1);
        var relative = claim.Word(cue.First - 2) is "that" or "which" or "who";
        return cue.Entry.Kind is "risk" or "comparison"
            && (
                before is "with" or "of"
                || IsOfAGroup(claim, cue.First)
                || (relative && before is "have" or "has" or "had" or "show" or "express")
            );
    }

    /// <summary>"People in the highest group were less likely to …": which group, not what became of it.</summary>
    private static bool IsOfAGroup(ClaimText claim, int first) =>
        claim.Word(first - 1) is "the" && claim.Word(first - 2) is "in" or "with" or "of" or "among";

    /// <summary>The negation that stands right before the outcome, or is the outcome ("has no such effect").</summary>
    private static CueMatch? Negated(ClaimText claim, CueMatch main)
    {
        foreach (var negation in claim.InClaim("negation"))
        {
            // "Cells without X grew", "grew without X": it tells which cells, not that nothing came out.
            if (claim.Word(negation.First) is "without")
            {
                continue;
            }

            // "Neither of the two, which govern …, was altered": the subject itself is negated, however far the verb.
            if (claim.Word(negation.First) is "neither" && negation.First <= claim.First + 1)
            {
                return negation;
            }

            var near = main.Entry is null || (negation.Last < main.First && main.First - negation.Last <= 5);
            var first = negation.Entry.Says == "no-effect" && (main.Entry is null || negation.First <= main.First + 4);
            if ((near || first) && claim.Word(negation.Last + 1) is not ("only" or "just"))
            {
                return negation;
            }
        }

        return null;
    }
}
