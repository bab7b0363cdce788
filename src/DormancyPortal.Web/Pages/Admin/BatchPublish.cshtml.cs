using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Batches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Which drafts of a batch are sure, and their publishing: <c>/admin/batches/{id}/publish</c>.</summary>
[DamagedReading]
public sealed class BatchPublishModel(BatchQuery batches, BatchReleases releases, BatchPublishing publishing)
    : PageModel
{
    /// <summary>The batch.</summary>
    public BatchRecord Batch { get; private set; } = null!;

    /// <summary>Its drafts, the sure ones first.</summary>
    public IReadOnlyList<BatchDraft> Drafts { get; private set; } = [];

    /// <summary>Shows which would be published.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await batches.FindAsync(id, cancel) is not { } batch)
        {
            return NotFound();
        }

        (Batch, Drafts) = (batch, await releases.DraftsAsync(id, cancel));
        return Page();
    }

    /// <summary>Orders that they are published.</summary>
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (await batches.FindAsync(id, cancel) is null)
        {
            return NotFound();
        }

        var ordered = await publishing.OrderAsync(id, all: false, User.Identity?.Name ?? "unknown", cancel);
        TempData["Said"] = ordered
            ? "What is sure is being published. This page shows how far it is; you need not wait."
            : "It is being published already.";
        return Redirect(PortalUrls.Batch(id));
    }
}
