using System.Text;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>Puts the letters of a page together to pieces of lines, first as they are drawn, then as they stand.</summary>
internal static class PdfPieces
{
    // In parts of the letters' size. Words are a quarter apart, columns mostly one or more; words of a stretched line may be
    // as far apart, but not at one place in many lines, and what no gutter parts is joined again.
    private const double WordGap = 0.18;
    private const double ColumnGap = 0.7;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static List<PdfLine> Of(IReadOnlyList<PdfLetter> letters)
    {
        var pieces = new List<PdfLine>();
        var open = new List<PdfLetter>();
        var drawn = new HashSet<(string, int, int)>();
        foreach (var letter in letters)
        {
            // What is drawn twice at one place is bold or has a shadow; what is turned is a stamp or a margin's note.
            if (
                !letter.IsUpright
                || !drawn.Add((letter.Value, (int)Math.Round(letter.Start.X * 2), (int)Math.Round(letter.Start.Y * 2)))
            )
            {
                continue;
            }

            if (open.Count > 0 && !Follows(open[^1], letter))
            {
                Close(open, pieces);
            }

            open.Add(letter);
        }

        Close(open, pieces);
        return Joined(pieces);
    }

    private static bool Follows(PdfLetter last, PdfLetter next)
    {
        var size = last.Size;
        var gap = next.Start.X - last.End.X;
        return Math.Abs(next.Start.Y - last.Start.Y) < 0.1 * size
            && Math.Abs(next.Size - size) < 0.15 * size
            && gap > -0.4 * size
            && gap < ColumnGap * size;
    }

    private static void Close(List<PdfLetter> open, List<PdfLine> pieces)
    {
        var words = new StringBuilder();
        for (var i = 0; i < open.Count; i++)
        {
            var gap = i == 0 ? 0 : open[i].Start.X - open[i - 1].End.X;
            words.Append(gap > WordGap * open[i].Size ? " " : "").Append(Letters(open[i].Value));
        }

        var seen = open.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        if (seen.Count > 0)
        {
            pieces.Add(
                new PdfLine(
                    words.ToString().Trim(),
                    seen[0].Start.X,
                    seen[^1].End.X,
                    FirstWord(seen),
                    seen[0].Start.Y,
                    seen[0].Size,
                    seen.TrueForAll(l => l.IsBold)
                )
            );
        }

        open.Clear();
    }

    /// <summary>Pieces that stand on one line without a column's gap are one, however they were drawn.</summary>
    private static List<PdfLine> Joined(List<PdfLine> pieces)
    {
        var joined = new List<PdfLine>();
        foreach (var row in PdfRows.Of(pieces))
        {
            var piece = row[0];
            foreach (var next in row.Skip(1))
            {
                if (IsJoined(piece, next))
                {
                    piece = Join(piece, next);
                }
                else
                {
                    joined.Add(piece);
                    piece = next;
                }
            }

            joined.Add(piece);
        }

        return joined;
    }

    /// <summary>Beside a heading in the next column two lines may stand, which are one row with it and still two lines.</summary>
    private static bool IsJoined(PdfLine piece, PdfLine next)
    {
        var (gap, size) = (next.Left - piece.Right, Math.Min(piece.Size, next.Size));
        return gap > -size && gap < ColumnGap * size && piece.IsBeside(next);
    }

    /// <summary>Two pieces of a line as one; the longer one says what it is like.</summary>
    public static PdfLine Join(PdfLine piece, PdfLine next)
    {
        var main = piece.Text.Length >= next.Text.Length ? piece : next;
        var space = next.Left - piece.Right > WordGap * Math.Min(piece.Size, next.Size) ? " " : "";
        return new PdfLine(
            piece.Text + space + next.Text,
            Math.Min(piece.Left, next.Left),
            Math.Max(piece.Right, next.Right),
            space.Length > 0 || piece.Text.Contains(' ', StringComparison.Ordinal)
                ? piece.FirstWord
                : next.Left + next.FirstWord - piece.Left,
            main.Base,
            main.Size,
            piece.IsBold && next.IsBold
        );
    }

    private static double FirstWord(List<PdfLetter> letters)
    {
        var last = 0;
        while (
            last + 1 < letters.Count && letters[last + 1].Start.X - letters[last].End.X < WordGap * letters[last].Size
        )
        {
            last++;
        }

        return letters[last].End.X - letters[0].Start.X;
    }

    /// <summary>Ligatures are a matter of the typesetting; the text has letters.</summary>
    private static string Letters(string value) =>
        value is [>= '\uFB00' and <= '\uFB06'] ? Ligatures[value[0] - '\uFB00'] : value;
}
