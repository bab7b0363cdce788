using System.Text;
using DormancyPortal.Extraction;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DormancyPortal.Core.Documents;

/// <summary>Reads Markdown by its syntax tree: the words without their markup, and what each block is.</summary>
internal static class MarkdownDocument
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseYamlFrontMatter()
        .Build();

    private static readonly MarkdownPipeline WithoutTables = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    // The time for tables grows with the square of the number of bars: 90,000 took half a minute.
    private const int MostBars = 2_000;

    // The parser's time grows with the square of the length of hostile texts; no release is as long.
    private const int LongestParsed = 128 * 1024;

    public static CanonicalText Read(string markdown)
    {
        var builder = new CanonicalTextBuilder();
        var document = Parse(markdown);
        if (document is null)
        {
            return PlainTextDocument.Read(markdown);
        }

        foreach (var leaf in document.Descendants<LeafBlock>().Where(b => b is not YamlFrontMatterBlock))
        {
            if (leaf is HtmlBlock html)
            {
                HtmlDocument.AddPiece(html.Lines.ToString(), builder);
                continue;
            }

            var words =
                leaf.Inline is { } inline ? Words(inline)
                : leaf is CodeBlock ? leaf.Lines.ToString()
                : "";
            builder.Add(words, KindOf(leaf));
        }

        return builder.ToText(DocumentMetadata.None);
    }

    /// <summary>The tree; null when the text is longer, or its blocks nested deeper, than is parsed.</summary>
    private static Markdig.Syntax.MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return markdown.Length > LongestParsed
                ? null
                : Markdown.Parse(markdown, markdown.AsSpan().Count('|') > MostBars ? WithoutTables : Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static ParagraphKind KindOf(LeafBlock leaf) =>
        leaf switch
        {
            HeadingBlock { Level: 1 } => ParagraphKind.Title,
            HeadingBlock => ParagraphKind.Heading,
            _ when leaf.Parent is ListItemBlock => ParagraphKind.ListItem,
            _ when leaf.Parent is QuoteBlock => ParagraphKind.Quotation,
            _ => ParagraphKind.Body,
        };

    private static string Words(ContainerInline inline)
    {
        var words = new StringBuilder();
        Collect(inline, words);
        return words.ToString();
    }

    private static void Collect(ContainerInline container, StringBuilder words)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true }:
                    break;
                case LinkInline link:
                    var before = words.Length;
                    Collect(link, words);
                    words.Append(DoiLink.Written(link.Url, words.ToString(before, words.Length - before)));
                    break;
                case ContainerInline inner:
                    Collect(inner, words);
                    break;
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case AutolinkInline address:
                    words.Append(address.Url);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    words.Append(' ');
                    break;
            }
        }
    }
}
