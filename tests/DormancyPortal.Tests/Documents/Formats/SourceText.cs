using DormancyPortal.Extraction;

namespace DormancyPortal.Tests.Documents.Formats;

/// <summary>A paragraph of a text that a test writes in every format.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Its words.</param>
internal sealed record SourceParagraph(ParagraphKind Kind, string Words);

/// <summary>One text, of which documents of every format are made.</summary>
/// <param name="Paragraphs">Its paragraphs; the first one is the headline.</param>
internal sealed record SourceText(IReadOnlyList<SourceParagraph> Paragraphs)
{
    /// <summary>The headline.</summary>
    public string Headline => Paragraphs[0].Words;

    /// <summary>A plain text: what stands between blank lines is a paragraph, the first one the headline.</summary>
    public static SourceText Of(string text) =>
        new([
            .. text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .SelectMany(block => block.Split('\n'))
                .Select(
                    (words, i) => new SourceParagraph(i == 0 ? ParagraphKind.Title : ParagraphKind.Body, words.Trim())
                ),
        ]);
}
