namespace DormancyPortal.Extraction.Markers;

/// <summary>How likely a form is a marker by its looks alone, before its surroundings are read.</summary>
internal static class NameStrength
{
    public static double Of(MarkerCandidate candidate, ReadOnlySpan<char> text)
    {
        var name = candidate.Name;
        if (name.Ambiguity is not null)
        {
            return 0.4;
        }

        var strength = NameFit.IsWordLike(name.Surface) ? 0.95 : OfShape(text);
        strength -= name.Rule is NameRule.Alias or NameRule.Previous && strength < 0.9 ? 0.1 : 0;
        strength -= candidate.Fit switch
        {
            Fit.LooseCase => 0.3,
            Fit.Case => 0.03,
            _ => 0,
        };
        return candidate.Rivals.Count > 0 ? strength - 0.4 : strength;
    }

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
            (1, 1) => 0.3,
            (>= 4, 0) => 0.85,
            (3, 0) => 0.65,
            _ => 0.3,
        };
    }
}
