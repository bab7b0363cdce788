using System.Text.RegularExpressions;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>What around a name tells that it is one, or that it is a part of something else.</summary>
internal static partial class InstitutionMentions
{
    private static bool IsPartOfJournal(string text, int start)
    {
        var from = Math.Max(0, start - 40);
        return JournalBefore().IsMatch(text.AsSpan(from, start - from));
    }

    /// <summary>In an address of the web or of mail, or bound to another word by a hyphen: "NIH-3T3", "info@nih.gov".</summary>
    private static bool IsPartOfWord(string text, int start, int length)
    {
        var end = start + length;
        var isTail = start > 1 && text[start - 1] is '@' or '.' or '_' or '-' && !char.IsWhiteSpace(text[start - 2]);
        var isHead =
            end + 1 < text.Length
            && (
                (text[end] is '@' or '.' && char.IsLetterOrDigit(text[end + 1]))
                || (text[end] is '-' && char.IsDigit(text[end + 1]))
            );
        return isTail || isHead || IsInAddress(text, start, end);
    }

    private static bool IsInAddress(string text, int start, int end)
    {
        if (!(start > 0 && text[start - 1] == '/') && !(end < text.Length && text[end] == '/'))
        {
            return false;
        }

        var from = text.LastIndexOfAny([' ', '\n', '\t', '('], start, Math.Min(start + 1, 100)) + 1;
        var to = text.IndexOfAny([' ', '\n', '\t', ')'], end, Math.Min(text.Length - end, 100));
        var token = text.AsSpan(from, (to < 0 ? end : to) - from);
        return token.Contains("www.", StringComparison.Ordinal)
            || token.Contains("//", StringComparison.Ordinal)
            || token.Contains('@')
            || token[..^1].Contains('.');
    }

    [GeneratedRegex(
        @"\b(?:Journal|Annals|Proceedings|Bulletin|Transactions|Archives|Journals) of (?:the )?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex JournalBefore();

    [GeneratedRegex(
        @"\b(?:researchers?|scientists?|investigators?|team|teams|group|colleagues|collaborators?|professor|fellow|director|laborator(?:y|ies)|funded|supported|conducted|developed|led|approved|based|grants?|support|funding|headquartered)\b[^.;:]{0,30}\b(?:at|from|of|by|with|in) (?:the )?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex WorkersBefore();

    [GeneratedRegex(
        @"^(?:['’]s)?[ -](?:\w+ ){0,2}(?:researchers?|scientists?|investigators?|team|professor|funded|supported|funding|grants?|awards?|spokes\w+|officials?|hospital|study|trial)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WorkersBehind();
}
