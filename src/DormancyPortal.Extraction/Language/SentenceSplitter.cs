namespace DormancyPortal.Extraction.Language;

/// <summary>
/// Splits running text into sentences. A full stop ends one unless it belongs to an abbreviation, an initial, a number
/// or an address; closing quotes and brackets go with the sentence they close; sentences that were run together
/// ("cells.The") are parted.
/// </summary>
public static class SentenceSplitter
{
    // Bounds, so that no text makes the time grow faster than its length.
    private const int LongestAddress = 500;
    private const int LongestAbbreviation = 40;

    /// <summary>The spans of the sentences of a text, in order, trimmed; they cover all that is not white space.</summary>
    public static IEnumerable<TextSpan> Split(string text, int start, int length)
    {
        var end = start + length;
        var begin = SkipSpace(text, start, end);
        var close = begin;
        for (var i = begin; i < end; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…'))
            {
                continue;
            }

            // A run of stops is looked through once, not again from each of them.
            close = i < close ? close : AfterClosers(text, i + 1, end);
            if (close < end && Ends(text, begin, i, close, end))
            {
                yield return new TextSpan(begin, close - begin);
                begin = SkipSpace(text, close, end);
                i = begin - 1;
            }
        }

        var last = end;
        while (last > begin && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        if (last > begin)
        {
            yield return new TextSpan(begin, last - begin);
        }
    }

    private static bool Ends(string text, int begin, int stop, int close, int end)
    {
        if (!char.IsWhiteSpace(text[close]))
        {
            return RunTogether(text, begin, stop, close, end);
        }

        var next = SkipSpace(text, close, end);
        if (next >= end)
        {
            return true;
        }

        if (!MayBegin(text, next, end))
        {
            return false;
        }

        return text[stop] != '.' || !IsAbbreviation(text, begin, stop, next, end);
    }

    /// <summary>Two sentences without a space between: a lower-case word, a full stop, a capitalised word, no address.</summary>
    private static bool RunTogether(string text, int begin, int stop, int close, int end) =>
        text[stop] is '.' or '?' or '!'
        && stop - begin > 3
        && (
            (char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2]))
            || (
                (char.IsLetterOrDigit(text[stop - 1]) || text[stop - 1] is ')' or ']' or '%')
                && text[stop - 2] != '.'
                && SentenceWords.Starters.Contains(WordAt(text, close, end))
                && WordAt(text, close, end).Length > 1
            )
        )
        && close + 1 < end
        && char.IsUpper(text[close])
        && (char.IsLower(text[close + 1]) || text[close + 1] == ' ')
        && !IsAddress(text, begin, stop, end);

    private static bool IsAddress(string text, int begin, int stop, int end)
    {
        var from = stop;
        while (from > begin && !char.IsWhiteSpace(text[from - 1]) && stop - from < LongestAddress)
        {
            from--;
        }

        var to = stop;
        while (to < end && !char.IsWhiteSpace(text[to]) && to - stop < 60)
        {
            to++;
        }

        return stop - from == LongestAddress
            || text.AsSpan(from, to - from).ContainsAny("/@:")
            || text.AsSpan(from, to - from).StartsWith("www");
    }

    private static bool MayBegin(string text, int next, int end)
    {
        var c = text[next];
        if (c is '"' or '“' or '\'' or '‘' or '(' or '[' or '«' or '•' or '*' or '—' or '–')
        {
            return next + 1 < end && !char.IsLower(text[next + 1]);
        }

        // Names such as "p53" or "mTOR" and Greek letters may begin a sentence in lower case.
        return char.IsUpper(c)
            || char.IsDigit(c)
            || c is >= 'α' and <= 'ω'
            || (char.IsLower(c) && next + 1 < end && (char.IsDigit(text[next + 1]) || char.IsUpper(text[next + 1])));
    }

    private static bool IsAbbreviation(string text, int begin, int stop, int next, int end)
    {
        var from = stop;
        while (
            from > begin
            && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.')
            && stop - from < LongestAbbreviation
        )
        {
            from--;
        }

        var word = text[from..stop];
        if (SentenceWords.AtEndToo.Contains(word))
        {
            // A quotation that opens behind "Ph.D." begins a sentence.
            return text[next] is not ('"' or '“' or '‘') && !SentenceWords.Starters.Contains(WordAt(text, next, end));
        }

        if (SentenceWords.Abbreviations.Contains(word))
        {
            return !(word is "no" or "p" or "n" or "v" or "ill" or "mass" or "la" && !char.IsDigit(text[next]));
        }

        return word.Length == 1
            && char.IsUpper(word[0])
            && !SentenceWords.LetteredNouns.Contains(WordBefore(text, from, begin));
    }

    private static string WordAt(string text, int start, int end)
    {
        var to = start;
        while (to < end && char.IsLetter(text[to]))
        {
            to++;
        }

        return text[start..to];
    }

    private static string WordBefore(string text, int at, int begin)
    {
        var to = at;
        while (to > begin && !char.IsLetter(text[to - 1]))
        {
            to--;
        }

        var from = to;
        while (from > begin && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        return text[from..to];
    }

    private static int AfterClosers(string text, int at, int end)
    {
        while (at < end && text[at] is ('.' or '!' or '?' or '…' or '"' or '”' or '’' or '\'' or ')' or ']' or '»'))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
