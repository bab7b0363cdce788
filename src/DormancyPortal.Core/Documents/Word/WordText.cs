using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Documents.Word;

/// <summary>
/// The text of a Word document: its paragraphs in order, table cells as paragraphs, footnotes and endnotes after the text.
/// Headers and footers, comments, deleted and hidden words are left out.
/// </summary>
internal static class WordText
{
    public static CanonicalText Read(WordprocessingDocument document, MainDocumentPart main)
    {
        var builder = new CanonicalTextBuilder();
        var styles = WordStyles.Of(main.StyleDefinitionsPart);
        foreach (var part in (OpenXmlPart?[])[main, main.FootnotesPart, main.EndnotesPart])
        {
            if (part is not null)
            {
                using var reader = OpenXmlReader.Create(part, readMiscNodes: false);
                new WordParagraphs(builder, styles).Add(reader);
            }
        }

        return builder.ToText(DocumentMetadata.None with { Title = Title(document) });
    }

    /// <summary>The title that somebody gave it; Word itself gives the name of a file.</summary>
    private static string? Title(WordprocessingDocument document) =>
        CanonicalTextBuilder.Clean(document.PackageProperties.Title).ToString() is { Length: > 0 } title
        && !DocumentTitle.IsOfAProgram(title)
            ? title
            : null;
}
