using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>One act on many releases, to be taken back as a whole: <c>/admin/decisions?group=…</c>.</summary>
public sealed class DecisionGroupModel(GroupDecisions groups) : PageModel
{
    /// <summary>Its number; null when none is asked for.</summary>
    public Guid? Group { get; private set; }

    /// <summary>Its decisions, by release.</summary>
    public IReadOnlyList<GroupedDecision> Decisions { get; private set; } = [];

    /// <summary>Shows the act.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? group, CancellationToken cancel)
    {
        Group = group;
        Decisions = group is { } asked ? await groups.FindAsync(asked, cancel) : [];
        return group is not null && Decisions.Count == 0 ? NotFound() : Page();
    }

    /// <summary>Takes back what holds of it.</summary>
    public async Task<IActionResult> OnPostUndoAsync(Guid group, CancellationToken cancel)
    {
        var undos = await groups.UndoAsync(group, User.Identity?.Name ?? "unknown", cancel);
        TempData["Said"] = undos is null ? "It was taken back already. Nothing has changed." : "Taken back.";
        return Redirect(PortalUrls.DecisionGroup(undos ?? group));
    }
}
