using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>A short form that the text itself explains.</summary>
/// <param name="Short">The short form, as written.</param>
/// <param name="Long">The words it stands for.</param>
/// <param name="LongFirst">Index of the first token of those words.</param>
/// <param name="LongLast">Index of the last token of those words.</param>
/// <param name="Initials">Whether the letters of the short form occur in order in the words.</param>
internal sealed record Abbreviation(string Short, string Long, int LongFirst, int LongLast, bool Initials);

/// <summary>
/// Finds "long form (SHORT)" and "long form, or SHORT," after Schwartz and Hearst (PSB 2003): going backwards, every
/// letter of the short form occurs in the words before it, the first one at the start of a word.
/// </summary>
internal static class Abbreviations
{
    private const int LongestShort = 12;

    public static List<Abbreviation> Of(MarkerText release)
    {
        List<Abbreviation> found = [];
        var tokens = release.Tokens;
        for (var i = 2; i < tokens.Count; i++)
        {
            if (!release.Hidden[i] && Reversed(release, i) is { } reversed)
            {
                found.Add(reversed);
            }

            if (release.Hidden[i] || ShortAt(release, i) is not var (shortFirst, shortLast, longLast))
            {
                continue;
            }

            var text = release.Words(shortFirst, shortLast).ToString();
            if (text.Length is >= 2 and <= LongestShort && text.Any(char.IsUpper) && longLast >= 0)
            {
                found.Add(Explain(release, text, longLast));
            }
        }

        return found;
    }

    /// <summary>The tokens of a short form that an opening bracket or ", or" at a token announces.</summary>
    private static (int First, int Last, int LongLast)? ShortAt(MarkerText release, int i)
    {
        var tokens = release.Tokens;
        var bracket = Is(release, i, "(") || Is(release, i, "[");
        var or = Is(release, i, "or") && Is(release, i - 1, ",");
        if ((!bracket && !or) || i + 1 >= tokens.Count || tokens[i + 1].Gap == TokenGap.Break)
        {
            return null;
        }

        var last = i + 1;
        while (
            last + 1 < tokens.Count
            && tokens[last + 1].Gap is TokenGap.None or TokenGap.Hyphen
            && !tokens[last + 1].Mark
        )
        {
            last++;
        }

        var closed =
            last + 1 < tokens.Count
            && (
                bracket
                    ? Is(release, last + 1, ")")
                        || Is(release, last + 1, "]")
                        || Is(release, last + 1, ",")
                        || Is(release, last + 1, ";")
                    : true
            );
        return closed && !tokens[i + 1].Mark ? (i + 1, last, bracket ? i - 1 : i - 2) : null;
    }

    /// <summary>"SHORT (long form)": every letter of the short form, the first at the very start of the bracket.</summary>
    private static Abbreviation? Reversed(MarkerText release, int bracket)
    {
        var tokens = release.Tokens;
        if (!Is(release, bracket, "(") || tokens[bracket - 1].Mark || bracket + 2 >= tokens.Count)
        {
            return null;
        }

        var first = bracket - 1;
        while (first > 0 && tokens[first].Gap is TokenGap.None or TokenGap.Hyphen && !tokens[first - 1].Mark)
        {
            first--;
        }

        var last = bracket + 1;
        while (
            last + 1 < tokens.Count
            && last < bracket + 10
            && !Is(release, last + 1, ")")
            && tokens[last + 1].Gap != TokenGap.Break
        )
        {
            last++;
        }

        var text = release.Words(first, bracket - 1).ToString();
        return
            text.Length is >= 2 and <= 8
            && text.Count(char.IsUpper) >= 2
            && last > bracket + 1
            && last + 1 < tokens.Count
            && Is(release, last + 1, ")")
            && FirstOf(release, text, bracket + 1, last) == bracket + 1
            ? new Abbreviation(text, release.Words(bracket + 1, last).ToString(), bracket + 1, last, true)
            : null;
    }

    private static Abbreviation Explain(MarkerText release, string text, int longLast)
    {
        var first = longLast;
        var letters = text.Count(char.IsLetterOrDigit);
        var most = Math.Min(letters + 5, letters * 2);
        for (var words = 1; first > 0 && words < most && InOneClause(release, first); words++)
        {
            first--;
        }

        var start = FirstOf(release, text, first, longLast);
        return new Abbreviation(
            text,
            release.Words(start ?? longLast, longLast).ToString(),
            start ?? longLast,
            longLast,
            start is not null
        );
    }

    private static bool InOneClause(MarkerText release, int i) =>
        release.Tokens[i].Gap != TokenGap.Break
        && !(release.Tokens[i - 1].Mark && !Is(release, i - 1, "'") && !Is(release, i - 1, "/"));

    /// <summary>The token at which the long form begins, or null when the letters do not fit.</summary>
    private static int? FirstOf(MarkerText release, string text, int first, int last)
    {
        var start = release.Tokens[first].Start;
        var at = release.Tokens[last].End - 1;
        for (var s = text.Length - 1; s >= 0; s--)
        {
            if (!char.IsLetterOrDigit(text[s]))
            {
                continue;
            }

            while (at >= start && !(Same(release.Text[at], text[s]) && (s > 0 || StartsWord(release.Text, at))))
            {
                at--;
            }

            if (at < start)
            {
                return null;
            }

            at--;
        }

        var token = first;
        while (token < last && release.Tokens[token].End <= at + 1)
        {
            token++;
        }

        return token;
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);

    private static bool StartsWord(string text, int i) => i == 0 || !char.IsLetterOrDigit(text[i - 1]);

    private static bool Is(MarkerText release, int i, string word) => release.Words(i, i).SequenceEqual(word);
}
