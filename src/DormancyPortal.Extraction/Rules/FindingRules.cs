namespace DormancyPortal.Extraction.Rules;

/// <summary>What a finding rests on most, and the ways to markers; the engine weighs each of them by itself.</summary>
internal static class FindingRules
{
    public static readonly ReadingRule ReportedResult = Of(
        "reported-result",
        36,
        46,
        "Words such as “found that” report a result."
    );

    public static readonly ReadingRule PastOutcome = Of(
        "past-outcome",
        20,
        24,
        "An outcome is told in the past tense, as of an experiment that is over."
    );

    public static readonly ReadingRule PastExperiment = Of(
        "past-experiment",
        0,
        0,
        "What became of what was experimented on is told in the past tense."
    );

    public static readonly ReadingRule Digest = Of(
        "digest",
        2,
        2,
        "It goes on from a finding before it in the present tense, as digests of journals do."
    );

    public static readonly ReadingRule PresentOutcome = Of(
        "present-outcome",
        0,
        1,
        "An outcome is told in the present tense, and enough else speaks for a result of the study."
    );

    public static readonly ReadingRule[] OfMarkers =
    [
        Marker("symbol", "The approved symbol of the gene."),
        Marker("alias", "Another name that the lexicon gives the gene."),
        Marker("previous", "A symbol that the gene had before."),
        Marker("name", "The approved name of the gene."),
        Marker("folded", "One of these, written with other spaces, hyphens, case or Greek letters."),
        Marker("coordination", "A name that borrows from the one before it, as in BRCA1/2."),
        Marker("definition", "The text itself gives the short form together with the long one."),
        Marker("family", "The name of a family or a complex in the lexicon."),
        Marker("shape", "It looks like a gene and is called one; no entry of the lexicon explains it."),
    ];

    private static ReadingRule Of(string name, int right, int counted, string meaning) =>
        new("finding", name, RuleGround.Weighed, right, counted, meaning);

    private static ReadingRule Marker(string name, string meaning) =>
        new("marker", name, RuleGround.Weighed, 0, 0, meaning);
}
