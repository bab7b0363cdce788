using static DormancyPortal.Extraction.Findings.SmallWords;

namespace DormancyPortal.Extraction.Findings;

/// <summary>How a cue that can be verb, noun or adjective is used at its place.</summary>
internal enum VerbUse
{
    /// <summary>A finite verb with an object: "reduces the risk".</summary>
    Finite,

    /// <summary>A gerund or participle: "reducing the risk".</summary>
    Gerund,

    /// <summary>A noun, an adjective, or a verb without object: "an increase", "increased risk", "rates increased".</summary>
    Other,
}

/// <summary>Reads the use of a word from the words beside it.</summary>
internal static class VerbUses
{
    /// <summary>"Rates have increased", "obesity increased between 2008 and 2009": a trend, no comparison of groups.</summary>
    public static bool IsTrend(ClaimText sentence, int i) =>
        sentence.Word(i).EndsWith("ed", StringComparison.Ordinal)
        && NoObject.Contains(sentence.Word(i + 1))
        && (
            sentence.Word(i - 1) is "has" or "have"
            || !(Determiners.Contains(sentence.Word(i - 1)) || IsAuxiliary(sentence.Word(i - 1)))
        )
        && sentence.Word(i + 1) is not ("and" or "," or "than" or "compared");

    public static VerbUse Of(ClaimText sentence, int first, int last)
    {
        var word = sentence.Word(first);
        var after = sentence.Word(last + 1);
        if (last > first || !char.IsAsciiLetter(word[0]))
        {
            return Phrase(word, sentence.Word(first - 1));
        }

        if (IsHeadcount(sentence, word, last))
        {
            return VerbUse.Other;
        }

        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            return IsAuxiliary(BeforeAdverbs(sentence, first))
                ? NoObject.Contains(after) && after is not ("" or "." or ",")
                    ? VerbUse.Other
                    : VerbUse.Finite
                : VerbUse.Gerund;
        }

        return word.EndsWith("ed", StringComparison.Ordinal) || word is "cut" or "led" or "made"
            ? Past(sentence, first, after)
            : Present(sentence, first, after);
    }

    /// <summary>"Affects about 30 million people" counts the ill and claims no effect.</summary>
    private static bool IsHeadcount(ClaimText sentence, string word, int last)
    {
        if (
            !word.StartsWith("affect", StringComparison.Ordinal)
            && word is not ("kill" or "kills" or "killed" or "strikes" or "strike")
        )
        {
            return false;
        }

        var (next, second, third) = (sentence.Word(last + 1), sentence.Word(last + 2), sentence.Word(last + 3));
        return next
                is "about"
                    or "nearly"
                    or "roughly"
                    or "approximately"
                    or "almost"
                    or "millions"
                    or "thousands"
                    or "an"
                && (next is not "an" || second is "estimated")
            || (next is "up" && second is "to")
            || (next is "more" && second is "than")
            || (next is "one" && second is "in")
            || (
                char.IsAsciiDigit(next.FirstOrDefault())
                && (IsManyPeople(second) || IsManyPeople(third) || third is "in")
            );
    }

    private static bool IsManyPeople(string word) =>
        word is "million" or "billion" or "percent" or "%" or "people" or "americans" or "women" or "men" or "children";

    private static string BeforeAdverbs(ClaimText sentence, int first)
    {
        var i = first - 1;
        while (IsAdverb(sentence.Word(i)))
        {
            i--;
        }

        return sentence.Word(i);
    }

    private static bool IsAuxiliary(string word) => word is "is" or "are" or "was" or "were" or "been" or "be";

    private static VerbUse Phrase(string word, string before) =>
        Determiners.Contains(before) && word is "increase" or "decrease" or "results" ? VerbUse.Other
        : word.EndsWith("ing", StringComparison.Ordinal) ? VerbUse.Gerund
        : VerbUse.Finite;

    private static VerbUse Past(ClaimText sentence, int first, string after)
    {
        var before = BeforeAdverbs(sentence, first);
        if (IsAuxiliary(before))
        {
            return after is "by" && !IsAmount(sentence.Word(first + 2)) ? VerbUse.Finite : VerbUse.Other;
        }

        // "Rates increased 37 percent" tells a trend; "reduced 37 percent of tumors" hardly occurs.
        if (char.IsAsciiDigit(after.FirstOrDefault()) && IsShare(sentence, first + 2))
        {
            return VerbUse.Other;
        }

        if (ObjectStarts.Contains(after) || IsAmount(after))
        {
            return VerbUse.Finite;
        }

        if (before is "have" or "has" && !NoObject.Contains(after) && Experiment.IsDoneBefore(sentence, first))
        {
            return VerbUse.Finite;
        }

        return NoObject.Contains(after) || Determiners.Contains(before) || BeforeAdjectives.Contains(before)
            ? VerbUse.Other
            : VerbUse.Finite;
    }

    private static bool IsShare(ClaimText sentence, int i) =>
        sentence.Word(i) is "%" or "percent" or "percentage" or "fold" or "per" or "times"
        || (sentence.Word(i) is "." && sentence.Word(i + 2) is "%" or "percent" or "fold" or "times");

    /// <summary>"Reduced by half", "by 30 percent", "by about two-thirds": how much, not by what.</summary>
    private static bool IsAmount(string word) =>
        char.IsAsciiDigit(word.FirstOrDefault())
        || word
            is "half"
                or "two"
                or "three"
                or "four"
                or "five"
                or "six"
                or "about"
                or "nearly"
                or "almost"
                or "roughly"
                or "approximately"
                or "up"
                or "as"
                or "more"
                or "less"
                or "over";

    private static bool IsAdverb(string word) =>
        (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal)) || word is "even" or "also" or "still";

    private static VerbUse Present(ClaimText sentence, int first, string after)
    {
        var word = sentence.Word(first);
        var before = sentence.Word(first - 1);
        if (VerbStarts.Contains(before) && after is not ("in" or "of") && before is not ("and" or "or" or "that"))
        {
            return VerbUse.Finite;
        }

        if (word is "lower" or "slow" or "clear" or "shorter" or "double" or "triple")
        {
            var isVerb =
                ObjectStarts.Contains(after)
                || (
                    word is "lower" or "slow" && before.EndsWith('s') && before.Length > 3 && !NoObject.Contains(after)
                );
            return isVerb && !Determiners.Contains(before) ? VerbUse.Finite : VerbUse.Other;
        }

        if (IsAdverb(before) && !NoObject.Contains(after))
        {
            return VerbUse.Finite;
        }

        return Determiners.Contains(before) || NoObject.Contains(after) ? VerbUse.Other : VerbUse.Finite;
    }
}
