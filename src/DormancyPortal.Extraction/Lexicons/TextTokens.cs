namespace DormancyPortal.Extraction.Lexicons;

/// <summary>What stands between a token and the one before it.</summary>
internal enum TokenGap
{
    /// <summary>Nothing: <c>HIF|2</c>.</summary>
    None,

    /// <summary>A hyphen: <c>HIF-2</c>.</summary>
    Hyphen,

    /// <summary>White space.</summary>
    Space,

    /// <summary>An empty line, or the start of the text: no name reaches over it.</summary>
    Break,
}

/// <summary>
/// A run of letters, a run of digits, a run of Greek letters, or one mark. Names are compared token by token, so that
/// hyphens, spaces and case do not count and every other mark does.
/// </summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Id">Number of its folded form in the vocabulary; -1 when no name has it.</param>
/// <param name="Singular">Number of its singular, when it looks like a plural and a name has that; else -1.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Mark">Whether it is a mark rather than a word or number.</param>
internal readonly record struct TextToken(int Start, int Length, int Id, int Singular, TokenGap Gap, bool Mark)
{
    public int End => Start + Length;
}

/// <summary>Cuts a text into tokens in one pass.</summary>
internal static class TextTokens
{
    /// <summary>Longer runs are no names; they are kept as unknown words without being folded.</summary>
    private const int LongestWord = 48;

    public static List<TextToken> Of(string text, Vocabulary vocabulary)
    {
        var tokens = new List<TextToken>((text.Length / 4) + 1);
        var gap = TokenGap.Break;
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                (gap, i) = SkipSpace(text, i, gap);
            }
            else if (IsHyphen(c))
            {
                gap = gap == TokenGap.None ? TokenGap.Hyphen : gap;
                i++;
            }
            else
            {
                var end = RunEnd(text, i);
                tokens.Add(Make(text, i, end, gap, vocabulary));
                (gap, i) = (TokenGap.None, end);
            }
        }

        return tokens;
    }

    /// <summary>The folded tokens of a name, for the vocabulary.</summary>
    public static IEnumerable<string> OfName(string name)
    {
        for (var i = 0; i < name.Length; )
        {
            if (char.IsWhiteSpace(name[i]) || IsHyphen(name[i]))
            {
                i++;
                continue;
            }

            var end = RunEnd(name, i);
            yield return Folded(name.AsSpan(i, end - i), new char[end - i]).ToString();
            i = end;
        }
    }

    /// <summary>Numbers the tokens of a name, new ones as well, as <see cref="Of"/> would cut it.</summary>
    public static void AddName(string name, Vocabulary vocabulary, List<int> ids)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        for (var i = 0; i < name.Length; )
        {
            if (char.IsWhiteSpace(name[i]) || IsHyphen(name[i]))
            {
                i++;
                continue;
            }

            var end = RunEnd(name, i);
            var run = name.AsSpan(i, end - i);
            ids.Add(vocabulary.Add(run.Length <= LongestWord ? Folded(run, buffer) : run));
            i = end;
        }
    }

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u00AD';

    private static (TokenGap Gap, int Next) SkipSpace(string text, int i, TokenGap gap)
    {
        var lines = 0;
        for (; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            lines += text[i] == '\n' ? 1 : 0;
        }

        return (lines > 1 || gap == TokenGap.Break ? TokenGap.Break : TokenGap.Space, i);
    }

    private static int RunEnd(string text, int start)
    {
        var kind = KindOf(text[start]);
        var i = start + 1;
        if (kind != RunKind.Mark)
        {
            while (i < text.Length && (KindOf(text[i]) is var next) && (next == kind || next == RunKind.Accent))
            {
                i++;
            }
        }

        return i;
    }

    private static TextToken Make(string text, int start, int end, TokenGap gap, Vocabulary vocabulary)
    {
        var length = end - start;
        var mark = KindOf(text[start]) == RunKind.Mark;
        if (length > LongestWord)
        {
            return new TextToken(start, length, -1, -1, gap, mark);
        }

        Span<char> buffer = stackalloc char[LongestWord];
        var folded = Folded(text.AsSpan(start, length), buffer);
        return new TextToken(
            start,
            length,
            vocabulary.IdOf(folded),
            length > 3 && folded is [.., 's'] ? SingularId(folded, vocabulary) : -1,
            gap,
            mark
        );
    }

    private static int SingularId(ReadOnlySpan<char> word, Vocabulary vocabulary) =>
        word.EndsWith("ies", StringComparison.Ordinal)
            ? vocabulary.IdOf(
                WithY(word, word.Length <= LongestWord ? stackalloc char[LongestWord] : new char[word.Length])
            )
            : vocabulary.IdOf(word[..^1]);

    /// <summary>"Bodies" as "body".</summary>
    private static ReadOnlySpan<char> WithY(ReadOnlySpan<char> plural, Span<char> buffer)
    {
        plural[..^3].CopyTo(buffer);
        buffer[plural.Length - 3] = 'y';
        return buffer[..(plural.Length - 2)];
    }

    /// <summary>The run as names are compared: lower case, Greek by name, American spelling.</summary>
    private static ReadOnlySpan<char> Folded(ReadOnlySpan<char> run, Span<char> buffer)
    {
        if (run.Length == 1 && KindOf(run[0]) == RunKind.Mark)
        {
            return run[0] == '’' ? "'" : run;
        }

        return BritishSpelling.ToAmerican(
            TryLower(run, buffer) ? buffer[..run.Length] : NameFolding.Fold(run.ToString())
        );
    }

    /// <summary>One plain pass, as the runs are short; false when the run is not all ASCII.</summary>
    private static bool TryLower(ReadOnlySpan<char> run, Span<char> lower)
    {
        for (var i = 0; i < run.Length; i++)
        {
            var c = run[i];
            if (!char.IsAscii(c))
            {
                return false;
            }

            lower[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return true;
    }

    private static RunKind KindOf(char c) =>
        c switch
        {
            >= 'a' and <= 'z' or >= 'A' and <= 'Z' => RunKind.Letter,
            >= '0' and <= '9' => RunKind.Digit,
            < '\u0080' => RunKind.Mark,
            'µ' => RunKind.Greek,
            >= '\u0300' and <= '\u036F' => RunKind.Accent,
            >= '\u0370' and <= '\u03FF' => RunKind.Greek,
            >= '\u2080' and <= '\u2089' => RunKind.Digit,
            _ => char.IsLetter(c) ? RunKind.Letter
            : char.IsDigit(c) ? RunKind.Digit
            : RunKind.Mark,
        };

    private enum RunKind
    {
        Letter,
        Digit,
        Greek,
        Accent,
        Mark,
    }
}
