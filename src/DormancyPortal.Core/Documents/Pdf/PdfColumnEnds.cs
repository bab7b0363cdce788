using System.Text.RegularExpressions;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>
/// Tells whether a paragraph goes on at the head of the next column or page, where no space between lines can tell. A last
/// line is seldom as full as one that was broken, so what decides is how exactly the line above fills its column, beside
/// indentation, room left at the column's foot, and how the words below begin.
/// </summary>
internal sealed partial class PdfColumnEnds
{
    // A space is a quarter of the letters' size in most fonts, and no less than this.
    private const double NarrowestSpace = 0.2;

    // Columns of one layout have one width; what was measured differs by how their lines happen to be broken.
    private const double WidthsAlike = 1.25;

    // Fewer lines do not show where lines may end.
    private const int FewestLines = 8;

    // Columns that stand beside each other are read one soon after the other.
    private const int Beside = 8;

    private readonly IReadOnlyList<PdfColumn> _columns;
    private readonly bool _isJustified;
    private readonly double _foot;
    private readonly double[] _widths;

    /// <summary>Learns how the document's paragraphs are set.</summary>
    /// <param name="columns">All of its columns.</param>
    /// <param name="spacing">Distance of the lines of a paragraph, in parts of their size.</param>
    public PdfColumnEnds(IReadOnlyList<PdfColumn> columns, double spacing)
    {
        _columns = columns;
        _foot = columns.Min(c => c.Foot);
        _widths = [.. columns.Where(c => c.Lines.Count >= FewestLines).Select(c => c.Right - c.Left).Order()];
        var (indents, spaces, flush, lines) = (0, 0, 0, 0);
        foreach (var column in columns)
        {
            for (var i = 1; i < column.Lines.Count; i++)
            {
                var (above, line) = (column.Lines[i - 1], column.Lines[i]);
                var isSpaced = (above.Base - line.Base) / above.Size > spacing * WidthsAlike;
                spaces += isSpaced ? 1 : 0;
                indents += !isSpaced && IsIndented(line, column) && !IsIndented(above, column) ? 1 : 0;
                flush += Math.Abs(above.Right - column.Right) < 0.1 * above.Size ? 1 : 0;
                lines++;
            }
        }

        HasIndents = indents > spaces;
        _isJustified = flush * 2 > lines;
    }

    /// <summary>Whether an indentation tells where paragraphs begin, rather than space above them.</summary>
    public bool HasIndents { get; }

    /// <summary>Whether the first line of a column goes on with the last paragraph of the one before.</summary>
    /// <param name="above">Last line of the column before.</param>
    /// <param name="line">First line of the column.</param>
    /// <param name="column">Number of the column, from 0.</param>
    public bool Continues(PdfLine above, PdfLine line, int column)
    {
        var (from, to) = (_columns[column - 1], _columns[column]);
        if (IsIndented(line, to))
        {
            return false;
        }

        var mayEnd = MayEnd(above);
        if (!mayEnd && char.IsLower(line.Text[0]))
        {
            return true;
        }

        var room = RightOf(from) - above.Right;
        if (!mayEnd || char.IsLower(line.Text[0]))
        {
            return room < line.FirstWord + above.Size;
        }

        return !Label().IsMatch(line.Text)
            && !LeavesRoom(above, column - 1)
            && (
                HasIndents
                || (_isJustified ? room < 0.1 * above.Size : room < line.FirstWord + (NarrowestSpace * above.Size))
            );
    }

    /// <summary>Whether a paragraph may end with a line: a sentence does, or an address, behind which no full stop is set.</summary>
    public static bool MayEnd(PdfLine line) => PdfLineBreaks.EndsASentence(line.Text) || Address().IsMatch(line.Text);

    /// <summary>Whether a line begins well behind the others of its column.</summary>
    public static bool IsIndented(PdfLine line, PdfColumn column) => line.Left - column.Left > line.Size * 0.8;

    /// <summary>Where lines may end: a column of few lines shows less than its width, others of the layout show more.</summary>
    public double RightOf(PdfColumn column)
    {
        var own = column.Right - column.Left;
        var at = Array.BinarySearch(_widths, own * WidthsAlike);
        var widest =
            at >= 0 ? own * WidthsAlike
            : ~at > 0 ? _widths[~at - 1]
            : own;
        return column.Left + Math.Max(own, widest);
    }

    /// <summary>Whether a column ends higher than those beside it, or than pages do: one more line would have fitted.</summary>
    private bool LeavesRoom(PdfLine last, int from)
    {
        var (column, isLastOfPage) = (_columns[from], _columns[from + 1].Page != _columns[from].Page);
        var foot = isLastOfPage ? Math.Min(_foot, column.Foot) : column.Foot;
        for (var i = Math.Max(0, from - Beside); i < Math.Min(_columns.Count, from + Beside); i++)
        {
            var other = _columns[i];
            var isBeside = other.Page == column.Page && other.Head > column.Foot && other.Foot < column.Head;
            foot = isBeside ? Math.Min(foot, other.Foot) : foot;
        }

        return column.Foot - foot > last.Size;
    }

    /// <summary>What often stands before the parts at the end of a release: "Journal: …", "About the university: …".</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L} ]{2,40}:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:://|\b10\.[0-9]{4,9}/|@)[^\s]{1,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
