namespace DormancyPortal.Extraction.Findings;

/// <summary>
/// Finds the part of a sentence that states the claim. Who found it, where it was published and what the study was called
/// say nothing of how strong it is.
/// </summary>
internal static class ClaimRange
{
    public static (int First, int Last) Of(ClaimText sentence)
    {
        var last = LastToken(sentence);
        var first = FirstToken(sentence, last);
        return (first, last);
    }

    private static int FirstToken(ClaimText sentence, int last)
    {
        var first = 0;
        if (sentence.Word(0) is "according" && sentence.Word(1) is "to")
        {
            first = AfterComma(sentence, 2, last);
        }

        // The complement of the first reporting verb; a "that" further on belongs to the claim.
        foreach (var result in sentence.OfKind("result"))
        {
            var that = sentence.Word(result.Last) is "that" ? result.Last : result.Last + 1;
            if (result.First >= first && that < last && sentence.Word(that) is "that" or ":")
            {
                return that + 1;
            }
        }

        return first;
    }

    private static int AfterComma(ClaimText sentence, int from, int last)
    {
        for (var i = from; i < last; i++)
        {
            if (sentence.Word(i) is ",")
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int LastToken(ClaimText sentence)
    {
        var end = sentence.Tokens.Count - 1;
        for (var i = 3; i < end; i++)
        {
            if (sentence.Word(i) is "according" && sentence.Word(i + 1) is "to" or "with")
            {
                return i - 1;
            }

            if (sentence.Word(i) is "," && EndsAClaim(sentence, i + 1))
            {
                return i - 1;
            }
        }

        return end;
    }

    /// <summary>", said Dr X", ", finds a study", ", a new study shows.", ", researchers report".</summary>
    private static bool EndsAClaim(ClaimText sentence, int i)
    {
        var result = sentence.OfKind("result").FirstOrDefault(r => r.First >= i);
        var speaks = sentence.Word(i) is "said" or "says" or "explained" or "explains" or "adds" or "remarks" or "say";
        if (
            speaks
            || result.Entry is null
            || sentence.Word(result.Last) is "that"
            || sentence.Word(result.Last + 1) is "that"
        )
        {
            return speaks;
        }

        // "..., finds a study" names the finder behind the verb, "..., a study finds." before it and then ends.
        var finder = sentence.OfKind("finder").FirstOrDefault(f => f.First >= i);
        return finder.Entry is not null
            && finder.First <= (result.First == i ? i + 6 : i + 3)
            && (
                result.First == i
                || sentence.Word(result.Last + 1) is "" or "." or "," or "in" or "on" or "today" or "online"
            );
    }
}
