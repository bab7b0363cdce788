using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace DormancyPortal.Core.Documents.Pdf;

/// <summary>
/// Joins the lines of a paragraph. A hyphen at the end of a line is left out where it parts a word and kept where it belongs
/// to one: the document's other lines show which forms it uses.
/// </summary>
internal sealed partial class PdfLineBreaks
{
    private static readonly SearchValues<char> InAddresses = SearchValues.Create("/.-0123456789");

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public PdfLineBreaks(IEnumerable<string> lines)
    {
        var isParted = false;
        foreach (var line in lines)
        {
            // The parts of a word that a hyphen parted are no words.
            var words = Word().Matches(line).Select(m => m.Value).Skip(isParted ? 1 : 0);
            isParted = line[^1] is '-' or '\u2010' or '\u00AD' or '\uFFFE';
            _words.UnionWith(isParted ? words.SkipLast(1) : words);
        }
    }

    /// <summary>Puts a line behind the words of its paragraph.</summary>
    public void Append(StringBuilder words, string line)
    {
        var last = words[^1];
        if (last is '\u00AD' or '\uFFFE')
        {
            words.Length--;
        }
        else if (last is '-' or '\u2010' && words.Length > 1 && char.IsLetterOrDigit(words[^2]))
        {
            words.Length -= IsKept(LastWord(words), line) ? 0 : 1;
            words.Append(Conjunction().IsMatch(line) ? " " : "");
        }
        else if (!IsInAnAddress(words, line))
        {
            words.Append(' ');
        }

        words.Append(line);
    }

    /// <summary>Whether the words may end here.</summary>
    public static bool EndsASentence(string line) =>
        line.TrimEnd('”', '"', '’', ')', ']') is [.., '.' or '!' or '?' or ':'];

    /// <summary>The last word of a paragraph without its hyphen, as far as hyphens do not part it.</summary>
    private static string LastWord(StringBuilder words)
    {
        var start = words.Length - 1;
        while (start > 0 && words.Length - start < 40 && char.IsLetterOrDigit(words[start - 1]))
        {
            start--;
        }

        // Of HIF-2- the whole is a name; of well-known- only the end matters.
        return words.ToString(start, words.Length - 1 - start);
    }

    private bool IsKept(string first, string line)
    {
        var second = Word().Match(line).Value;
        second = second.Split('-')[0];
        // A name (TGF-β, IL-6, anti-PD1) has signs that no syllable begins or ends with.
        if (
            second.Length == 0
            || !char.IsLower(line[0])
            || line[0] is >= '\u0370' and <= '\u03FF'
            || first.Skip(1).Any(char.IsUpper)
            || first.Any(char.IsAsciiDigit)
            || Conjunction().IsMatch(line)
        )
        {
            return true;
        }

        return !_words.Contains(first + second)
            && (
                _words.Contains($"{first}-{second}")
                || (first.Length > 2 && _words.Contains(first) && _words.Contains(second))
                || (first.Length > 2 && CompoundEnd().IsMatch(second) && !Prefix().IsMatch(first))
            );
    }

    /// <summary>An address or a DOI goes on in the next line after one of the signs that part it.</summary>
    private static bool IsInAnAddress(StringBuilder words, string line)
    {
        if (
            words[^1] is not ('/' or '.' or '_' or '=' or '?' or '&')
            || line.Length == 0
            || !char.IsAsciiLetterOrDigit(line[0])
        )
        {
            return false;
        }

        var tail = words.ToString(Math.Max(0, words.Length - 200), Math.Min(200, words.Length));
        var token = tail[(tail.LastIndexOf(' ') + 1)..];
        var next = line.AsSpan();
        next = next.IndexOf(' ') is >= 0 and var end ? next[..end] : next;
        var isAddress =
            token.Contains("://", StringComparison.Ordinal) || token.StartsWith("10.", StringComparison.Ordinal);
        // A full stop may also end the sentence that the address stands in.
        return isAddress && (words[^1] != '.' || next.IndexOfAny(InAddresses) >= 0 && !char.IsUpper(line[0]));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:and|or|to|und|oder|bis)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    // What names are put before with a hyphen, and what is written in one word with the same ends.
    [GeneratedRegex(
        @"^(?:dependent|driven|induced|specific|positive|negative|deficient|mediated|associated|derived|resistant|sensitive|sustained|bearing|binding|targeted|targeting|related|based|free|like|rich|null|expressing|initiating|inducing|promoting)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex CompoundEnd();

    [GeneratedRegex(
        @"^(?:inter|over|under|mis|dis|dys|non|out|trans|child|care|life|inde|counter|auto|immuno|electro)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Prefix();
}
