using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DormancyPortal.Extraction;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>Writes Word documents as Word does: styles by id, a word's letters in more than one run.</summary>
internal static class WordWriter
{
    /// <summary>A document of a text.</summary>
    public static byte[] Write(SourceText text) =>
        Write([
            .. text.Paragraphs.Select(p =>
                Styled(
                    p.Kind switch
                    {
                        ParagraphKind.Title => "Title",
                        ParagraphKind.ListItem => "Aufzhlungszeichen",
                        _ => null,
                    },
                    p.Words
                )
            ),
        ]);

    /// <summary>A document of paragraphs and tables.</summary>
    public static byte[] Write(params OpenXmlElement[] content) => Write(_ => { }, content);

    /// <summary>A document of paragraphs and tables, with other parts beside them.</summary>
    public static byte[] Write(Action<MainDocumentPart> more, params OpenXmlElement[] content)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                Style("Title", "Title"),
                Style("berschrift1", "heading 1"),
                Style("berschrift2", "heading 2"),
                Style("Mine", "House style of a press office", "berschrift2"),
                Style("Zitat", "Quote"),
                Style("Beschriftung", "caption"),
                Style("Aufzhlungszeichen", "List Bullet")
            );
            main.Document = new Document(new Body(content));
            more(main);
        }

        return file.ToArray();
    }

    /// <summary>A paragraph of a style, its words in runs of seven letters.</summary>
    public static Paragraph Styled(string? style, string words) =>
        new([
            .. style is null ? (OpenXmlElement[])[] : [new ParagraphProperties(new ParagraphStyleId { Val = style })],
            .. words.Chunk(7).Select(letters => Run(new string(letters))),
        ]);

    /// <summary>A run of words.</summary>
    public static Run Run(string words, params OpenXmlElement[] properties) =>
        new(new RunProperties(properties), new Text(words) { Space = SpaceProcessingModeValues.Preserve });

    private static Style Style(string id, string name, string? basedOn = null)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (basedOn is not null)
        {
            style.AppendChild(new BasedOn { Val = basedOn });
        }

        return style;
    }
}
