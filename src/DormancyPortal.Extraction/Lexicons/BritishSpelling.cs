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

    public static ReadOnlySpan<char> ToAmerican(ReadOnlySpan<char> word) =>
        American.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var american) ? american : word;
}
