using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>
/// Names that look like a gene and that no entry explains. Taken only where the words beside them say "gene" or
/// "protein": a wrong marker costs a reader more than a missing one.
/// </summary>
internal static class GeneShapes
{
    public static List<(int First, int Last)> Of(
        MarkerText release,
        IReadOnlyList<MarkerCandidate> known,
        Definitions defined
    )
    {
        var taken = new bool[release.Tokens.Count];
        foreach (var candidate in known)
        {
            Array.Fill(taken, true, candidate.First, candidate.Last - candidate.First + 1);
        }

        List<(int First, int Last)> found = [];
        for (var i = 0; i < release.Tokens.Count; i++)
        {
            var last = WordEnd(release, i);
            if (
                !release.Hidden[i]
                && LooksLikeAGene(release.Words(i, last))
                && !taken.AsSpan(i, last - i + 1).Contains(true)
                && !defined.Explains(release.Words(i, last))
                && release.IsCalledAGene(i, last)
                && !release.IsPartOfAName(last)
            )
            {
                found.Add((i, last));
            }

            i = last;
        }

        return found;
    }

    /// <summary>
    /// Capital first, three to eight letters and digits, with a digit behind at least two letters or a capital inside
    /// (<c>CsgA</c>); not the three or more digits of drug codes.
    /// </summary>
    private static bool LooksLikeAGene(ReadOnlySpan<char> word)
    {
        var letters = 0;
        var digits = 0;
        var innerCapital = false;
        var lower = false;
        foreach (var c in word)
        {
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            innerCapital |= lower && char.IsAsciiLetterUpper(c);
            lower |= char.IsAsciiLetterLower(c);
        }

        return word.Length is >= 3 and <= 8
            && char.IsAsciiLetterUpper(word[0])
            && letters + digits == word.Length
            && letters >= 2
            && digits <= 2
            && (digits > 0 || innerCapital);
    }

    private static int WordEnd(MarkerText release, int first)
    {
        var last = first;
        while (
            last + 1 < release.Tokens.Count
            && !release.Tokens[last].Mark
            && !release.Tokens[last + 1].Mark
            && release.Tokens[last + 1].Gap == TokenGap.None
        )
        {
            last++;
        }

        return last;
    }
}
