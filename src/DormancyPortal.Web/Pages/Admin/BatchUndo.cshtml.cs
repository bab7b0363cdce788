using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Batches;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What an undo of a batch would do, and the undo: <c>/admin/batches/{id}/undo</c>.</summary>
public sealed class BatchUndoModel(BatchQuery batches, BatchReleases releases) : PageModel
{
    /// <summary>The batch.</summary>
    public BatchRecord Batch { get; private set; } = null!;

    /// <summary>What the undo touches.</summary>
    public BatchImpact Impact { get; private set; } = null!;

    /// <summary>Shows what it would do.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await batches.FindAsync(id, cancel) is not { } batch)
        {
            return NotFound();
        }

        (Batch, Impact) = (batch, await releases.ImpactAsync(id, cancel));
        return Page();
    }

    /// <summary>Undoes the batch.</summary>
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (await batches.FindAsync(id, cancel) is null)
        {
            return NotFound();
        }

        var count = await releases.UndoAsync(id, User.Identity?.Name ?? "unknown", null, cancel);
        TempData["Said"] = $"Undone: {CountWords.Of(count, "release")} taken back.";
        return Redirect(PortalUrls.Batch(id));
    }
}
