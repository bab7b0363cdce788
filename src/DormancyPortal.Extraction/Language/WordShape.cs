namespace DormancyPortal.Extraction.Language;

/// <summary>
/// What characters a word is made of. Plain loops, as these questions are asked of every capitalised word of a text, and
/// asking them of a string through LINQ makes an enumerator each time.
/// </summary>
internal static class WordShape
{
    /// <summary>Whether any letter is in lower case.</summary>
    public static bool HasLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any character is a digit.</summary>
    public static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every character is a capital.</summary>
    public static bool IsAllUpper(ReadOnlySpan<char> word) => CountUpper(word) == word.Length;

    /// <summary>How many characters are capitals.</summary>
    public static int CountUpper(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
        {
            count += char.IsUpper(c) ? 1 : 0;
        }

        return count;
    }
}
