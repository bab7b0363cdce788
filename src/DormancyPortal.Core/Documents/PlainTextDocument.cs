using System.Text;
using System.Text.RegularExpressions;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Documents;

/// <summary>
/// Reads plain text. Blank lines part paragraphs; where a text has none, or its lines are long, each line is one. Lines
/// that were wrapped at a width are joined again, as are the words that a soft hyphen parted there. Traces of Markdown
/// that copied texts hold (emphasis, links) are undone.
/// </summary>
internal static partial class PlainTextDocument
{
    private const int ShortLine = 45;
    private const int WidestWrap = 100;

    public static CanonicalText Read(string text)
    {
        var builder = new CanonicalTextBuilder();
        foreach (var block in Blocks(text))
        {
            foreach (var paragraph in Paragraphs(block))
            {
                builder.Add(WithoutMarkup(paragraph), ParagraphKind.Body);
            }
        }

        return builder.ToText(DocumentMetadata.None);
    }

    private static IEnumerable<List<string>> Blocks(string text)
    {
        var block = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                block.Add(line.Trim());
            }
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    /// <summary>Lines that were one before they were wrapped are one again; any other line is a paragraph.</summary>
    private static List<string> Paragraphs(List<string> block)
    {
        var width = block.Max(l => l.Length);
        var isList = block.Count(EndsSentence) * 2 > block.Count;
        var paragraphs = new List<StringBuilder> { new(block[0]) };
        for (var i = 1; i < block.Count; i++)
        {
            if (
                width <= WidestWrap
                && IsWrapped(block[i - 1], block[i], width)
                && !(isList && EndsSentence(block[i - 1]))
                && !IsNextItem(paragraphs[^1], block[i])
            )
            {
                paragraphs[^1].Append(EndsInsideAWord(block[i - 1]) ? "" : " ").Append(block[i]);
            }
            else
            {
                paragraphs.Add(new StringBuilder(block[i]));
            }
        }

        return [.. paragraphs.Select(p => p.ToString())];
    }

    /// <summary>A dash at the head of a line may also stand in a sentence, unless the line above is an item's as well.</summary>
    private static bool IsNextItem(StringBuilder paragraph, string next) =>
        ListMark.BeginsForSure(next)
        || (ListMark.Begins(next) && paragraph.Length > 1 && ListMark.Begins(paragraph.ToString(0, 2)));

    /// <summary>A line was wrapped where the next line's first word would not have fitted behind it.</summary>
    private static bool IsWrapped(string line, string next, int width)
    {
        var space = next.IndexOf(' ', StringComparison.Ordinal);
        var firstWord = space < 0 ? next.Length : space;
        return line.Length > ShortLine && line.Length + 1 + firstWord > width;
    }

    /// <summary>A soft hyphen, or what PDF programs leave of it.</summary>
    private static bool EndsInsideAWord(string line) => line[^1] is '\u00AD' or '\uFFFE';

    private static bool EndsSentence(string line) => line[^1] is '.' or '!' or '?' or ':';

    private static string WithoutMarkup(string paragraph)
    {
        if (paragraph.AsSpan().IndexOfAny("[<*_") < 0)
        {
            return paragraph;
        }

        var plain = LinkPattern()
            .Replace(paragraph, m => m.Groups[1].Value + DoiLink.Written(m.Groups[2].Value, m.Groups[1].ValueSpan));
        plain = AutolinkPattern().Replace(plain, "$1");
        return EmphasisPattern().Replace(plain, "$2");
    }

    [GeneratedRegex(@"\[([^\[\]]{1,300})\]\(((?:#|https?://|/|mailto:)[^()\s]{0,500})\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"<(https?://[^<>\s]{1,500})>")]
    private static partial Regex AutolinkPattern();

    [GeneratedRegex(@"(?<![\w*])(\*{1,3}|_{1,3})(?=\S)([^*_\r\n]{1,300}?)(?<=\S)\1(?![\w*])")]
    private static partial Regex EmphasisPattern();
}
