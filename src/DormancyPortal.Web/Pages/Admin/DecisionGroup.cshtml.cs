using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>One act on many releases, to be taken back as a whole: <c>/admin/decisions?group=…</c>.</summary>
public sealed class DecisionGroupModel(GroupDecisions groups, Rehearsal rehearsal, DraftRecordQuery drafts) : PageModel
{
    /// <summary>Its number; null when none is asked for.</summary>
    public Guid? Group { get; private set; }

    /// <summary>Its decisions, by release.</summary>
    public IReadOnlyList<GroupedDecision> Decisions { get; private set; } = [];

    /// <summary>What would be read otherwise if it were taken back, in lines by release.</summary>
    public IReadOnlyList<(Release Release, IReadOnlyList<string> Lines)> Difference { get; private set; } = [];

    /// <summary>Releases of it whose difference is not shown.</summary>
    public int NotCompared { get; private set; }

    /// <summary>The reports that would be open again, or closed, if it were taken back.</summary>
    public Rehearsed? Would { get; private set; }

    private const int MostCompared = 20;

    /// <summary>Shows the act.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? group, CancellationToken cancel)
    {
        Group = group;
        Decisions = group is { } asked ? await groups.FindAsync(asked, cancel) : [];
        if (Decisions.Any(d => d.Holds))
        {
            Would = await rehearsal.OfAsync(() => groups.UndoAsync(group!.Value, "", cancel), cancel);
            await CompareAsync(cancel);
        }

        return group is not null && Decisions.Count == 0 ? NotFound() : Page();
    }

    private async Task CompareAsync(CancellationToken cancel)
    {
        var holding = Decisions.Where(d => d.Holds).GroupBy(d => d.Release.Id).ToList();
        var lines = new List<(Release, IReadOnlyList<string>)>();
        foreach (var own in holding.Take(MostCompared))
        {
            var draft = await drafts.ReadAsync(own.Key, cancel);
            lines.Add((own.First().Release, UndoneReview.Lines(draft, [.. own.Select(d => d.Decision.Id)])));
        }

        (Difference, NotCompared) = (lines, holding.Count - lines.Count);
    }

    /// <summary>Takes back what holds of it.</summary>
    public async Task<IActionResult> OnPostUndoAsync(Guid group, CancellationToken cancel)
    {
        var undos = await groups.UndoAsync(group, User.Identity?.Name ?? "unknown", cancel);
        TempData["Said"] = undos is null ? "It was taken back already. Nothing has changed." : "Taken back.";
        return Redirect(PortalUrls.DecisionGroup(undos ?? group));
    }
}
