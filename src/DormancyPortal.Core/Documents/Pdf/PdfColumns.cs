namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>
/// Finds the columns of a page: a place that few lines cross, with enough lines on both sides of it. What crosses it is read
/// across the page; between two such lines the left column is read before the right one.
/// </summary>
internal static class PdfColumns
{
    private const int MostSplits = 3;
    private const int FewestLines = 4;

    /// <summary>The columns of a page in the order in which they are read.</summary>
    public static List<PdfColumn> Of(List<PdfLine> pieces, int page)
    {
        var columns = new List<List<PdfLine>>();
        Split(pieces, columns, MostSplits);
        return [.. columns.Select(lines => new PdfColumn(lines, page))];
    }

    private static void Split(List<PdfLine> pieces, List<List<PdfLine>> columns, int splits)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        if (splits == 0 || Gutter(pieces) is not { } gutter)
        {
            columns.Add([.. PdfRows.Of(pieces).Select(row => row.Aggregate(PdfPieces.Join))]);
            return;
        }

        var (left, right, across) = (new List<PdfLine>(), new List<PdfLine>(), new List<PdfLine>());
        foreach (var piece in pieces.OrderByDescending(p => p.Base))
        {
            var crosses = piece.Left < gutter && piece.Right > gutter;
            if (crosses && left.Count + right.Count > 0)
            {
                Split(across, columns, 0);
                across.Clear();
                SplitBoth();
            }
            else if (!crosses && across.Count > 0)
            {
                Split(across, columns, 0);
                across.Clear();
            }

            (
                crosses ? across
                : piece.Right <= gutter ? left
                : right
            ).Add(piece);
        }

        SplitBoth();
        Split(across, columns, 0);

        void SplitBoth()
        {
            Split(left, columns, splits - 1);
            Split(right, columns, splits - 1);
            left.Clear();
            right.Clear();
        }
    }

    /// <summary>Where the fewest pieces cross while a fifth of all, in lines beside each other, stands on either side.</summary>
    private static double? Gutter(List<PdfLine> pieces)
    {
        var needed = Math.Max(FewestLines, pieces.Count / 5);
        var starts = pieces.Select(p => p.Left).Order().ToArray();
        var ends = pieces.Select(p => p.Right).Order().ToArray();
        (double At, int Crossing)? best = null;
        var begun = 0;
        for (var ended = 0; ended < ends.Length; ended++)
        {
            var at = ends[ended] + 0.5;
            while (begun < starts.Length && starts[begun] < at)
            {
                begun++;
            }

            var (left, right, crossing) = (ended + 1, starts.Length - begun, begun - ended - 1);
            if (left >= needed && right >= needed && (best is null || crossing < best.Value.Crossing))
            {
                best = (at, crossing);
            }
        }

        return best is { } found && found.Crossing <= pieces.Count / 3 && StandBeside(pieces, found.At) >= FewestLines
            ? found.At
            : null;
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
