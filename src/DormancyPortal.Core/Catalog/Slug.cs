using System.Globalization;
using System.Text;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Catalog;

/// <summary>Readable parts of URLs: <c>University of L'Aquila</c> becomes <c>university-of-l-aquila</c>.</summary>
public static class Slug
{
    private const int Longest = 80;

    /// <summary>Letters and digits in lower case with single hyphens between, at most 80, cut at a word.</summary>
    /// <returns>The slug, or <c>untitled</c> when the text has neither letters nor digits.</returns>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in NameFolding.Decompose(text))
        {
            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower))
            {
                slug.Append(lower);
            }
            else if (
                slug.Length > 0
                && slug[^1] != '-'
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
            )
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length > Longest)
        {
            var cut = whole.LastIndexOf('-', Longest);
            whole = whole[..(cut > 0 ? cut : Longest)];
        }

        return whole.Length == 0 ? "untitled" : whole;
    }
}
