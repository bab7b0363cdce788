using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Extraction;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Styleguide;

/// <summary>Every component of the design system on one page, with made-up content; only while developing.</summary>
public sealed class IndexModel(IWebHostEnvironment environment) : PageModel
{
    /// <summary>Names of the colours in <c>tokens.css</c>.</summary>
    public static IReadOnlyList<string> Colours { get; } =
    [
        "paper",
        "paper-raised",
        "paper-sunk",
        "ink",
        "ink-soft",
        "rule",
        "rule-strong",
        "accent",
        "accent-strong",
        "accent-soft",
        "focus",
        "mark-marker",
        "mark-pathway",
        "mark-institution",
        "mark-person",
        "mark-finding",
        "rise",
        "fall",
        "even",
    ];

    /// <summary>A list with a chosen filter, on its second page of three.</summary>
    public ListState State => new(Request);

    /// <summary>Two groups of filters.</summary>
    public IReadOnlyList<FacetGroup> Facets =>
        [
            new(
                "Direction",
                "direction",
                [new("increase", 12, "?direction=increase", false), new("decrease", 7, "?", true)]
            ),
            new(
                "Seen in",
                "model",
                [new("mice", 9, "?model=mouse", false), new("people", 4, "?model=human-patient", false)]
            ),
        ];

    /// <summary>One finding of each direction.</summary>
    public IReadOnlyList<FindingRow> Findings { get; } = [.. Enum.GetValues<FindingDirection>().Select(Finding)];

    /// <summary>404 outside of development.</summary>
    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();

    private static FindingRow Finding(FindingDirection direction) =>
        new()
        {
            Id = $"example-{ListState.NameOf(direction)}",
            Evidence = "Cells without the receptor slept longer than cells with it.",
            Start = 0,
            Cues = [new Cue(27, 12, "slept longer", "increase")],
            Direction = direction,
            Strength = ClaimStrength.Correlational,
            Confidence = 0.9,
            SaidIn = SaidIn.Body,
            Reason = "An example.",
            Sentence = 0,
            Release = new ReleaseLink("example", "An example of a release", new DateOnly(2026, 5, 14)),
            Markers = [new FindingSubject("NOTCH2", "NOTCH2")],
            Models = [FindingModel.Mouse],
        };
}
