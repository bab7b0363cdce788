using System.Text.RegularExpressions;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>Leaves out what a layout repeats on its pages: running heads, feet and page numbers.</summary>
internal static partial class PdfMargins
{
    // Part of the page's height above and below which heads and feet stand.
    private const double Margin = 0.12;

    /// <summary>The pages without them.</summary>
    public static List<PdfPageText> WithoutRunningHeads(List<PdfPageText> pages)
    {
        var repeated = pages
            .SelectMany(page =>
                page.Pieces.Where(p => IsInMargin(page, p)).Select(p => (Key: KeyOf(p), page.Number)).Distinct()
            )
            .GroupBy(l => l.Key)
            // Heads of left and right pages may differ, and the first page often has none.
            .Where(g => g.Count() >= 2 && g.Count() * 3 >= pages.Count)
            .Select(g => g.Key)
            .ToHashSet();
        bool IsMargin(PdfPageText page, PdfLine piece) =>
            IsInMargin(page, piece) && (repeated.Contains(KeyOf(piece)) || PageNumber().IsMatch(piece.Text));
        return [.. pages.Select(page => page with { Pieces = [.. page.Pieces.Where(p => !IsMargin(page, p))] })];
    }

    private static bool IsInMargin(PdfPageText page, PdfLine line) =>
        line.Base < page.Height * Margin || line.Base > page.Height * (1 - Margin);

    /// <summary>Words with any number, at their height and in their size.</summary>
    private static (string, int, int) KeyOf(PdfLine line) =>
        (Digits().Replace(line.Text, "#"), (int)Math.Round(line.Base / 3), (int)Math.Round(line.Size));

    [GeneratedRegex(@"[0-9]{1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^\W{0,5}(?:(?:page|seite|p\.)\s{0,3})?[0-9]{1,4}(?:\s{0,3}(?:of|/|von)\s{0,3}[0-9]{1,4})?\W{0,5}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageNumber();
}
