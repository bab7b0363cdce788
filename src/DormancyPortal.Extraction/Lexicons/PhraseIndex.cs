using System.Runtime.CompilerServices;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>
/// Finds listed phrases in a text, the longest first, at word boundaries. Apostrophes are alike; case counts, as names
/// of journals and institutions are told from plain words by it.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
    where T : class
{
    private readonly Dictionary<string, List<(string Phrase, T Entry)>> _byFirstWord = new(StringComparer.Ordinal);

    private readonly bool[] _beginnings = new bool[4096];

    public PhraseIndex(IEnumerable<(string Phrase, T Entry)> phrases)
    {
        foreach (var (phrase, entry) in phrases.OrderByDescending(p => p.Phrase.Length))
        {
            var plain = Plain(phrase);
            var first = plain[..WordEnd(plain, 0)];
            if (first.Length == 0)
            {
                continue;
            }

            if (!_byFirstWord.TryGetValue(first, out var list))
            {
                _byFirstWord[first] = list = [];
            }

            list.Add((plain, entry));
            _beginnings[Beginning(first)] = true;
        }
    }

    /// <summary>A phrase that was found.</summary>
    public readonly record struct Hit(T Entry, int Start, int Length);

    /// <summary>The phrases in a stretch of text, in order, none inside of another.</summary>
    public IEnumerable<Hit> In(string text, int start, int length)
    {
        var end = start + length;
        for (var i = start; i < end; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var wordEnd = WordEnd(text, i);
            var hit = At(text, i, Math.Min(wordEnd, end), end);
            if (hit is { } found)
            {
                yield return found;
                i = found.Start + found.Length;
            }
            else
            {
                i = wordEnd;
            }
        }
    }

    private Hit? At(string text, int start, int wordEnd, int end)
    {
        // A word has no apostrophe in it, so it is plain as it stands.
        var word = text.AsSpan(start, wordEnd - start);
        if (
            !_beginnings[Beginning(word)]
            || !_byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var phrases)
        )
        {
            return null;
        }

        foreach (var (phrase, entry) in phrases)
        {
            var stop = start + phrase.Length;
            if (stop <= end && Same(text, start, phrase) && (stop == text.Length || !char.IsLetterOrDigit(text[stop])))
            {
                return new Hit(entry, start, phrase.Length);
            }
        }

        return null;
    }

    /// <summary>Two letters tell of most words that no phrase begins with them.</summary>
    private static int Beginning(ReadOnlySpan<char> word) => ((word[0] * 61) + (word.Length > 1 ? word[1] : 0)) & 4095;

    private static bool Same(string text, int start, string phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (Plain(text[start + i]) != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Plain(string text) =>
        string.Create(
            text.Length,
            text,
            (plain, t) =>
            {
                for (var i = 0; i < plain.Length; i++)
                {
                    plain[i] = Plain(t[i]);
                }
            }
        );

    private static char Plain(char c) => c is '’' or '‘' or '`' ? '\'' : c;

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}

/// <summary>One <see cref="PhraseIndex{T}"/> a lexicon, made when it is first asked for.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndexOf<T>(Func<Lexicon, IEnumerable<(string Phrase, T Entry)>> phrases)
    where T : class
{
    private readonly ConditionalWeakTable<Lexicon, PhraseIndex<T>> _made = [];

    public PhraseIndex<T> Of(Lexicon lexicon) => _made.GetValue(lexicon, l => new PhraseIndex<T>(phrases(l)));
}
