using System.Net;
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

    /// <summary>What was read of a document: a headline, and paragraphs and items of lists.</summary>
    public static SourceText Of(CanonicalText text, Func<string, string> change) =>
        new([
            .. text.Paragraphs.Select(
                (p, i) =>
                    new SourceParagraph(
                        i == 0 ? ParagraphKind.Title
                            : p.Kind == ParagraphKind.ListItem ? p.Kind
                            : ParagraphKind.Body,
                        change(text.Text.Substring(p.Start, p.Length))
                    )
            ),
        ]);

    /// <summary>The words of each paragraph, a sign before the items of lists.</summary>
    public IEnumerable<string> Marked(string mark) =>
        Paragraphs.Select(p => p.Kind == ParagraphKind.ListItem ? mark + p.Words : p.Words);

    /// <summary>The text as a page has it: headline, paragraphs, lists.</summary>
    public string ToHtml() =>
        string.Concat(
            Paragraphs.Select(p =>
                p.Kind switch
                {
                    ParagraphKind.Title => $"<h1>{WebUtility.HtmlEncode(p.Words)}</h1>\r\n",
                    ParagraphKind.ListItem => $"<ul><li>{WebUtility.HtmlEncode(p.Words)}</ul>\r\n",
                    _ => $"<p>{WebUtility.HtmlEncode(p.Words)}</p>\r\n",
                }
            )
        );

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
