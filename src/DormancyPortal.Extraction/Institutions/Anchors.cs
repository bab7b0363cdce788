using System.Text.RegularExpressions;
using DormancyPortal.Extraction.Language;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>What right behind a name says that it is one: its acronym in brackets.</summary>
internal static partial class Anchors
{
    /// <summary>Whether an acronym stands in brackets behind a word.</summary>
    public static bool HasAcronym(WordSequence words, int last) => AcronymAt(words.Text, words.EndOf(last)) is not null;

    /// <summary>The acronym in brackets at a position of the text.</summary>
    public static TextSpan? AcronymAt(string text, int at)
    {
        var match = Acronym().Match(text, at, Math.Min(20, text.Length - at));
        return match.Success ? new TextSpan(match.Groups["acronym"].Index, match.Groups["acronym"].Length) : null;
    }

    [GeneratedRegex(
        @"\G\s?\((?:the )?(?<acronym>(?!\p{L}*\d{3})\p{Lu}[\p{L}\d&-]{0,8}[\p{Lu}\d][\p{L}\d]{0,3})\)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Acronym();
}
