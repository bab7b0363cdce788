using DormancyPortal.Extraction.Language;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>
/// Finds where short names that the text itself gave (acronyms, surnames) are used, all of them in one pass over the
/// words, so that a text with many names takes no longer than one with few.
/// </summary>
internal static class NameUses
{
    /// <summary>Names that share their longest word; more than any real text has are not told apart.</summary>
    private const int MostAlike = 32;

    /// <summary>The places, in order. In a word bound by a hyphen ("NIH-funded") its first part is a use too.</summary>
    public static IEnumerable<(string Name, TextSpan Span)> In(WordSequence words, IEnumerable<string> names)
    {
        var byWord = ByLongestWord(names);
        if (byWord.Count == 0)
        {
            yield break;
        }

        var text = words.Text;
        var lookup = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!lookup.TryGetValue(Plain(text, words[i]), out var alike))
            {
                continue;
            }

            foreach (var (name, offset) in alike)
            {
                var start = words[i].Start - offset;
                if (start >= 0 && string.CompareOrdinal(text, start, name, 0, name.Length) == 0)
                {
                    yield return (name, new TextSpan(start, name.Length));
                    break;
                }
            }
        }
    }

    private static Dictionary<string, List<(string Name, int Offset)>> ByLongestWord(IEnumerable<string> names)
    {
        var byWord = new Dictionary<string, List<(string Name, int Offset)>>(StringComparer.Ordinal);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var parts = new WordSequence(name);
            if (parts.Count == 0)
            {
                continue;
            }

            var longest = Enumerable.Range(0, parts.Count).MaxBy(i => parts[i].Length);
            if (!byWord.TryGetValue(parts.WordAt(longest), out var alike))
            {
                byWord.Add(parts.WordAt(longest), alike = []);
            }

            if (alike.Count < MostAlike)
            {
                alike.Add((name, parts[longest].Start));
            }
        }

        return byWord;
    }

    /// <summary>The word without its possessive s; of an acronym bound by a hyphen, the acronym.</summary>
    private static ReadOnlySpan<char> Plain(string text, TextSpan word)
    {
        var plain = text.AsSpan(word.Start, word.Length);
        if (plain.Length > 2 && plain[^1] == 's' && plain[^2] is '\'' or '’')
        {
            plain = plain[..^2];
        }

        var hyphen = plain.IndexOf('-');
        return hyphen > 1 && char.IsUpper(plain[hyphen - 1]) ? plain[..hyphen] : plain;
    }
}
