using System.Text.RegularExpressions;

namespace DormancyPortal.Extraction.Releases;

/// <summary>
/// The beginning of a story that says where and when it was given out: <c>CITY, Month 1, 2026 /Outlet/ --</c>,
/// <c>CITY (Month 1, 2026) –</c>, <c>CITY - Month 1, 2026 -</c>, <c>Outlet — Month 1, 2026 —</c>.
/// </summary>
internal static partial class Dateline
{
    private const int Longest = 220;

    /// <summary>Whether a paragraph begins with one.</summary>
    public static bool IsAt(ReadOnlySpan<char> words) => PatternOf(Head(words)) is not null;

    /// <summary>The groups <c>place</c>, <c>date</c> and <c>outlet</c>, each perhaps empty.</summary>
    public static Match Match(ReadOnlySpan<char> words)
    {
        var head = Head(words);
        return PatternOf(head)?.Match(head.ToString()) ?? System.Text.RegularExpressions.Match.Empty;
    }

    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> words) =>
        words.Length > Longest ? words[..Longest] : words;

    /// <summary>
    /// The pattern that words begin with; null for none. Both are slow to fail: without a year no date can match, and
    /// without one few beginnings are left.
    /// </summary>
    private static Regex? PatternOf(ReadOnlySpan<char> head)
    {
        var dated = HasYear(head);
        return dated && Pattern().IsMatch(head) ? Pattern()
            : (dated || MayBeUndated(head)) && WirePattern().IsMatch(head) ? WirePattern()
            : null;
    }

    /// <summary>Without a date there are a dash and, before it, capitals, a bracket or a slash.</summary>
    private static bool MayBeUndated(ReadOnlySpan<char> head) =>
        head.ContainsAny('-', '–', '—') && (head.ContainsAny('(', '/') || (head.Length > 1 && char.IsUpper(head[1])));

    /// <summary>Whether four digits stand together.</summary>
    private static bool HasYear(ReadOnlySpan<char> words)
    {
        var digits = 0;
        foreach (var c in words)
        {
            digits = char.IsDigit(c) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"^(?:for immediate release:?\s*)?(?:(?:newswise|eurekalert!?|prnewswire|business wire)\s*(?:--|—|–|-)\s*)?(?:(?<place>\p{Lu}[\p{L}.'’ ]{1,30}(?:,\s?\p{Lu}[\p{L}.'’ ]{1,24}){0,2}?)\s*(?:,|\(|[-–—]+)?\s*)?"
            + @"(?:/(?<outlet>[^/\n]{2,30})/\s*(?:--|—|–|-)?\s*)?"
            + @"\(?(?<date>(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?,?\s+\d{4}|\d{4}-\d{2}-\d{2}))\)?"
            + @"\s*(?:/(?<outlet>[^/\n]{2,30})/)?\s*(?:--|[-–—─:]|\(|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();

    /// <summary>
    /// <c>CITY--(BUSINESS WIRE)--</c> and <c>CITY, State -</c>: no date; <c>City, 17 May 2022.</c>: a full stop behind it.
    /// </summary>
    [GeneratedRegex(
        @"^(?<place>\p{Lu}{2}[\p{Lu}.'’ ]{2,28}(?:,\s?\p{Lu}[\p{L}.]{1,14})?)\s+(?:--|—|–|-)\s"
            + @"|^\((?<place>\p{Lu}[\p{L}.'’ ]{1,30},\s?\p{Lu}[\p{L}.]{1,14})\)\s*(?:--|—|–|-)\s"
            + @"|^(?<place>\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?),\s(?<date>\d{1,2}\.?\s\p{Lu}\p{Ll}{2,8}\s\d{4}|\p{Lu}\p{Ll}{2,8}\s\d{1,2},\s\d{4})\."
            + @"|^(?<place>\p{Lu}[\p{L}.'’ ]{1,40}(?:,\s?\p{Lu}[\p{L}.'’ ]{1,24}){0,2}?)\s*(?:--|—|–|-)+\s*[(/](?<outlet>[^()/\n]{2,30})[)/]\s*(?:--|—|–|-)+(?:\s*(?<date>\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2},\s\d{4})\s*(?:--|—|–|-))?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex WirePattern();
}
