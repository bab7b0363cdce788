using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using DormancyPortal.Extraction;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace DormancyPortal.Core.Documents.Word;

/// <summary>Walks a part of a Word document element by element, without building its tree, and gathers its paragraphs.</summary>
internal sealed class WordParagraphs(CanonicalTextBuilder builder, WordStyles styles)
{
    // Text boxes hold paragraphs inside of a paragraph, and may hold text boxes again.
    private const int DeepestParagraph = 64;

    private static readonly HashSet<Type> Skipped =
    [
        typeof(DeletedRun),
        typeof(MoveFromRun),
        typeof(AlternateContentFallback),
        typeof(SectionProperties),
        typeof(ParagraphPropertiesChange),
        typeof(RunPropertiesChange),
    ];

    private readonly Stack<OpenParagraph> _open = new();
    private int _skipped;
    private bool _isHidden;
    private bool _isSeparator;

    /// <summary>Adds the paragraphs of a part.</summary>
    public void Add(OpenXmlReader reader)
    {
        // What is longer is refused, and the rest of it need not be read for that.
        while (builder.Length <= DocumentReader.LongestText && reader.Read())
        {
            if (Skipped.Contains(reader.ElementType))
            {
                _skipped += reader.IsStartElement ? 1 : 0;
                _skipped -= reader.IsEndElement ? 1 : 0;
            }
            else if (_skipped == 0 && reader.IsStartElement)
            {
                Start(reader);
            }

            if (reader.IsEndElement && reader.ElementType == typeof(Paragraph) && _open.TryPop(out var done))
            {
                Flush(done);
            }
        }
    }

    private void Start(OpenXmlReader reader)
    {
        var type = reader.ElementType;
        if (type == typeof(Paragraph))
        {
            if (_open.Count > DeepestParagraph)
            {
                throw new InvalidDataException("Paragraphs are nested too deep.");
            }

            _open.Push(new OpenParagraph());
        }
        else if (type == typeof(Run))
        {
            _isHidden = false;
        }
        else if (type == typeof(Vanish))
        {
            _isHidden = Value(reader) is not ("0" or "false" or "off");
        }
        else if (type == typeof(Footnote) || type == typeof(Endnote))
        {
            // The lines between text and notes are notes themselves, and have a type.
            _isSeparator = reader.Attributes.Any(a => a is { LocalName: "type", Value: not "normal" });
        }
        else if (_open.TryPeek(out var paragraph) && !_isSeparator)
        {
            Inside(paragraph, reader, type);
        }
    }

    private void Inside(OpenParagraph paragraph, OpenXmlReader reader, Type type)
    {
        if (type == typeof(ParagraphStyleId))
        {
            paragraph.Kind ??= styles.KindOf(Value(reader));
        }
        else if (
            type == typeof(OutlineLevel)
            && int.TryParse(Value(reader), CultureInfo.InvariantCulture, out var level)
        )
        {
            paragraph.Kind = level is >= 0 and < 9 ? WordStyles.KindOfLevel(level) : paragraph.Kind;
        }
        else if (type == typeof(NumberingProperties))
        {
            paragraph.Kind ??= ParagraphKind.ListItem;
        }
        else if (!_isHidden)
        {
            Words(paragraph, reader, type);
        }
    }

    private void Words(OpenParagraph paragraph, OpenXmlReader reader, Type type)
    {
        if (type == typeof(Text))
        {
            paragraph.Words.Append(reader.GetText());
        }
        else if (type == typeof(TabChar))
        {
            paragraph.Words.Append(' ');
        }
        else if (type == typeof(Break) || type == typeof(CarriageReturn))
        {
            Flush(paragraph);
        }
        else if (type == typeof(NoBreakHyphen))
        {
            paragraph.Words.Append('-');
        }
        else if (type == typeof(SymbolChar))
        {
            paragraph.Words.Append(Symbol(reader));
        }
    }

    private void Flush(OpenParagraph paragraph)
    {
        builder.Add(paragraph.Words.ToString(), paragraph.Kind ?? ParagraphKind.Body);
        paragraph.Words.Clear();
    }

    private static string Symbol(OpenXmlReader reader)
    {
        var font = reader.Attributes.FirstOrDefault(a => a.LocalName == "font").Value;
        var code = reader.Attributes.FirstOrDefault(a => a.LocalName == "char").Value;
        return int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit)
            ? SymbolFont.Word(font, (char)unit)
            : "";
    }

    private static string? Value(OpenXmlReader reader) =>
        reader.Attributes.FirstOrDefault(a => a.LocalName == "val").Value;

    private sealed class OpenParagraph
    {
        public StringBuilder Words { get; } = new();

        public ParagraphKind? Kind { get; set; }
    }
}
