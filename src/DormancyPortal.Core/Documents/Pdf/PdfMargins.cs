using System.Text.RegularExpressions;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>Leaves out what a layout repeats on its pages: running heads, feet and page numbers.</summary>
internal static partial class PdfMargins
{
    // Part of the page's height above and below which heads and feet stand.
    private const double Margin = 0.12;

    // In parts of the letters' size.
    private const double FarApart = 3;

    /// <summary>The pages without them.</summary>
    public static List<PdfPageText> WithoutRunningHeads(List<PdfPageText> pages)
    {
        var margins = pages.Select(page => RowsInMargins(page).ToList()).ToList();
        var repeated = margins
            .SelectMany(
                (rows, page) => rows.SelectMany(row => row).Select(part => (Key: KeyOf(Line(part)), page)).Distinct()
            )
            .GroupBy(l => l.Key)
            // Heads of left and right pages may differ, and the first page often has none.
            .Where(g => g.Count() >= 2 && g.Count() * 3 >= pages.Count)
            .Select(g => g.Key)
            .ToHashSet();
        return
        [
            .. pages.Zip(
                margins,
                (page, rows) =>
                {
                    var left = rows.SelectMany(row => Running(row, repeated))
                        .ToHashSet(ReferenceEqualityComparer.Instance);
                    return page with { Pieces = [.. page.Pieces.Where(p => !left.Contains(p))] };
                }
            ),
        ];
    }

    /// <summary>What stands on one line, in parts that are far from each other.</summary>
    private static IEnumerable<List<List<PdfLine>>> RowsInMargins(PdfPageText page)
    {
        foreach (var row in PdfRows.Of(page.Pieces.Where(p => IsInMargin(page, p))))
        {
            var parts = new List<List<PdfLine>>();
            foreach (var piece in row)
            {
                if (parts.Count == 0 || piece.Left - parts[^1][^1].Right > FarApart * piece.Size)
                {
                    parts.Add([]);
                }

                parts[^1].Add(piece);
            }

            yield return parts;
        }
    }

    private static IEnumerable<PdfLine> Running(List<List<PdfLine>> row, HashSet<(string, int, int)> repeated)
    {
        // Browsers print day, time and title above a page, its address and "1/2" below.
        if (row.Exists(part => Printed().IsMatch(Line(part).Text)))
        {
            return row.SelectMany(part => part);
        }

        return row.Where(part =>
                Line(part) is var line && (repeated.Contains(KeyOf(line)) || PageNumber().IsMatch(line.Text))
            )
            .SelectMany(part => part);
    }

    private static PdfLine Line(List<PdfLine> part) => part.Aggregate(PdfPieces.Join);

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

    [GeneratedRegex(
        @"^(?:[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4},? [0-9]{1,2}:[0-9]{2}(?: ?[AP]M)?$|[0-9]{1,3}/[0-9]{1,3}$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Printed();
}
