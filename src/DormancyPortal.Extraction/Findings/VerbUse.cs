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
    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "the",
        "of",
        "for",
        "with",
        "at",
        "in",
        "by",
        "no",
        "any",
        "this",
        "these",
        "those",
        "their",
        "its",
        "his",
        "her",
        "our",
        "significant",
        "substantial",
        "on",
        "from",
        "into",
        "about",
        "such",
        "between",
        "high",
        "new",
    };

    private static readonly HashSet<string> ObjectStarts = new(StringComparer.Ordinal)
    {
        "the",
        "a",
        "an",
        "their",
        "its",
        "his",
        "her",
        "our",
        "your",
        "this",
        "these",
        "those",
        "both",
        "how",
        "whether",
        "them",
        "it",
        "people",
        "all",
        "some",
        "many",
        "more",
        "any",
        "no",
    };

    private static readonly HashSet<string> NoObject = new(StringComparer.Ordinal)
    {
        "",
        ".",
        ",",
        ";",
        ")",
        "in",
        "by",
        "from",
        "over",
        "among",
        "during",
        "with",
        "to",
        "for",
        "as",
        "when",
        "after",
        "and",
        "at",
        "between",
        "since",
        "on",
        "than",
        "compared",
        "while",
        "if",
        "but",
        "significantly",
        "dramatically",
        "steadily",
    };

    private static readonly HashSet<string> VerbStarts = new(StringComparer.Ordinal)
    {
        "to",
        "may",
        "might",
        "could",
        "can",
        "will",
        "would",
        "should",
        "not",
        "help",
        "helps",
        "helped",
        "did",
        "does",
        "do",
        "and",
        "or",
        "also",
        "which",
        "that",
        "they",
        "we",
        "who",
        "significantly",
        "substantially",
        "greatly",
        "dramatically",
        "directly",
        "actually",
        "cannot",
        "must",
        "effectively",
        "potentially",
        "further",
        "t",
        "only",
        "rapidly",
    };

    public static VerbUse Of(ClaimText sentence, int first, int last)
    {
        var word = sentence.Word(first);
        var before = sentence.Word(first - 1);
        var after = sentence.Word(last + 1);
        if (last > first || !char.IsAsciiLetter(word[0]))
        {
            return Phrase(word, before);
        }

        if (word.EndsWith("ing", StringComparison.Ordinal))
        {
            return before is "is" or "are" or "was" or "were" ? VerbUse.Finite : VerbUse.Gerund;
        }

        return word.EndsWith("ed", StringComparison.Ordinal) || word is "cut" or "led" or "made"
            ? Past(before, after, sentence.Word(first - 2))
            : Present(word, before, after);
    }

    private static VerbUse Phrase(string word, string before) =>
        Determiners.Contains(before) && word is "increase" or "decrease" or "results" ? VerbUse.Other
        : word.EndsWith("ing", StringComparison.Ordinal) ? VerbUse.Gerund
        : VerbUse.Finite;

    private static VerbUse Past(string before, string after, string beforeThat)
    {
        if (before is "was" or "were" or "been" or "be" or "is" or "are")
        {
            return after is "by" ? VerbUse.Finite : VerbUse.Other;
        }

        if (
            ObjectStarts.Contains(after)
            || char.IsAsciiDigit(after.FirstOrDefault())
            || after is "two" or "three" or "four" or "five" or "six"
        )
        {
            return VerbUse.Finite;
        }

        var adjective =
            NoObject.Contains(after)
            || Determiners.Contains(before)
            || before
                is ""
                    or "have"
                    or "has"
                    or "had"
                    or "show"
                    or "showed"
                    or "shows"
                    or "and"
                    or "or"
                    or "to"
                    or "experienced";
        return adjective ? VerbUse.Other : VerbUse.Finite;
    }

    private static bool IsAdverb(string word) => word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal);

    private static VerbUse Present(string word, string before, string after)
    {
        if (VerbStarts.Contains(before) && after is not ("in" or "of") && before is not ("and" or "or" or "that"))
        {
            return VerbUse.Finite;
        }

        if (word is "lower" or "slow" or "clear" or "shorter")
        {
            return ObjectStarts.Contains(after) ? VerbUse.Finite : VerbUse.Other;
        }

        return Determiners.Contains(before) || NoObject.Contains(after) ? VerbUse.Other : VerbUse.Finite;
    }
}
