namespace DormancyPortal.Extraction.Markers;

/// <summary>How likely a form is a marker by its looks alone, before its surroundings are read.</summary>
internal static class NameStrength
{
    public static double Of(MarkerCandidate candidate, ReadOnlySpan<char> text)
    {
        var name = candidate.Name;
        if (name.Ambiguity is not null)
        {
            return candidate.Fit == Fit.LooseCase ? 0.2 : 0.4;
        }

        if (IsRoman(text))
        {
            return -1;
        }

        var words = NameFit.IsWordLike(name.Surface) && !IsJoinedSymbol(name.Surface);
        var strength = words ? OfWords(name, text) : OfShape(text);
        var chosen = name.Curated && IsLongEnough(name.Surface);
        strength = chosen ? Math.Max(strength, 0.85) : strength;
        strength -= name.Rule is NameRule.Alias or NameRule.Previous && strength < 0.9 ? 0.1 : 0;
        strength -= name.Curated ? 0 : Distrust(name, text);
        strength -= candidate.Fit switch
        {
            Fit.LooseCase => chosen ? 0.15 : 0.3,
            Fit.Case => 0.03,
            _ => 0,
        };
        return candidate.Rivals.Count > 0 ? strength - 0.4 : strength;
    }

    /// <summary>
    /// A person who put a name of three characters into the lexicon, and no other meaning beside it, knew of none; of one
    /// letter and a number that is believed of proteins named by their weight alone (<c>p53</c>; <c>F12</c> is a medium too).
    /// </summary>
    private static bool IsLongEnough(string surface) =>
        surface.Count(char.IsLetter) >= 3 || (surface.Length > 2 && surface[0] == 'p' && char.IsAsciiDigit(surface[1]));

    /// <summary>
    /// Several words, a digit, or the ending of a protein's name make a name of words distinct; one ordinary word or words
    /// of kind alone ("calcium binding protein") do not.
    /// </summary>
    private static double OfWords(MarkerName name, ReadOnlySpan<char> text)
    {
        if (name.Rule is NameRule.Family || text.IndexOfAnyInRange('0', '9') >= 0)
        {
            return 0.95;
        }

        if (!name.Curated && GenericWords.IsCutShort(text))
        {
            return 0.2;
        }

        return text.Contains(' ') || text.Contains('-')
            ? name.Rule == NameRule.Name || !GenericWords.Only(name.Surface)
                ? 0.95
                : 0.2
            : GenericWords.EndsLikeAProtein(name.Surface)
                ? 0.95
                : 0.5;
    }

    /// <summary>What an imported name is worth less than one a person chose: much for short letters, little for a long symbol.</summary>
    private static double Distrust(MarkerName name, ReadOnlySpan<char> text)
    {
        if (NameFit.IsWordLike(name.Surface))
        {
            return text.Contains(' ') || text.Contains('-') || name.Rule == NameRule.Name ? 0 : 0.3;
        }

        var digit = text.IndexOfAnyInRange('0', '9') >= 0;
        var letters = text.Length - text.Count('-') - text.Count(' ');
        return name.Rule == NameRule.Symbol
            ? digit
                ? 0
                : letters >= 4
                    ? 0.1
                    : 0.2
            : digit
                ? letters >= 4
                    ? 0.05
                    : 0.2
                : letters >= 5
                    ? 0.1
                    : letters == 4
                        ? 0.25
                        : 0.3;
    }

    /// <summary><c>TNFalpha</c> is a symbol, though five small letters follow one another in it.</summary>
    private static bool IsJoinedSymbol(string surface) =>
        surface.Length > 2
        && char.IsAsciiLetterUpper(surface[0])
        && char.IsAsciiLetterUpper(surface[1])
        && !surface.Contains(' ', StringComparison.Ordinal);

    private static bool IsRoman(ReadOnlySpan<char> text) => text is "II" or "III" or "IV" or "VI" or "VII" or "IX";

    /// <summary>Digits and length make a symbol distinct: CXCR4 is one thing, CAT may be many.</summary>
    private static double OfShape(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var digits = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return (letters, digits) switch
        {
            (>= 3, > 0) => 0.95,
            (2, > 0) => 0.85,
            (1, > 1) => 0.5,
            (1, 1) => 0.2,
            (>= 4, 0) => 0.85,
            (3, 0) => 0.65,
            (2, 0) => 0.15,
            _ => -1,
        };
    }
}
