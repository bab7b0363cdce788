namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>
/// Finds the columns of a page: a place that few lines cross, with enough lines on both sides of it. What crosses it is read
/// across the page; between two such lines the left column is read before the right one.
/// </summary>
internal sealed class PdfColumns(List<List<PdfLine>> columns, IReadOnlyList<double> known, List<double> found)
{
    private const int MostSplits = 3;
    private const int FewestLines = 4;
    private const int MostGutters = 6;

    /// <summary>
    /// The columns of all pages in the order in which they are read. A last page may have too few lines to show its columns:
    /// those of the other pages part it too.
    /// </summary>
    public static List<PdfColumn> Of(List<PdfPageText> pages)
    {
        var found = new List<double>();
        foreach (var page in pages)
        {
            new PdfColumns([], [], found).Split(page.Pieces, MostSplits);
        }

        var gutters = found
            .GroupBy(at => Math.Round(at / 6))
            .OrderByDescending(g => g.Count())
            .Take(MostGutters)
            .Select(g => g.First())
            .ToList();
        return
        [
            .. pages.SelectMany(page =>
            {
                var columns = new List<List<PdfLine>>();
                new PdfColumns(columns, gutters, []).Split(page.Pieces, MostSplits);
                return columns.Select(lines => new PdfColumn(lines, page.Number));
            }),
        ];
    }

    private void Split(List<PdfLine> pieces, int splits)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        if (splits == 0 || (KnownGutter(pieces) ?? Gutter(pieces)?.At) is not { } gutter)
        {
            columns.Add([.. PdfRows.Of(pieces).Select(row => row.Aggregate(PdfPieces.Join))]);
            return;
        }

        found.Add(gutter);
        var (left, right, across) = (new List<PdfLine>(), new List<PdfLine>(), new List<PdfLine>());
        foreach (var piece in pieces.OrderByDescending(p => p.Base))
        {
            var crosses = piece.Left < gutter && piece.Right > gutter;
            if (crosses && left.Count + right.Count > 0)
            {
                Split(across, 0);
                across.Clear();
                SplitBoth();
            }
            else if (!crosses && across.Count > 0)
            {
                Split(across, 0);
                across.Clear();
            }

            (
                crosses ? across
                : piece.Right <= gutter ? left
                : right
            ).Add(piece);
        }

        SplitBoth();
        Split(across, 0);

        void SplitBoth()
        {
            Split(left, splits - 1);
            Split(right, splits - 1);
            left.Clear();
            right.Clear();
        }
    }

    /// <summary>Where the fewest pieces cross while a fifth of all, in lines beside each other, stands on either side.</summary>
    private static (double At, int Crossing)? Gutter(List<PdfLine> pieces)
    {
        var needed = Math.Max(FewestLines, pieces.Count / 5);
        var starts = pieces.Select(p => p.Left).Order().ToArray();
        var ends = pieces.Select(p => p.Right).Order().ToArray();
        (double At, int Crossing, double Width)? best = null;
        var begun = 0;
        for (var ended = 0; ended < ends.Length; ended++)
        {
            var at = ends[ended] + 0.5;
            while (begun < starts.Length && starts[begun] < at)
            {
                begun++;
            }

            var (left, right, crossing) = (ended + 1, starts.Length - begun, begun - ended - 1);
            if (left < needed || right < needed)
            {
                continue;
            }

            var width = starts[begun] - ends[ended];
            if (best is not { } b || crossing < b.Crossing || (crossing == b.Crossing && width > b.Width))
            {
                best = (ends[ended] + (width / 2), crossing, width);
            }
        }

        return best is { } found && found.Crossing <= pieces.Count / 3 && StandBeside(pieces, found.At) >= FewestLines
            ? (found.At, found.Crossing)
            : null;
    }

    /// <summary>
    /// Where other pages have a gutter that few lines of this one cross, no more than one of its own, and lines stand on both
    /// sides of it.
    /// </summary>
    private double? KnownGutter(List<PdfLine> pieces)
    {
        var most = Gutter(pieces)?.Crossing ?? pieces.Count / 3;
        foreach (var gutter in known)
        {
            var crossing = pieces.Count(p => p.Left < gutter && p.Right > gutter);
            if (crossing <= most && StandBeside(pieces, gutter) > 0)
            {
                return gutter;
            }
        }

        return null;
    }

    /// <summary>How many lines of the right side stand at the height of the left side's.</summary>
    private static int StandBeside(List<PdfLine> pieces, double gutter)
    {
        var left = pieces.Where(p => p.Right <= gutter).Select(p => p.Base).Order().ToArray();
        return pieces.Count(p =>
        {
            if (p.Left < gutter)
            {
                return false;
            }

            var at = Array.BinarySearch(left, p.Base);
            at = at < 0 ? ~at : at;
            return (at < left.Length && left[at] - p.Base < p.Size) || (at > 0 && p.Base - left[at - 1] < p.Size);
        });
    }
}
