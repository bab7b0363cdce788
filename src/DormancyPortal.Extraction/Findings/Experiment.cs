namespace DormancyPortal.Extraction.Findings;

/// <summary>What a sentence begins with, when that is what an experiment looked at or did.</summary>
internal static class Experiment
{
    private const int Opening = 5;

    private static readonly HashSet<string> NotDone = new(StringComparer.Ordinal)
    {
        "according",
        "using",
        "including",
        "during",
        "following",
        "understanding",
        "looking",
        "working",
        "speaking",
        "writing",
        "building",
        "being",
        "having",
        "knowing",
        "finding",
        "funding",
        "screening",
        "testing",
        "meaning",
        "assuming",
        "suggesting",
        "summing",
        "commenting",
        "depending",
        "regarding",
        "concerning",
        "considering",
        "continuing",
        "starting",
        "beginning",
        "studying",
        "interestingly",
        "something",
        "nothing",
        "everything",
    };

    /// <summary>"Mice lacking X …", "Patients in the combination arm …", "Blocking the receptor …", "When the gene was deleted, …".</summary>
    public static string? Of(ClaimText claim)
    {
        var end = claim.First + Opening;
        foreach (var cue in claim.Cues)
        {
            if (cue.First > end)
            {
                break;
            }

            var counts = cue.Entry.Kind switch
            {
                "model" => true,
                "treatment" => cue.First <= claim.First + 3,
                "back" => cue.First <= claim.First + 2 && (cue.Last > cue.First || cue.Entry.Says == "marker"),
                _ => false,
            };
            if (counts && cue.First >= claim.First)
            {
                return claim.Show(cue, cue.Entry.Kind).Text;
            }
        }

        var opening = claim.Word(claim.First);
        return opening.Length > 6 && opening.EndsWith("ing", StringComparison.Ordinal) && !NotDone.Contains(opening)
            ? claim.Show(claim.First, claim.First, "treatment").Text
            : null;
    }

    /// <summary>"The scientists then transplanted the cells": what researchers did is method, until they find.</summary>
    public static bool IsDoneByResearchers(ClaimText claim)
    {
        foreach (var cue in claim.Cues)
        {
            if (cue.First > claim.First + 3)
            {
                return false;
            }

            if (cue.Entry.Kind == "finder" && IsSomeone(claim.Word(cue.Last)))
            {
                return claim.Word(0) is not ("when" or "after" or "once" or "if" or "as" or "by");
            }
        }

        return false;
    }

    /// <summary>"Researchers in Minnesota have reversed scarring": they did it, they do not have it.</summary>
    public static bool IsDoneBefore(ClaimText claim, int verb)
    {
        const int reach = 10;
        foreach (var cue in claim.Cues)
        {
            if (cue.First >= verb)
            {
                return false;
            }

            if (cue.Entry.Kind == "finder" && verb - cue.Last <= reach && IsSomeone(claim.Word(cue.Last)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSomeone(string finder) =>
        finder
            is "researchers"
                or "scientists"
                or "investigators"
                or "team"
                or "group"
                or "authors"
                or "we"
                or "i"
                or "he"
                or "she"
                or "colleagues"
                or "biologists"
                or "doctors"
                or "physicians"
                or "engineers"
                or "lab"
                or "laboratory"
                or "consortium"
                or "experts"
                or "clinicians";
}
