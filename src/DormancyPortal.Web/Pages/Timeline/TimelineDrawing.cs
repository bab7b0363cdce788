using System.Globalization;
using DormancyPortal.Core.Queries.Timelines;

namespace DormancyPortal.Web.Pages.Timeline;

/// <summary>
/// Where everything stands in the drawing of a timeline: a row for each year, newest on top, in it a bar for each month.
/// Narrow on purpose, so that its words stay readable on a phone. Lengths are units of the drawing's own grid.
/// </summary>
public sealed class TimelineDrawing
{
    /// <summary>Most years that are drawn; the filter has them all.</summary>
    public const int Years = 12;

    /// <summary>Width of the drawing.</summary>
    public const int Width = 360;

    /// <summary>Width of a bar.</summary>
    public const int BarWidth = 18;

    private const int Row = 46;
    private const int Left = 46;
    private const int Step = 25;
    private const int Tallest = 26;

    /// <summary>Lays the months out.</summary>
    public TimelineDrawing(IReadOnlyList<MonthCount> months)
    {
        var years = months.Select(m => m.Year).Distinct().OrderDescending().Take(Years).ToList();
        var most = Math.Max(1, months.Count == 0 ? 1 : months.Max(m => m.Count));
        Rows =
        [
            .. years.Select(
                (year, i) => new YearRow(year, (i + 1) * Row, months.Where(m => m.Year == year).Sum(m => m.Count))
            ),
        ];
        Bars =
        [
            .. Rows.SelectMany(row =>
                months
                    .Where(m => m.Year == row.Year)
                    .Select(m => new Bar(m, X(m.Month), row.Y, Math.Max(4, Tallest * m.Count / most)))
            ),
        ];
        Height = (Rows.Count * Row) + 22;
        LeftOut = months.Select(m => m.Year).Distinct().Count() - Rows.Count;
    }

    /// <summary>Height of the drawing.</summary>
    public int Height { get; }

    /// <summary>The years.</summary>
    public IReadOnlyList<YearRow> Rows { get; }

    /// <summary>The months that have any entry.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>Older years that are not drawn.</summary>
    public int LeftOut { get; }

    /// <summary>Left edge of a month.</summary>
    public static int X(int month) => Left + ((month - 1) * Step);

    /// <summary>Its first letter.</summary>
    public static string Letter(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)[..1];

    /// <summary>A year.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Y">Its ground line.</param>
    /// <param name="Count">Its entries.</param>
    public sealed record YearRow(int Year, int Y, int Count);

    /// <summary>A month.</summary>
    /// <param name="Month">The month and its count.</param>
    /// <param name="X">Left edge.</param>
    /// <param name="Y">Ground line.</param>
    /// <param name="Height">Height.</param>
    public sealed record Bar(MonthCount Month, int X, int Y, int Height);
}
