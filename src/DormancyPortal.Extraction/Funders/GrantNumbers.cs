using System.Text.RegularExpressions;

namespace DormancyPortal.Extraction.Funders;

/// <summary>Finds numbers of grants: codes of letters and digits behind "grant", "award", "under", "No." or in brackets.</summary>
internal static partial class GrantNumbers
{
    /// <summary>The numbers in a stretch of text, in order.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan stretch)
    {
        foreach (Match match in Number().Matches(text.Substring(stretch.Start, stretch.Length)))
        {
            var isYear =
                match.Length == 4 && match.Value[0] is '1' or '2' && match.Value.All(char.IsDigit) && match.Length == 4;
            if (!isYear && match.Value.Count(char.IsDigit) >= 4)
            {
                yield return new TextSpan(stretch.Start + match.Index, match.Length);
            }
        }
    }

    // NIH's form first (activity code, a space perhaps, institute and serial number), then any code with digits.
    [GeneratedRegex(
        @"(?<![\w$€£.,/-])(?:\d?(?:[A-Z]\d{2}|[A-Z]{3}|[A-Z]\d[A-Z])[ -][A-Z]{2}[ -]?\d{5,6}(?:-[\dA-Z]{1,6})?|[A-Z\d][A-Z\d/._\u00AD-]{2,30}[A-Z\d])(?![\w%])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();
}
