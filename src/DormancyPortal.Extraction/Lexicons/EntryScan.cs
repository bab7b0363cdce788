using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>A place that names an entry of the lexicon.</summary>
internal sealed record EntryMention<T>(T Entry, int Start, int Length)
{
    public ExtractedMention In(string text) => new(Start, Length, text.Substring(Start, Length));
}

/// <summary>Finds the entries of a trie in a release: the longest name at each place, only where the release tells of the study.</summary>
internal static class EntryScan
{
    private const int LongestAcronym = 5;

    public static List<EntryMention<T>> Of<T>(
        ReleaseLayout layout,
        ReleaseWords words,
        NameTrie<T> trie,
        Func<T, IEnumerable<string>> namesOf
    )
    {
        var (tokens, hidden) = (words.Tokens, words.Hidden);
        List<EntryMention<T>> found = [];
        List<NameMatch<T>> matches = [];
        for (var i = 0; i < tokens.Count; )
        {
            if (hidden[i])
            {
                i++;
                continue;
            }

            var next = i + 1;
            trie.At(tokens, i, matches);
            foreach (var match in matches)
            {
                var start = tokens[match.First].Start;
                var length = tokens[match.Last].End - start;
                var entry = match.Values[0];
                if (length <= LongestAcronym && IsAcronymInOtherCase(layout.Text.AsSpan(start, length), namesOf(entry)))
                {
                    continue;
                }

                found.Add(new EntryMention<T>(entry, start, length));
                next = match.Last + 1;
                break;
            }

            i = next;
        }

        return found;
    }

    /// <summary>"Isr" or "upr" is not the acronym ISR or UPR; an ordinary name may be written in any case.</summary>
    private static bool IsAcronymInOtherCase(ReadOnlySpan<char> text, IEnumerable<string> names)
    {
        if (!names.Any(IsAcronym))
        {
            return false;
        }

        var folded = NameFolding.Fold(text.ToString());
        foreach (var name in names)
        {
            if (NameFolding.Fold(name) == folded && (!IsAcronym(name) || text.SequenceEqual(name)))
            {
                return false;
            }
        }

        return names.Where(IsAcronym).Any(n => NameFolding.Fold(n) == folded);
    }

    private static bool IsAcronym(string name) => name.Length <= LongestAcronym && WordShape.CountUpper(name) >= 2;
}
