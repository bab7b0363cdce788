using System.Globalization;
using System.Text.RegularExpressions;

namespace DormancyPortal.Extraction.Language;

/// <summary>Reads dates that give day, month and year; anything less is no date.</summary>
public static partial class DateReading
{
    /// <summary>A date and where it stands.</summary>
    public readonly record struct Found(DateOnly Date, int Start, int Length);

    /// <summary>The dates of a stretch of text, in order.</summary>
    public static IEnumerable<Found> In(string text, int start, int length)
    {
        if (!WordShape.HasDigit(text.AsSpan(start, length)))
        {
            yield break;
        }

        foreach (Match m in DatePattern().Matches(text[start..(start + length)]))
        {
            if (Of(m) is { } date)
            {
                yield return new Found(date, start + m.Index, m.Length);
            }
        }
    }

    private static DateOnly? Of(Match m)
    {
        var month = m.Groups["iso"].Success
            ? int.Parse(m.Groups["im"].Value, CultureInfo.InvariantCulture)
            : MonthOf(m.Groups["month"].Value);
        var year = int.Parse(m.Groups["year"].Value, CultureInfo.InvariantCulture);
        var day = int.Parse(m.Groups["day"].Value, CultureInfo.InvariantCulture);
        return
            month is >= 1 and <= 12 && year is > 1900 and < 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int MonthOf(string name) =>
        1
        + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
            m => m.Length > 0 && name.Length >= 3 && m.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase)
        );

    [GeneratedRegex(
        @"(?<iso>\b(?<year>\d{4})-(?<im>\d{2})-(?<day>\d{2})\b)"
            + @"|\b(?<day>\d{1,2})-(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(?<year>\d{4})\b"
            + @"|\b(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b"
            + @"|\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,?\s+(?<year>\d{4})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex DatePattern();
}
