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

        if (IsRoman(text))
        {
            return -1;
        }

        var strength = NameFit.IsWordLike(name.Surface) ? OfWords(name, text) : OfShape(text);
        strength -= name.Rule is NameRule.Alias or NameRule.Previous && strength < 0.9 ? 0.1 : 0;
        strength -= candidate.Fit switch
        {
            Fit.LooseCase => 0.3,
            Fit.Case => 0.03,
            _ => 0,
        };
        return candidate.Rivals.Count > 0 ? strength - 0.4 : strength;
    }

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

        return text.Contains(' ') || text.Contains('-')
            ? name.Rule == NameRule.Name || !OnlyKinds(name.Surface)
                ? 0.95
                : 0.2
            : ProteinEndings.Any(e => name.Surface.EndsWith(e, StringComparison.OrdinalIgnoreCase))
                ? 0.95
                : 0.5;
    }

    private static bool OnlyKinds(string surface) => surface.Split(' ', '-', '/').All(w => Kinds.Contains(w));

    private static bool IsRoman(ReadOnlySpan<char> text) => text is "II" or "III" or "IV" or "VI" or "VII" or "IX";

    private static readonly string[] ProteinEndings =
    [
        "in",
        "ins",
        "ase",
        "ases",
        "ogen",
        "okine",
        "poietin",
        "hormone",
        "globulin",
        "ide",
        "tensin",
        "ferrin",
        "rexin",
        "one",
    ];

    /// <summary>Words that say of what kind a protein is and not which one.</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "protein",
        "proteins",
        "binding",
        "calcium",
        "potassium",
        "sodium",
        "chloride",
        "channel",
        "kinase",
        "serine",
        "threonine",
        "tyrosine",
        "rna",
        "dna",
        "gtp",
        "atp",
        "golgi",
        "small",
        "zinc",
        "finger",
        "membrane",
        "nuclear",
        "mitochondrial",
        "ribosomal",
        "transcription",
        "factor",
        "receptor",
        "putative",
        "domain",
        "containing",
        "ubiquitin",
        "ligase",
        "neuronal",
        "migration",
        "phosphatase",
        "adaptor",
        "cell",
        "surface",
        "antigen",
        "growth",
        "polymerase",
        "tumor",
        "suppressor",
        "heat",
        "shock",
        "regulator",
        "associated",
        "like",
        "family",
        "member",
        "specific",
        "and",
        "helicase",
        "transporter",
        "protease",
    };

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
