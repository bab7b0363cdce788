namespace DormancyPortal.Web.Generation;

/// <summary>What invented releases are made of beside the names of the lexicon.</summary>
internal static class InventedWords
{
    /// <summary>
    /// One result each. {0} and {1} are markers, {2} a pathway, {3} a tissue, {4} cells, {5} a disease, {6} a number.
    /// </summary>
    public static readonly string[] Sentences =
    [
        "{0} was increased by {6} percent in dormant tumour cells of the {3}.",
        "Levels of {0} and {1} were elevated in the dormant cells of the {3}.",
        "Loss of {0} reduced the number of dormant cells in mice by {6} percent.",
        "In mice, cells with high {0} gave rise to metastases in the {3} less often.",
        "{0} activated {2} in the dormant cells within {6} hours.",
        "In patients with {5}, high {0} was associated with longer survival over {6} months.",
        "{0} had no effect on {1} in cultured cells after {6} hours.",
        "Treatment with an inhibitor of {0} suppressed the growth of metastases in mice by {6} percent.",
        "{0} decreased the expression of {1} in cells of {5}.",
        "Cells enriched for {0} proliferated {6} percent less in the {3}.",
        "Blocking {0} woke dormant cells in the {3} of mice after {6} days.",
        "In patients, low {0} was associated with recurrence of {5}.",
        "{0} induced dormancy of the tumour cells through {2}.",
        "Knockdown of {0} increased the expression of {1} by {6} percent in a human cell line.",
        "The effect of {0} on dormant cells required {1}.",
        "The researchers found that {4} released {0}, which kept tumour cells dormant.",
        "Deletion of {0} in mice accelerated relapse in the {3} by {6} days.",
        "{0} bound {1} and inhibited {2} in the dormant cells.",
        "Dormant cells expressed {0} at {6} times the level of growing cells.",
        "{0} protected dormant cells from chemotherapy in {6} percent of the mice.",
    ];

    public static readonly string[] FirstNames =
    [
        "Ada",
        "Ben",
        "Cleo",
        "Dario",
        "Edda",
        "Fenja",
        "Goran",
        "Hilda",
        "Ivo",
        "Jana",
        "Kolya",
        "Leni",
        "Milo",
        "Nadja",
        "Orla",
        "Piet",
        "Quinn",
        "Rosa",
        "Sami",
        "Tilda",
        "Ugo",
        "Vera",
        "Wim",
        "Yara",
    ];

    public static readonly string[] NameStarts =
    [
        "Abel",
        "Brun",
        "Corv",
        "Dorn",
        "Elm",
        "Falk",
        "Grim",
        "Holm",
        "Isen",
        "Jarl",
        "Kast",
        "Lind",
        "Morv",
        "Nord",
        "Olm",
        "Pell",
        "Rand",
        "Sturm",
        "Thorn",
        "Vald",
    ];

    public static readonly string[] NameEnds =
    [
        "aker",
        "berry",
        "croft",
        "dahl",
        "eski",
        "feld",
        "gart",
        "hauer",
        "inger",
        "kamp",
        "lund",
        "mark",
        "nova",
        "orsen",
        "rath",
        "stad",
        "tveit",
        "vik",
        "wright",
        "zoni",
    ];
}
