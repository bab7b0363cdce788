namespace DormancyPortal.Extraction.Lexicons;

/// <summary>Words of the field that are spelled in two ways; both fold to the American one.</summary>
internal static class BritishSpelling
{
    private static readonly Dictionary<string, string> American = new(StringComparer.Ordinal)
    {
        ["signalling"] = "signaling",
        ["tumour"] = "tumor",
        ["tumours"] = "tumors",
        ["haematopoietic"] = "hematopoietic",
        ["haemopoietic"] = "hematopoietic",
        ["haemoglobin"] = "hemoglobin",
        ["haemophilia"] = "hemophilia",
        ["leukaemia"] = "leukemia",
        ["anaemia"] = "anemia",
        ["ischaemia"] = "ischemia",
        ["ischaemic"] = "ischemic",
        ["oestrogen"] = "estrogen",
        ["oesophageal"] = "esophageal",
        ["oedema"] = "edema",
        ["faecal"] = "fecal",
        ["foetal"] = "fetal",
        ["fibre"] = "fiber",
        ["fibres"] = "fibers",
        ["ageing"] = "aging",
        ["behaviour"] = "behavior",
        ["behaviours"] = "behaviors",
        ["randomised"] = "randomized",
        ["analysed"] = "analyzed",
        ["characterised"] = "characterized",
        ["recognised"] = "recognized",
        ["localised"] = "localized",
        ["colour"] = "color",
        ["favours"] = "favors",
        ["favoured"] = "favored",
        ["programme"] = "program",
    };

    /// <summary>By its first letter, a bit for each length of a word; most words are told by them not to be listed.</summary>
    private static readonly uint[] LengthsByFirst = Lengths();

    public static ReadOnlySpan<char> ToAmerican(ReadOnlySpan<char> word) =>
        MayBeListed(word) && American.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var american)
            ? american
            : word;

    private static bool MayBeListed(ReadOnlySpan<char> word) =>
        word.Length is > 0 and < 32
        && char.IsAsciiLetterLower(word[0])
        && ((LengthsByFirst[word[0] - 'a'] >> word.Length) & 1) != 0;

    private static uint[] Lengths()
    {
        var lengths = new uint[26];
        foreach (var word in American.Keys)
        {
            lengths[word[0] - 'a'] |= 1u << word.Length;
        }

        return lengths;
    }
}
