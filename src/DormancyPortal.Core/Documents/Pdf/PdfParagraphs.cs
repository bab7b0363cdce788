using System.Text;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>Joins lines to paragraphs and tells titles and headings by their size and weight.</summary>
internal sealed class PdfParagraphs
{
    // A title that does not stand out by this much, or has fewer words, may be a letterhead as well.
    private const double TitleSize = 1.2;
    private const double HeadingSize = 1.1;
    private const int FewestTitleWords = 4;
    private const int LongestHeading = 200;

    private readonly PdfLineBreaks _breaks;
    private readonly double _bodySize;
    private readonly double _spacing;
    private readonly List<(StringBuilder Words, PdfLine First)> _paragraphs = [];

    private PdfParagraphs(List<PdfColumn> columns)
    {
        var lines = columns.SelectMany(c => c.Lines).ToList();
        _breaks = new PdfLineBreaks(lines.Select(l => l.Text));
        // Of most letters, not of most lines: addresses and notes have many short lines.
        _bodySize = lines.GroupBy(l => Math.Round(l.Size, 1)).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;
        var gaps = columns
            .SelectMany(c => c.Lines.Zip(c.Lines.Skip(1), (above, below) => (above.Base - below.Base) / above.Size))
            .Where(g => g > 0.5)
            .Order()
            .ToList();
        _spacing = gaps.Count > 0 ? gaps[gaps.Count / 3] : 1.2;
    }

    /// <summary>Adds the paragraphs of the columns.</summary>
    public static void Add(List<PdfColumn> columns, CanonicalTextBuilder builder)
    {
        if (columns.Count == 0)
        {
            return;
        }

        var paragraphs = new PdfParagraphs(columns);
        (PdfLine Line, PdfColumn Column)? last = null;
        foreach (var column in columns)
        {
            foreach (var line in column.Lines)
            {
                paragraphs.Add(line, column, last);
                last = (line, column);
            }
        }

        paragraphs.AddTo(builder);
    }

    private void Add(PdfLine line, PdfColumn column, (PdfLine Line, PdfColumn Column)? last)
    {
        if (
            last is not { } above
            || !(
                ReferenceEquals(above.Column, column)
                    ? Continues(above.Line, line, column)
                    : ContinuesElsewhere(above.Line, line, above.Column, column)
            )
        )
        {
            _paragraphs.Add((new StringBuilder(line.Text), line));
            return;
        }

        _breaks.Append(_paragraphs[^1].Words, line.Text);
    }

    private bool Continues(PdfLine above, PdfLine line, PdfColumn column)
    {
        var gap = (above.Base - line.Base) / above.Size;
        if (gap > _spacing * 1.35 + 0.1 || !IsAlike(above, line) || PdfLineBreaks.BeginsAnItem(line.Text))
        {
            return false;
        }

        // The lines of a title are broken where it looks well.
        return above.Size > _bodySize * TitleSize || (!IsIndented(above, line) && IsFull(above, line, column.Right));
    }

    /// <summary>A paragraph that goes on at the head of the next column or page.</summary>
    private static bool ContinuesElsewhere(PdfLine above, PdfLine line, PdfColumn from, PdfColumn to) =>
        IsAlike(above, line)
        && !PdfLineBreaks.BeginsAnItem(line.Text)
        && IsFull(above, line, from.Right)
        && line.Left - to.Left < line.Size * 0.8
        && (!PdfLineBreaks.EndsASentence(above.Text) || char.IsLower(line.Text[0]));

    private static bool IsAlike(PdfLine above, PdfLine line) =>
        Math.Abs(above.Size - line.Size) < 0.1 * above.Size && above.IsBold == line.IsBold;

    private static bool IsIndented(PdfLine above, PdfLine line) =>
        line.Left - above.Left > line.Size * 0.8 && PdfLineBreaks.EndsASentence(above.Text);

    /// <summary>Whether the next line's first word would not have fitted behind a line.</summary>
    private static bool IsFull(PdfLine above, PdfLine line, double right)
    {
        var space = line.Text.IndexOf(' ', StringComparison.Ordinal);
        var firstWord = space < 0 ? line.Text.Length : space;
        var width = (line.Right - line.Left) / line.Text.Length;
        return above.Right + (firstWord + 1) * width > right - line.Size * 0.5;
    }

    private void AddTo(CanonicalTextBuilder builder)
    {
        var title = _paragraphs
            .Take(12)
            .Where(p => p.First.Size > _bodySize * TitleSize && Words(p.Words) >= FewestTitleWords)
            .OrderByDescending(p => p.First.Size)
            .FirstOrDefault()
            .Words;
        foreach (var (words, first) in _paragraphs)
        {
            builder.Add(
                PdfLineBreaks.WithoutBullet(words.ToString(), out var isItem),
                Kind(words, first, title, isItem)
            );
        }
    }

    private ParagraphKind Kind(StringBuilder words, PdfLine first, StringBuilder? title, bool isItem) =>
        ReferenceEquals(words, title) ? ParagraphKind.Title
        : isItem ? ParagraphKind.ListItem
        : words.Length < LongestHeading
        && (first.Size > _bodySize * HeadingSize || (first.IsBold && words[^1] is not ('.' or ',' or ';')))
            ? ParagraphKind.Heading
        : ParagraphKind.Body;

    private static int Words(StringBuilder words) => words.ToString().Split(' ').Length;
}
