using System.Buffers;
using System.Text;

namespace DormancyPortal.Core.Documents;

/// <summary>
/// Takes the tags of formatting (<c>b</c>, <c>a</c>, <c>font</c> and their like) out of a page before it is parsed. They say
/// nothing about what a text's parts are, and a browser's rules for those that are nested wrongly or never closed take
/// time that grows with the square of their number: 64 KB of them hold the parser for twenty seconds. One pass, linear.
/// </summary>
internal static class HtmlTags
{
    // Attributes are compared with each other, so that their time grows with the square; no element has as many.
    private const int MostAttributes = 256;

    private static readonly HashSet<string> Formatting = new(
        "a b big code em font i nobr s small strike strong tt u".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>The page without them; null when more elements are open at once, or one has more attributes, than in any page.</summary>
    public static string? WithoutFormatting(string html)
    {
        var plain = new StringBuilder(html.Length);
        var lookup = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = new HtmlOpenElements();
        var kept = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; )
        {
            var nameAt = at + (at + 1 < html.Length && html[at + 1] == '/' ? 2 : 1);
            if (nameAt >= html.Length || !char.IsAsciiLetter(html[nameAt]))
            {
                at = Next(html, at + 1);
                continue;
            }

            var nameEnds = html.AsSpan(nameAt).IndexOfAny(EndsName);
            if (nameEnds < 0)
            {
                break;
            }

            var end = EndOfTag(html, nameAt + nameEnds, out var attributes);
            var name = html.AsSpan(nameAt, nameEnds);
            if (lookup.Contains(name))
            {
                plain.Append(html, kept, at - kept);
                kept = end;
            }
            else
            {
                open.Take(html, nameAt, nameEnds, isEnd: html[nameAt - 1] == '/');
            }

            if (attributes > MostAttributes || open.IsBeyond)
            {
                return null;
            }

            at = Next(html, end);
        }

        return kept == 0 ? html : plain.Append(html, kept, html.Length - kept).ToString();
    }

    private static int Next(string html, int from) => from >= html.Length ? -1 : html.IndexOf('<', from);

    /// <summary>The place behind a tag as a browser finds it: a quoted value may hold its end mark.</summary>
    private static int EndOfTag(string html, int at, out int attributes)
    {
        attributes = 0;
        var inName = false;
        for (; at < html.Length && html[at] != '>'; at++)
        {
            switch (html[at])
            {
                case '=':
                    inName = false;
                    at = EndOfValue(html, at + 1);
                    break;
                case var c when char.IsWhiteSpace(c) || c == '/':
                    inName = false;
                    break;
                default:
                    attributes += inName ? 0 : 1;
                    inName = true;
                    break;
            }
        }

        return Math.Min(html.Length, at + 1);
    }

    /// <summary>The last character of an attribute's value.</summary>
    private static int EndOfValue(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        if (at < html.Length && html[at] is '"' or '\'')
        {
            var close = html.IndexOf(html[at], at + 1);
            return close < 0 ? html.Length : close;
        }

        while (at < html.Length && html[at] != '>' && !char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return at - 1;
    }
}
