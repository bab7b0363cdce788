using System.Text;
using AngleSharp.Dom;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Documents;

/// <summary>Walks a tree without recursion, so that no nesting is too deep, and gathers the words of each block.</summary>
internal sealed class HtmlBlocks(CanonicalTextBuilder builder)
{
    private readonly StringBuilder _words = new();
    private ParagraphKind _kind = ParagraphKind.Body;

    /// <summary>Adds the words below a node.</summary>
    public void Add(INode root)
    {
        var stack = new Stack<(INode Node, bool Leaving, ParagraphKind Kind)>([(root, false, ParagraphKind.Body)]);
        while (stack.TryPop(out var step))
        {
            if (step.Node is IText text)
            {
                _words.Append(text.Data);
            }
            else if (step.Node is IElement element)
            {
                Step(element, step.Leaving, step.Kind, stack);
            }
        }

        Flush();
    }

    private void Step(IElement element, bool leaving, ParagraphKind outer, Stack<(INode, bool, ParagraphKind)> stack)
    {
        var isBlock = HtmlParts.IsBlock(element);
        if (isBlock)
        {
            Flush();
        }

        if (leaving)
        {
            _kind = isBlock ? outer : _kind;
            _words.Append(isBlock ? "" : DoiLink.Written(element.GetAttribute("href"), element.TextContent));
            return;
        }

        if (HtmlParts.IsSkipped(element))
        {
            return;
        }

        var kind = KindOf(element, outer);
        _kind = isBlock ? kind : _kind;
        if (isBlock || element.TagName == "A")
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
            "FIGCAPTION" or "CAPTION" => ParagraphKind.Caption,
            "BLOCKQUOTE" => ParagraphKind.Quotation,
            _ => outer,
        };
}
