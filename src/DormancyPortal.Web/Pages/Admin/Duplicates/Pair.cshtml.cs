using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Duplicates;
using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin.Duplicates;

/// <summary>
/// Two records side by side, with what a merge would move: <c>/admin/duplicates/pair</c>. Every button says what becomes of which.
/// </summary>
public sealed class PairModel(DuplicateQuery duplicates, EntityDecisionLog log) : PageModel
{
    /// <summary>Releases shown of each.</summary>
    private const int MostReleases = 8;

    /// <summary>What sort of record both are.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindWord { get; set; }

    /// <summary>Slug of the one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? One { get; set; }

    /// <summary>Slug of the other.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Other { get; set; }

    /// <summary>Why it is decided so.</summary>
    [BindProperty]
    [StringLength(2000, ErrorMessage = "A note has at most 2,000 characters.")]
    public string? Note { get; set; }

    /// <summary>The kind.</summary>
    public RecordKind Kind => DuplicateWords.KindOf(KindWord) ?? RecordKind.Institution;

    /// <summary>The two; null when one of them is not in the catalog.</summary>
    public DuplicatePair? Pair { get; private set; }

    /// <summary>Each with the newest of its releases.</summary>
    public IReadOnlyList<(SharedRecord Record, IReadOnlyList<NamedRecord> Releases)> Sides { get; private set; } = [];

    /// <summary>Shows the two.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Pair = await duplicates.PairAsync(Kind, One ?? "", Other ?? "", cancel);
        if (Pair is null)
        {
            // Who names no records is shown where to choose; only records that are gone are not found.
            Response.StatusCode =
                One is null && Other is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            return Page();
        }

        Sides =
        [
            (Pair.One, await duplicates.ReleasesAsync(Pair.One, MostReleases, cancel)),
            (Pair.Other, await duplicates.ReleasesAsync(Pair.Other, MostReleases, cancel)),
        ];
        return Page();
    }

    /// <summary>Merges them; the one of this slug stays.</summary>
    public Task<IActionResult> OnPostMergeAsync(string stays, CancellationToken cancel) =>
        DecideAsync(EntityDecisionKind.Merge, second: stays, cancel);

    /// <summary>Remembers that they are two.</summary>
    public Task<IActionResult> OnPostNotSameAsync(CancellationToken cancel) =>
        DecideAsync(EntityDecisionKind.NotSame, second: null, cancel);

    /// <summary>Remembers that the one is a part of the other, whose slug is given.</summary>
    public Task<IActionResult> OnPostPartOfAsync(string whole, CancellationToken cancel) =>
        DecideAsync(EntityDecisionKind.PartOf, second: whole, cancel);

    private async Task<IActionResult> DecideAsync(EntityDecisionKind kind, string? second, CancellationToken cancel)
    {
        var shown = await OnGetAsync(cancel);
        if (Pair is null || !ModelState.IsValid)
        {
            return shown;
        }

        var (first, last) = second == Pair.One.Slug ? (Pair.Other, Pair.One) : (Pair.One, Pair.Other);
        if (kind == EntityDecisionKind.PartOf && !EntityMerges.HaveParts(Kind))
        {
            return BadRequest();
        }

        var act = new EntityAct(kind, Kind, first.Key, last.Key, Note);
        var outcome = await log.DecideAsync(act, User.Identity?.Name ?? "unknown", cancel);
        TempData["Said"] = DuplicateWords.Problem(outcome) ?? Said(kind, first, last);
        return Redirect(PortalUrls.Duplicates(Kind));
    }

    private string Said(EntityDecisionKind kind, SharedRecord first, SharedRecord last) =>
        kind switch
        {
            EntityDecisionKind.Merge =>
                $"Merged. {PortalUrls.Record(Kind, first.Slug)} now leads to {PortalUrls.Record(Kind, last.Slug)}.",
            EntityDecisionKind.NotSame => "Remembered: they are two, and are not suggested again.",
            _ => $"Remembered: “{first.Name}” is a part of “{last.Name}”.",
        };
}
