using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>
/// All places where a name was read as one thing, shown before they are decided on together:
/// <c>/admin/releases/{slug}/similar</c>. Without something to link to, the decision is to reject.
/// </summary>
[DamagedReading]
public sealed class SimilarModel(
    DraftRecordQuery drafts,
    SimilarPlaces places,
    GroupDecisions groups,
    LinkTargets targets
) : PageModel
{
    /// <summary>The thing that was found wrong.</summary>
    [BindProperty(SupportsGet = true)]
    [StringLength(80)]
    public string? Item { get; set; }

    /// <summary>The words in the text.</summary>
    [BindProperty(SupportsGet = true, Name = "name")]
    [StringLength(100)]
    public string? Words { get; set; }

    /// <summary>What to link to; null to reject.</summary>
    [BindProperty(SupportsGet = true)]
    [StringLength(300)]
    public string? To { get; set; }

    /// <summary>What is wrong.</summary>
    [BindProperty(SupportsGet = true)]
    public ReadingFault? Fault { get; set; }

    /// <summary>A note.</summary>
    [BindProperty(SupportsGet = true)]
    [StringLength(2000)]
    public string? Note { get; set; }

    /// <summary>The release in which it was found.</summary>
    public DraftRecord Draft { get; private set; } = null!;

    /// <summary>What the engine read; null while nothing is chosen.</summary>
    public ReviewItem? Read { get; private set; }

    /// <summary>What it is to be instead; null to reject.</summary>
    public ItemValue? Instead { get; private set; }

    /// <summary>The places.</summary>
    public IReadOnlyList<SimilarPlace> Places { get; private set; } = [];

    /// <summary>Shows the places.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await drafts.FindAsync(slug, cancel) is not { } draft)
        {
            return NotFound();
        }

        Draft = draft;
        if (Item is null)
        {
            return Page();
        }

        var item = ReviewSheet.Of(draft.Extraction, draft.Decisions).Find(Item);
        if (item?.Read is null || !HasPlaces(item.Kind) || Words is null || !item.Words.Contains(Words))
        {
            return NotFound();
        }

        Read = item;
        Instead = To is null ? null : await ReviewLinks.ValueAsync(targets, item, To, cancel);
        if ((To is null && Fault is null) || (To is not null && Instead is null))
        {
            return NotFound();
        }

        Places = await places.FindAsync(item.Kind, item.Name, Words, cancel);
        return Page();
    }

    /// <summary>Decides on all of them.</summary>
    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        var shown = await OnGetAsync(slug, cancel);
        if (Read is null)
        {
            return shown;
        }

        var act = new ReviewAct
        {
            Kind = Instead is null ? DecisionKind.Reject : DecisionKind.Relink,
            Value = Instead,
            Fault = Fault,
            Note = Note,
        };
        var group = await groups.DecideAsync(
            Read.Kind,
            Read.Name,
            Words!,
            act,
            User.Identity?.Name ?? "unknown",
            cancel
        );
        return group is { } kept ? Redirect(PortalUrls.DecisionGroup(kept)) : Page();
    }

    private static bool HasPlaces(ItemKind kind) =>
        kind is ItemKind.Marker or ItemKind.Pathway or ItemKind.Institution or ItemKind.Person or ItemKind.Funding;
}
