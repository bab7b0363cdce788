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
    // Browsers go as deep; what lies deeper stands beside instead of inside, so no words are lost.
    private const int DeepestElement = 512;

    // The time to parse unclosed elements grows with the square of their number; no page of a release holds as many.
    private const int MostElements = 20_000;

    /// <summary>The text; null when the page holds more elements than are read.</summary>
    public static CanonicalText? Read(string html)
    {
        using var document = Parse(html);
        if (document is null)
        {
            return null;
        }

        var builder = new CanonicalTextBuilder();
        var root = Root((IElement?)document.Body ?? document.DocumentElement);
        if (root.QuerySelector("h1") is null && document.QuerySelector("h1") is { } title)
        {
            builder.Add(title.TextContent, ParagraphKind.Title);
        }

        new HtmlBlocks(builder).Add(root);
        return builder.ToText(MetadataOf(document));
    }

    /// <summary>Adds the words of a piece of HTML that stands in a text of another format.</summary>
    public static void AddPiece(string html, CanonicalTextBuilder builder)
    {
        using var document = Parse(html);
        if (document?.Body is { } body)
        {
            new HtmlBlocks(builder).Add(body);
        }
    }

    private static IHtmlDocument? Parse(string html)
    {
        if (HtmlTags.WithoutFormatting(html) is not { } plain)
        {
            return null;
        }

        var elements = 0;
        var options = new HtmlParserOptions
        {
            MaximumDepth = DeepestElement,
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements)
                {
                    throw new TooManyElementsException();
                }
            },
        };
        try
        {
            return new HtmlParser(options).ParseDocument(plain);
        }
        catch (TooManyElementsException)
        {
            return null;
        }
    }

    /// <summary>The largest article or main part when it holds a third of the page's words; else the page.</summary>
    private static IElement Root(IElement body)
    {
        var (root, most, words) = (body, 0, 0);
        var stack = new Stack<(INode Node, int? Before)>([(body, null)]);
        while (stack.TryPop(out var step))
        {
            if (step is { Node: IElement left, Before: { } before })
            {
                (root, most) = words - before > most ? (left, words - before) : (root, most);
            }
            else if (step.Node is IText text)
            {
                words += text.Data.Count(c => !char.IsWhiteSpace(c));
            }
            else if (step.Node is IElement element && !HtmlParts.IsSkipped(element))
            {
                if (HtmlParts.IsMain(element))
                {
                    stack.Push((element, words));
                }

                foreach (var child in element.ChildNodes.Reverse())
                {
                    stack.Push((child, null));
                }
            }
        }

        return most * 3L > words ? root : body;
    }

    private static DocumentMetadata MetadataOf(IHtmlDocument document)
    {
        string? Meta(string name) =>
            Known(document.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content"));

        // A bare time element may date anything on the page, most often the paper.
        var dated = document.QuerySelector("time[pubdate], [itemprop=datePublished]");
        var published =
            Meta("article:published_time") ?? dated?.GetAttribute("datetime") ?? dated?.GetAttribute("content");
        return new DocumentMetadata(
            Meta("og:title") ?? Known(document.Title),
            Address(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(Meta("og:url")),
            Meta("og:site_name"),
            Day(published)
        );
    }

    private static string? Known(string? value) =>
        CanonicalTextBuilder.Clean(value) is { Length: > 0 } cleaned ? cleaned.ToString() : null;

    /// <summary>An address that leads somewhere outside of its page.</summary>
    private static string? Address(string? value) =>
        Uri.TryCreate(value?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsoluteUri
            : null;

    private static DateOnly? Day(string? published)
    {
        var day = published?.Trim();
        return DateOnly.TryParseExact(
            day?.Length > 10 ? day[..10] : day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
    }

    private sealed class TooManyElementsException : Exception;
}
