using DormancyPortal.Extraction;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>How a page is laid out.</summary>
/// <param name="Columns">Columns of text below the headline.</param>
/// <param name="Hyphenates">Whether words are parted at the ends of lines.</param>
/// <param name="HasRunningHeads">Whether every page has a head and a number.</param>
/// <param name="HasIndents">Whether paragraphs begin with an indentation, without space between them.</param>
/// <param name="IsJustified">Whether lines are stretched to the column's width.</param>
/// <param name="HasSpaces">Whether spaces are written; else words only stand apart.</param>
internal sealed record PdfLayout(
    int Columns = 1,
    bool Hyphenates = false,
    bool HasRunningHeads = false,
    bool HasSpaces = true,
    bool HasIndents = false,
    bool IsJustified = false
);

/// <summary>Writes PDFs: lines broken at a width, columns, heads and page numbers, hyphens.</summary>
internal sealed class PdfWriter : IDisposable
{
    private const double Size = 10;
    private const double PageWidth = 612;
    private const double PageHeight = 500;
    private const double Margin = 72;
    private const double Gutter = 24;
    private const double LineHeight = 13;

    private readonly PdfDocumentBuilder _pdf = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private readonly PdfLayout _layout;
    private PdfPageBuilder _page;
    private double _y;
    private double _top;
    private int _column;
    private int _pages;

    private PdfWriter(PdfLayout layout)
    {
        _layout = layout;
        _font = _pdf.AddStandard14Font(Standard14Font.TimesRoman);
        _page = NewPage();
    }

    private double Width => (PageWidth - (2 * Margin) - ((_layout.Columns - 1) * Gutter)) / _layout.Columns;

    private double Left => Margin + (_column * (Width + Gutter));

    /// <summary>A document of a text, in the letters of the standard fonts.</summary>
    public static byte[] Write(SourceText text, PdfLayout layout)
    {
        using var writer = new PdfWriter(layout);
        foreach (var paragraph in text.Paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Title)
            {
                writer.AddTitle(paragraph.Words);
            }
            else
            {
                writer.Add(paragraph.Kind == ParagraphKind.ListItem ? "• " + paragraph.Words : paragraph.Words);
            }
        }

        return writer._pdf.Build();
    }

    /// <inheritdoc />
    public void Dispose() => _pdf.Dispose();

    private PdfPageBuilder NewPage()
    {
        _page = _pdf.AddPage(PageWidth, PageHeight);
        _pages++;
        (_column, _y, _top) = (0, PageHeight - Margin, PageHeight - Margin);
        if (_layout.HasRunningHeads)
        {
            _page.AddText("University Communications | Press Release", 8, new PdfPoint(Margin, PageHeight - 36), _font);
            _page.AddText($"Page {_pages} of 9", 8, new PdfPoint(500, 36), _font);
        }

        return _page;
    }

    private void AddTitle(string words)
    {
        foreach (var line in Lines(words, 18, PageWidth - (2 * Margin), hyphenates: false))
        {
            _page.AddText(line, 18, new PdfPoint(Margin, _y), _font);
            _y -= 22;
        }

        _top = _y -= 8;
    }

    private void Add(string words)
    {
        var indent = _layout.HasIndents ? Size * 1.5 : 0;
        var lines = Lines(words, Size, Width, _layout.Hyphenates, indent);
        foreach (var line in lines)
        {
            if (_y < Margin)
            {
                (_column, _y) = (_column + 1, _top);
                if (_column == _layout.Columns)
                {
                    NewPage();
                }
            }

            Write(line, indent, _layout.IsJustified && !ReferenceEquals(line, lines[^1]));
            _y -= LineHeight;
            indent = 0;
        }

        _y -= _layout.HasIndents ? 0 : LineHeight * 0.6;
    }

    private void Write(string line, double indent, bool isStretched)
    {
        var words = line.Split(' ');
        if (_layout.HasSpaces && !isStretched)
        {
            _page.AddText(line, Size, new PdfPoint(Left + indent, _y), _font);
            return;
        }

        var space = Size * 0.25;
        if (isStretched)
        {
            space = (Width - indent - words.Sum(w => Measure(w, Size))) / Math.Max(1, words.Length - 1);
        }

        var x = Left + indent;
        foreach (var word in words)
        {
            _page.AddText(word, Size, new PdfPoint(x, _y), _font);
            x += Measure(word, Size) + space;
        }
    }

    private List<string> Lines(string words, double size, double width, bool hyphenates, double indent = 0)
    {
        var lines = new List<string> { "" };
        foreach (var word in words.Split(' '))
        {
            var room = width - (lines.Count == 1 ? indent : 0);
            var line = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (Measure(line, size) <= room)
            {
                lines[^1] = line;
            }
            else if (
                hyphenates
                && word.Length > 9
                && word.All(char.IsAsciiLetterLower)
                && $"{lines[^1]} {word[..4]}-" is var parted
                && Measure(parted, size) <= room
            )
            {
                lines[^1] = parted;
                lines.Add(word[4..]);
            }
            else if (Measure(word, size) > width)
            {
                // An address wider than the column goes on in the next line behind a slash.
                var slash = word.LastIndexOf('/') + 1;
                var begun = $"{lines[^1]} {word[..slash]}";
                var fits = Measure(begun, size) <= room;
                lines[^1] = fits ? begun : lines[^1];
                lines.AddRange(fits ? [word[slash..]] : [word[..slash], word[slash..]]);
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private double Measure(string words, double size)
    {
        var letters = _page.MeasureText(words, size, new PdfPoint(0, 0), _font);
        return letters.Count == 0 ? 0 : letters[^1].EndBaseLine.X;
    }
}
