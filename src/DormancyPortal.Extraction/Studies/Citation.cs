using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Studies;

/// <summary>A citation taken apart: authors, perhaps a year, title, journal.</summary>
/// <param name="Title">Where the title stands.</param>
/// <param name="Journal">Where the name behind it stands; null when nothing there can be one.</param>
internal sealed partial record Citation(TextSpan Title, TextSpan? Journal)
{
    private const int LongestAuthors = 600;

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "et",
        "al",
        "al.",
        "de",
        "da",
        "di",
        "del",
        "della",
        "der",
        "den",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "zu",
        "ten",
        "ter",
        "bin",
        "jr",
        "&",
        "in",
        "…",
        "...",
    };

    /// <summary>Labels that stand before a citation without a colon, on a line of their own.</summary>
    private static readonly string[] Labels =
    [
        "Original publication",
        "Original article",
        "Original paper",
        "Journal reference",
        "Reference",
        "Publication",
        "Citation",
        "Paper",
    ];

    /// <summary>The first citation of the reference part that has authors before its title; null when there is none.</summary>
    public static Citation? Of(ReleaseLayout layout)
    {
        foreach (var section in layout.Sections)
        {
            if (section.Kind == SectionKind.Reference && In(layout.Text, section) is { } citation)
            {
                return citation;
            }
        }

        return null;
    }

    private static Citation? In(string text, ExtractedSection section)
    {
        var end = section.Start + section.Length;
        var start = AfterLabel(text, section.Start, end);
        var title = AfterAuthors(text, start, end);
        if (title < 0)
        {
            return null;
        }

        var span = SentenceSplitter.Split(text, title, end - title).FirstOrDefault();
        var words = text.AsSpan(span.Start, span.Length).TrimEnd(" .,;");
        if (
            words.Length is < 20 or > 400
            || words.Count(' ') < 3
            || words.StartsWith("http")
            || words.Contains("doi.org", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var whole = new TextSpan(span.Start, words.Length);
        var cut = WithoutJournal(text, whole);
        var behind = cut.Length < whole.Length ? cut.Start + cut.Length : span.Start + span.Length;
        return new Citation(cut, JournalAt(text, behind, end));
    }

    /// <summary>A title without a journal, and its year or volume, that a line put together left behind it.</summary>
    public static TextSpan WithoutJournal(string text, TextSpan title) =>
        JournalWithin().Match(text, title.Start, title.Length) is { Success: true } glued
        && glued.Index - title.Start > 20
            ? new TextSpan(title.Start, glued.Index - title.Start)
            : title;

    /// <summary>A journal and its year right behind a title without a stop between, as of lines put together.</summary>
    [GeneratedRegex(
        @"(?<=\p{Ll})\s\p{Lu}\p{L}*(?:\s(?:of\s)?\p{Lu}\p{L}*){0,5}[;,]?\s(?:\(?(?:19|20)\d{2}\b|\d{1,4}\s?[,:(])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex JournalWithin();

    /// <summary>"Journal reference:", "1.": what stands before the authors.</summary>
    private static int AfterLabel(string text, int start, int end)
    {
        var colon = text.IndexOf(':', start, Math.Min(40, end - start));
        var at = start;
        if (colon > 0 && !text.AsSpan(start, colon - start).ContainsAny(",("))
        {
            at = colon + 1;
        }
        else if (Array.Find(Labels, l => IsLabel(text.AsSpan(start, end - start), l)) is { } label)
        {
            at = start + label.Length;
        }

        while (
            at < end
            && (
                char.IsWhiteSpace(text[at])
                || char.IsAsciiDigit(text[at])
                || text[at] is '.' or '*' or '•' or '-' or '[' or ']'
            )
        )
        {
            at++;
        }

        return at;
    }

    private static bool IsLabel(ReadOnlySpan<char> words, string label) =>
        words.StartsWith(label, StringComparison.OrdinalIgnoreCase)
        && words.Length > label.Length
        && char.IsWhiteSpace(words[label.Length]);

    /// <summary>Where the title begins: behind the longest stretch up to a full stop or year that is all names; -1 without one.</summary>
    private static int AfterAuthors(string text, int start, int end)
    {
        var limit = Math.Min(end, start + LongestAuthors);
        var best = -1;
        for (var i = start; i < limit; i++)
        {
            var stop =
                text[i] == '.' && i + 1 < end && char.IsWhiteSpace(text[i + 1]) ? i
                : text[i] == '(' && IsYear(text, i + 1, end) ? i
                : -1;
            if (stop < 0)
            {
                continue;
            }

            if (!AreNames(text.AsSpan(start, stop - start)))
            {
                break;
            }

            best = Behind(text, stop, end);
        }

        return best;
    }

    private static bool IsYear(string text, int at, int end) =>
        at + 4 < end && text.AsSpan(at, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[at] is '1' or '2';

    private static int Behind(string text, int stop, int end)
    {
        var at = stop;
        if (text[at] == '(')
        {
            at = text.IndexOf(')', at, end - at) is var close and > 0 ? close + 1 : at + 1;
        }

        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '.' or ',' or ':' or '“' or '"' or '‘'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Only capitalised words, initials and particles, four at most between commas.</summary>
    private static bool AreNames(ReadOnlySpan<char> words)
    {
        var (inPart, parts, total) = (0, 1, 0);
        foreach (var range in words.Split(' '))
        {
            var word = words[range].TrimEnd(".*†‡");
            var ends = word.Length > 0 && word[^1] is ',' or ';';
            word = word.TrimEnd(",;.");
            if (word.Length > 0)
            {
                var particle = Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
                if (!particle && !char.IsUpper(word[0]))
                {
                    return false;
                }

                total++;
                inPart = word is "and" or "&" ? 0 : inPart + 1;
                parts += word is "and" or "&" ? 1 : 0;
            }

            if (inPart > 4)
            {
                return false;
            }

            (inPart, parts) = ends ? (0, parts + 1) : (inPart, parts);
        }

        return total > 1 && (parts > 1 || total <= 3 || words.Contains("et al", StringComparison.Ordinal));
    }

    /// <summary>Capitalised words up to a comma, a full stop, a bracket or a number.</summary>
    private static TextSpan? JournalAt(string text, int from, int end)
    {
        var at = from;
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '.' or ',' or '*' or '_' or '”' or '"' or '’'))
        {
            at++;
        }

        var to = at;
        while (
            to < end
            && to - at < 90
            && !char.IsAsciiDigit(text[to])
            && text[to] is not (',' or '.' or ';' or '(' or '[' or '\n')
        )
        {
            to++;
        }

        var name = text.AsSpan(at, to - at).Trim();
        return
            name.Length > 2
            && char.IsUpper(name[0])
            && !name.StartsWith("doi", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && !name.Contains("Published", StringComparison.OrdinalIgnoreCase)
            && name.Count(' ') < 9
            ? new TextSpan(at, name.Length)
            : null;
    }
}
