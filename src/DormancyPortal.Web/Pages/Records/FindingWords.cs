using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>What labels of findings say, and what each means: one wording for rows, pages and the page of labels.</summary>
public static class FindingWords
{
    /// <summary>The claim in one line, in careful words.</summary>
    public static string Claim(FindingRow finding) =>
        ClaimWords.Of(
            [.. finding.Markers.Select(m => m.Label), .. finding.Pathways.Select(p => p.Label)],
            [.. finding.Contexts.Select(c => (c.Label, c.Kind))],
            finding.Direction
        );

    /// <summary>Badge of a direction.</summary>
    public static string Of(FindingDirection direction) => EntityWords.Of(direction);

    /// <summary>What a direction means.</summary>
    public static string Meaning(FindingDirection direction) =>
        direction switch
        {
            FindingDirection.Increase =>
                "The sentence names more of an outcome: more growth, more of a product, longer survival.",
            FindingDirection.Decrease =>
                "The sentence names less of an outcome: fewer tumours, slower division, lower risk.",
            FindingDirection.Association =>
                "The sentence says that things go together, or names outcomes that point different ways.",
            FindingDirection.NoEffect =>
                "The sentence says that something was looked for and not seen. That is a finding too.",
            _ => "The sentence states a result that is neither more nor less of something.",
        };

    /// <summary>Badge of a claim strength.</summary>
    public static string Of(ClaimStrength strength) =>
        strength switch
        {
            ClaimStrength.Causal => "worded as a cause",
            ClaimStrength.ConditionalCausal => "worded as a possible cause",
            ClaimStrength.Correlational => "associated, not shown to cause",
            _ => "no relationship claimed",
        };

    /// <summary>What a claim strength means.</summary>
    public static string Meaning(ClaimStrength strength) =>
        strength switch
        {
            ClaimStrength.Causal =>
                "The sentence says that one thing brings about another (“reduces”, “drives”). The label is about the wording, not about the proof.",
            ClaimStrength.ConditionalCausal =>
                "The sentence says that one thing may bring about another (“may reduce”, “could help”).",
            ClaimStrength.Correlational =>
                "The sentence says that two things go together (“was associated with”), not that one brings about the other.",
            _ => "The sentence states a result without relating two things.",
        };

    /// <summary>Badge of a model.</summary>
    public static string Of(FindingModel model) => EntityWords.Of(model);

    /// <summary>What a model means.</summary>
    public static string Meaning(FindingModel model) =>
        model switch
        {
            FindingModel.HumanPatient => "Seen in people or in samples taken from them.",
            FindingModel.Mouse => "Seen in mice. What holds for mice often does not hold for people.",
            FindingModel.CellLine => "Seen in cells kept in culture.",
            FindingModel.InVitro => "Seen in a test outside of living cells.",
            _ => "Seen in another animal, or by computation.",
        };

    /// <summary>Badge of who says it.</summary>
    public static string Of(SaidIn part, string? speaker = null) =>
        part switch
        {
            SaidIn.Headline => "headline",
            SaidIn.Lead => "first paragraph",
            SaidIn.Quotation => speaker is null ? "a quoted researcher" : $"quoting {speaker}",
            _ => "press office's words",
        };

    /// <summary>What a confidence means, in words.</summary>
    public static string Sure(double confidence) =>
        confidence switch
        {
            >= 0.85 => "The engine is sure",
            >= 0.65 => "The engine is fairly sure",
            _ => "The engine is unsure",
        };

    /// <summary>Who read it, and whether a person has looked at it.</summary>
    public static string Of(FindingReview review, string engine) =>
        review switch
        {
            FindingReview.Added => "Added by a person; the engine had not read it.",
            FindingReview.Edited => $"Read by engine {engine}; reviewed by a person, who corrected it.",
            FindingReview.Accepted => $"Read by engine {engine}; reviewed by a person.",
            _ => $"Read by engine {engine}; no person has reviewed it.",
        };
}
