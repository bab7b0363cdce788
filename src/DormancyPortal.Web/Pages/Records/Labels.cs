using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>A label of a finding, as its badge shows it and as it is explained in place.</summary>
/// <param name="Kind">What it labels: <c>direction</c>, <c>strength</c>, <c>model</c>, <c>said</c> or <c>reviewed</c>.</param>
/// <param name="Value">Its value, as in a URL.</param>
/// <param name="Words">What the badge says.</param>
/// <param name="Meaning">What that means, in a sentence or two.</param>
public sealed record FindingLabel(string Kind, string Value, string Words, string Meaning)
{
    /// <summary>Its anchor on the page of labels.</summary>
    public string Id => Kind is "said" or "reviewed" ? Kind : $"{Kind}-{Value}";

    /// <summary>Where it is explained beside the others.</summary>
    public string Url => $"/about/labels#{Id}";
}

/// <summary>The labels of findings, each explained once on every page that shows any.</summary>
public static class Labels
{
    private const string Shown = "labels are shown";

    /// <summary>All that a badge can say; who says it is explained once, as names differ.</summary>
    public static IReadOnlyList<FindingLabel> All { get; } =
    [
        .. Enum.GetValues<FindingDirection>().Select(Of),
        .. Enum.GetValues<ClaimStrength>().Select(Of),
        .. Enum.GetValues<FindingModel>().Select(Of),
        new FindingLabel("said", "part", "Who says it", SaidMeaning),
        Reviewed,
    ];

    /// <summary>The label of a finding that a person has looked at.</summary>
    public static FindingLabel Reviewed =>
        new(
            "reviewed",
            "yes",
            "reviewed",
            "A person read the sentence and found the finding right, or corrected or added it."
        );

    private static string SaidMeaning =>
        "Which part of the release says it: the headline, the first paragraph, the press office's running text, or the quoted "
        + "words of a researcher, who is named where the release makes it plain.";

    /// <summary>The labels of a finding; its strength only where it is clear.</summary>
    public static IEnumerable<FindingLabel> Of(FindingRow finding) =>
        [
            Of(finding.Direction),
            .. finding.IsStrengthClear ? [Of(finding.Strength)] : Array.Empty<FindingLabel>(),
            .. finding.Models.Select(Of),
            Of(finding.SaidIn, finding.Speaker),
            .. finding.Review == FindingReview.None ? Array.Empty<FindingLabel>() : [Reviewed],
        ];

    /// <summary>The label of a direction.</summary>
    public static FindingLabel Of(FindingDirection direction) =>
        new("direction", ListState.NameOf(direction), FindingWords.Of(direction), FindingWords.Meaning(direction));

    /// <summary>The label of a claim strength.</summary>
    public static FindingLabel Of(ClaimStrength strength) =>
        new("strength", ListState.NameOf(strength), FindingWords.Of(strength), FindingWords.Meaning(strength));

    /// <summary>The label of a model.</summary>
    public static FindingLabel Of(FindingModel model) =>
        new("model", ListState.NameOf(model), FindingWords.Of(model), FindingWords.Meaning(model));

    /// <summary>The label of who says it.</summary>
    public static FindingLabel Of(SaidIn part, string? speaker) =>
        new("said", "part", FindingWords.Of(part, speaker), SaidMeaning);

    /// <summary>Has the page explain the labels at its end, once, however many badges it shows.</summary>
    public static void AreShown(HttpContext context) => context.Items[Shown] = true;

    /// <summary>Whether the page shows a badge, and so has to explain it.</summary>
    public static bool AreOn(HttpContext context) => context.Items.ContainsKey(Shown);
}
