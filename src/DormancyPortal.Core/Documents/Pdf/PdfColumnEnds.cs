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

    private readonly IReadOnlyList<PdfColumn> _columns;
    private readonly bool _isJustified;

    /// <summary>Learns how the document's paragraphs are set.</summary>
    /// <param name="columns">All of its columns.</param>
    /// <param name="spacing">Distance of the lines of a paragraph, in parts of their size.</param>
    public PdfColumnEnds(IReadOnlyList<PdfColumn> columns, double spacing)
    {
        _columns = columns;
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
    public bool Continues(PdfLine above, PdfLine line, PdfColumn from, PdfColumn to)
    {
        if (IsIndented(line, to))
        {
            return false;
        }

        var mayEnd = PdfLineBreaks.EndsASentence(above.Text) || Address().IsMatch(above.Text);
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
            && !LeavesRoom(above, from, to)
            && (
                HasIndents
                || (_isJustified ? room < 0.1 * above.Size : room < line.FirstWord + (NarrowestSpace * above.Size))
            );
    }

    /// <summary>Whether a line begins well behind the others of its column.</summary>
    public static bool IsIndented(PdfLine line, PdfColumn column) => line.Left - column.Left > line.Size * 0.8;

    /// <summary>Where lines may end: a column of few lines shows less than its width, others of the layout show more.</summary>
    private double RightOf(PdfColumn column)
    {
        var own = column.Right - column.Left;
        var width = own;
        foreach (var other in _columns)
        {
            var seen = other.Right - other.Left;
            width = seen > width && seen < own * WidthsAlike ? seen : width;
        }

        return column.Left + width;
    }

    /// <summary>Whether a column ends higher than those beside it, or than pages do: one more line would have fitted.</summary>
    private bool LeavesRoom(PdfLine last, PdfColumn from, PdfColumn to)
    {
        var foot = from.Foot;
        foreach (var other in _columns)
        {
            var isBeside = other.Page == from.Page && other.Head > from.Foot && other.Foot < from.Head;
            foot = isBeside || to.Page != from.Page ? Math.Min(foot, other.Foot) : foot;
        }

        return from.Foot - foot > last.Size;
    }

    /// <summary>What often stands before the parts at the end of a release: "Journal: …", "About the university: …".</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L} ]{2,40}:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>A line that ends with an address or a DOI, behind which no full stop is set.</summary>
    [GeneratedRegex(@"(?:://|\b10\.[0-9]{4,9}/|@)[^\s]{1,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
