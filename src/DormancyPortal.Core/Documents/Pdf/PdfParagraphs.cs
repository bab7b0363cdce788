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
    private readonly PdfColumnEnds _ends;
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
        _ends = new PdfColumnEnds(columns, _spacing);
    }

    /// <summary>Adds the paragraphs of the columns.</summary>
    public static void Add(List<PdfColumn> columns, CanonicalTextBuilder builder)
    {
        if (columns.Count == 0)
        {
            return;
        }

        var paragraphs = new PdfParagraphs(columns);
        PdfLine? above = null;
        for (var number = 0; number < columns.Count; number++)
        {
            var isFirst = true;
            var right = paragraphs._ends.RightOf(columns[number]);
            foreach (var line in columns[number].Lines)
            {
                var continues =
                    above is not null
                    && paragraphs.MayContinue(above, line, right)
                    && (
                        isFirst
                            ? paragraphs._ends.Continues(above, line, number)
                            : paragraphs.Continues(above, line, right)
                    );
                paragraphs.Add(line, continues);
                (above, isFirst) = (line, false);
            }
        }

        paragraphs.AddTo(builder);
    }

    private void Add(PdfLine line, bool continues)
    {
        if (continues)
        {
            _breaks.Append(_paragraphs[^1].Words, line.Text);
        }
        else
        {
            _paragraphs.Add((new StringBuilder(line.Text), line));
        }
    }

    private bool MayContinue(PdfLine above, PdfLine line, double right) =>
        IsAlike(above, line) && !(IsInCapitals(line) && !IsInCapitals(above)) && !BeginsAnItem(above, line, right);

    private bool Continues(PdfLine above, PdfLine line, double right)
    {
        var gap = (above.Base - line.Base) / above.Size;
        if (gap > _spacing * 1.35 + 0.1)
        {
            return false;
        }

        // The lines of a title are broken where it looks well.
        return above.Size > _bodySize * TitleSize || (!BeginsIndented(above, line) && IsFull(above, line, right));
    }

    /// <summary>A line of capitals is a heading, whatever its size; names of genes have digits or are short.</summary>
    private static bool IsInCapitals(PdfLine line) =>
        line.Text.Count(char.IsUpper) >= 12 && !line.Text.Any(c => char.IsLower(c) || char.IsDigit(c));

    /// <summary>
    /// Whether a line begins with the sign of an item. A dash is one where the line above ends a sentence, is not full, or
    /// belongs to an item as well; else it stands in a sentence.
    /// </summary>
    private bool BeginsAnItem(PdfLine above, PdfLine line, double right) =>
        ListMark.BeginsForSure(line.Text)
        || (
            ListMark.Begins(line.Text)
            && (
                PdfLineBreaks.EndsASentence(above.Text)
                || !IsFull(above, line, right)
                || ListMark.Begins(_paragraphs[^1].First.Text)
            )
        );

    private static bool IsAlike(PdfLine above, PdfLine line) =>
        Math.Abs(above.Size - line.Size) < 0.1 * above.Size && above.IsBold == line.IsBold;

    /// <summary>Lines below the first one of an item are indented as well.</summary>
    private bool BeginsIndented(PdfLine above, PdfLine line) =>
        line.Left - above.Left > line.Size * 0.8
            ? PdfLineBreaks.EndsASentence(above.Text) || (_ends.HasIndents && !ListMark.Begins(above.Text))
            // Paragraphs of one line: what is indented as a whole seldom ends a sentence with its first line.
            : _ends.HasIndents
                && ReferenceEquals(above, _paragraphs[^1].First)
                && line.Left - above.Left > -0.1 * line.Size
                && PdfColumnEnds.MayEnd(above);

    /// <summary>Whether the next line's first word would not have fitted behind a line.</summary>
    private static bool IsFull(PdfLine above, PdfLine line, double right) =>
        above.Right + line.FirstWord > right - line.Size;

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
            builder.Add(words.ToString(), Kind(words, first, title));
        }
    }

    private ParagraphKind Kind(StringBuilder words, PdfLine first, StringBuilder? title) =>
        ReferenceEquals(words, title) ? ParagraphKind.Title
        : ListMark.Begins(first.Text) ? ParagraphKind.ListItem
        : words.Length < LongestHeading
        && (first.Size > _bodySize * HeadingSize || (first.IsBold && words[^1] is not ('.' or ',' or ';')))
            ? ParagraphKind.Heading
        : ParagraphKind.Body;

    private static int Words(StringBuilder words) => words.ToString().Split(' ').Length;
}
