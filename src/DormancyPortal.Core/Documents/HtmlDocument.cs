using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Documents;

/// <summary>
/// Reads a page as a publisher serves it: the article (or main part, or body) without navigation, share bars, forms and
/// related links, and what the page's head says of it.
/// </summary>
internal static class HtmlDocument
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "SCRIPT",
        "STYLE",
        "NOSCRIPT",
        "TEMPLATE",
        "NAV",
        "ASIDE",
        "FOOTER",
        "FORM",
        "BUTTON",
        "SVG",
        "IFRAME",
        "SELECT",
        "HEAD",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "P",
        "DIV",
        "SECTION",
        "ARTICLE",
        "MAIN",
        "HEADER",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "UL",
        "OL",
        "LI",
        "DL",
        "DT",
        "DD",
        "TABLE",
        "TR",
        "TD",
        "TH",
        "THEAD",
        "TBODY",
        "BLOCKQUOTE",
        "FIGURE",
        "FIGCAPTION",
        "PRE",
        "HR",
        "ADDRESS",
        "BR",
        "BODY",
    };

    public static CanonicalText Read(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var builder = new CanonicalTextBuilder();
        var root = Root(document);
        var title = document.QuerySelector("h1");
        if (title is not null && !Holds(root, title))
        {
            builder.Add(title.TextContent, ParagraphKind.Title);
        }

        new BlockWalk(builder).Walk(root);
        return builder.ToText(MetadataOf(document));
    }

    private static IElement Root(IHtmlDocument document)
    {
        var body = (IElement?)document.Body ?? document.DocumentElement;
        var article = document.QuerySelectorAll("article, main, [role=main]").MaxBy(e => e.TextContent.Length);
        return article is not null && article.TextContent.Length * 3 > body.TextContent.Length ? article : body;
    }

    private static bool Holds(IElement root, IElement inner)
    {
        for (IElement? e = inner; e is not null; e = e.ParentElement)
        {
            if (e == root)
            {
                return true;
            }
        }

        return false;
    }

    private static DocumentMetadata MetadataOf(IHtmlDocument document)
    {
        string? Meta(string name) =>
            document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content")?.Trim();

        // A bare time element may date anything on the page, most often the paper.
        var dated = document.QuerySelector("time[pubdate], [itemprop=datePublished]");
        var published =
            Meta("article:published_time") ?? dated?.GetAttribute("datetime") ?? dated?.GetAttribute("content");
        return new DocumentMetadata(
            Meta("og:title") ?? document.Title,
            document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta("og:url"),
            Meta("og:site_name"),
            DateOnly.TryParseExact(
                published?.Length >= 10 ? published[..10] : published,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null
        );
    }

    /// <summary>Walks the tree without recursion, so that no nesting is too deep, and gathers the words of each block.</summary>
    private sealed class BlockWalk(CanonicalTextBuilder builder)
    {
        private readonly System.Text.StringBuilder _words = new();
        private ParagraphKind _kind = ParagraphKind.Body;

        public void Walk(INode root)
        {
            var stack = new Stack<(INode Node, bool Leaving, ParagraphKind Kind)>([(root, false, ParagraphKind.Body)]);
            while (stack.TryPop(out var step))
            {
                if (step.Node is IText text)
                {
                    _words.Append(text.Data);
                }
                else if (step.Node is IElement element && !Skipped.Contains(element.TagName))
                {
                    Step(element, step.Leaving, step.Kind, stack);
                }
            }

            Flush();
        }

        private void Step(
            IElement element,
            bool leaving,
            ParagraphKind outer,
            Stack<(INode, bool, ParagraphKind)> stack
        )
        {
            var isBlock = Blocks.Contains(element.TagName);
            if (isBlock)
            {
                Flush();
            }

            if (leaving)
            {
                _kind = outer;
                return;
            }

            var kind = KindOf(element, outer);
            _kind = isBlock ? kind : _kind;
            if (isBlock)
            {
                stack.Push((element, true, outer));
            }

            for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
            {
                stack.Push((element.ChildNodes[i], false, kind));
            }
        }

        private void Flush()
        {
            builder.Add(_words.ToString(), _kind);
            _words.Clear();
        }

        private static ParagraphKind KindOf(IElement element, ParagraphKind outer) =>
            element.TagName switch
            {
                "H1" => ParagraphKind.Title,
                "H2" or "H3" or "H4" or "H5" or "H6" => ParagraphKind.Heading,
                "LI" => ParagraphKind.ListItem,
                "FIGCAPTION" => ParagraphKind.Caption,
                "BLOCKQUOTE" => ParagraphKind.Quotation,
                _ => outer,
            };
    }
}
