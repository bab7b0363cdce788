namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>Gathers pieces that stand beside each other.</summary>
internal static class PdfRows
{
    /// <summary>Rows from above, the pieces of each from the left.</summary>
    public static IEnumerable<List<PdfLine>> Of(IEnumerable<PdfLine> pieces)
    {
        var row = new List<PdfLine>();
        PdfLine? main = null;
        foreach (var piece in pieces.OrderByDescending(p => p.Base).ThenBy(p => p.Left))
        {
            if (main is not null && !main.IsBeside(piece))
            {
                yield return Sorted(row);
                row = [];
                main = null;
            }

            row.Add(piece);
            // A raised sign comes first and is small: the row is that of its largest letters.
            main = main is null || piece.Size > main.Size * 1.2 ? piece : main;
        }

        if (row.Count > 0)
        {
            yield return Sorted(row);
        }
    }

    private static List<PdfLine> Sorted(List<PdfLine> row)
    {
        row.Sort((a, b) => a.Left.CompareTo(b.Left));
        return row;
    }
}
