using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Language;

/// <summary>
/// The words of a text, for the readers of names. A word is a run of letters and digits with the hyphens and apostrophes
/// inside it ("L'Aquila", "Lindblad-Toh", "Children's"); "&amp;" is a word too.
/// </summary>
internal sealed class WordSequence
{
    private readonly List<TextSpan> _words;
    private readonly string?[] _strings;

    /// <summary>Cuts a text into words, in one pass.</summary>
    public WordSequence(string text)
    {
        Text = text;
        _words = new List<TextSpan>((text.Length / 6) + 8);
        for (var i = 0; i < text.Length; )
        {
            if (text[i] != '&' && !IsWordUnit(text, i))
            {
                i++;
                continue;
            }

            var end = text[i] == '&' ? i + 1 : WordEnd(text, i);
            _words.Add(new TextSpan(i, end - i));
            i = end;
        }

        _strings = new string?[_words.Count];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>Where a word lies.</summary>
    public TextSpan this[int i] => _words[i];

    /// <summary>The words of a release, cut once for all who read names in it.</summary>
    public static WordSequence Of(ReleaseLayout layout) => layout.NameWords ??= new WordSequence(layout.Text);

    /// <summary>A word, verbatim.</summary>
    public string WordAt(int i) => _strings[i] ??= Text.Substring(_words[i].Start, _words[i].Length);

    /// <summary>The unit after a word.</summary>
    public int EndOf(int i) => _words[i].Start + _words[i].Length;

    /// <summary>What stands between a word and the next one.</summary>
    public ReadOnlySpan<char> GapAfter(int i) =>
        i + 1 < Count ? Text.AsSpan(EndOf(i), _words[i + 1].Start - EndOf(i)) : Text.AsSpan(EndOf(i));

    /// <summary>Whether only a space (or one line's end) stands between a word and the next one.</summary>
    public bool IsNext(int i)
    {
        var gap = GapAfter(i);
        return i + 1 < Count && gap.Length is > 0 and < 4 && gap.IsWhiteSpace() && gap.Count('\n') < 2;
    }

    /// <summary>Whether a word begins with a capital.</summary>
    public bool IsCapital(int i) => char.IsUpper(Text[_words[i].Start]);

    /// <summary>The first word that begins at a position of the text or after it.</summary>
    public int IndexAt(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (IsWordUnit(text, end) || JoinsWords(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsWordUnit(string text, int i) =>
        char.IsLetterOrDigit(text[i])
        || (
            text[i] > '\u02FF'
            && char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark
        );

    private static bool JoinsWords(string text, int i) =>
        text[i] is '-' or '\'' or '’' or '\u2010' or '\u2011'
        && i + 1 < text.Length
        && char.IsLetterOrDigit(text[i + 1])
        && char.IsLetterOrDigit(text[i - 1]);
}
