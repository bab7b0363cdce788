using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DormancyPortal.Core.Documents;

/// <summary>What the elements of a page are for: its words, or what stands around them.</summary>
internal static partial class HtmlParts
{
    // Elements of SVG and MathML have their names in lower case.
    private static readonly HashSet<string> SkippedTags = new(
        "SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FOOTER FORM BUTTON SVG IFRAME SELECT TEXTAREA HEAD".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> BlockTags = new(
        (
            "P DIV SECTION ARTICLE MAIN HEADER H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD TABLE CAPTION THEAD TBODY TFOOT TR TD TH "
            + "BLOCKQUOTE FIGURE FIGCAPTION PRE HR ADDRESS BR BODY CENTER DETAILS SUMMARY FIELDSET HGROUP DIALOG MENU "
            + "NAV ASIDE FOOTER FORM IFRAME"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Parts that pages mark by a class alone.</summary>
    private static readonly HashSet<string> SkippedClasses = new(
        (
            "share sharing sharethis addthis addtoany social breadcrumb breadcrumbs related recommended trending "
            + "cookie cookies consent gdpr comment comments disqus newsletter subscribe sidebar advert advertisement ads promo "
            + "pagination pager"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Roles of what stands around the words.</summary>
    private static readonly HashSet<string> SkippedRoles = new(
        "navigation search complementary contentinfo dialog alertdialog".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A class that begins so says what a box has beside it, not what it is.</summary>
    private static readonly string[] Having = ["has-", "with-", "without-", "no-"];

    private static readonly HashSet<string> ClassedTags = new("DIV UL OL SECTION P SPAN".Split(' '));
    private static readonly SearchValues<char> BetweenWords = SearchValues.Create("-_");

    /// <summary>Whether an element begins and ends a paragraph.</summary>
    public static bool IsBlock(IElement element) => BlockTags.Contains(element.TagName);

    /// <summary>Whether a page says that its story is in there.</summary>
    public static bool IsMain(IElement element) =>
        element.TagName is "ARTICLE" or "MAIN" || element.GetAttribute("role") == "main";

    /// <summary>Whether an element holds none of the story's words.</summary>
    public static bool IsSkipped(IElement element) =>
        SkippedTags.Contains(element.TagName)
        || element.HasAttribute("hidden")
        || (element.GetAttribute("role") is { } role && SkippedRoles.Contains(role))
        || IsHiddenByStyle(element.GetAttribute("style"))
        || (
            ClassedTags.Contains(element.TagName)
            && IsSkippedClass(element.ClassName)
            // A class may also say what a page has: one around the story's title is not a share bar.
            && element.QuerySelector("h1, article, main") is null
        );

    private static bool IsHiddenByStyle(string? style) =>
        style is not null
        && style.Contains("display", StringComparison.OrdinalIgnoreCase)
        && HiddenStyle().IsMatch(style);

    private static bool IsSkippedClass(string? classes) =>
        classes is not null
        && classes
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Any(c =>
                !Array.Exists(Having, h => c.StartsWith(h, StringComparison.OrdinalIgnoreCase)) && NamesASkipped(c)
            );

    private static bool NamesASkipped(string className)
    {
        var lookup = SkippedClasses.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var rest = className.AsSpan(); !rest.IsEmpty; )
        {
            var end = rest.IndexOfAny(BetweenWords);
            var word = end < 0 ? rest : rest[..end];
            if (lookup.Contains(word))
            {
                return true;
            }

            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return false;
    }

    [GeneratedRegex(@"display\s{0,5}:\s{0,5}none", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HiddenStyle();
}
