using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.History;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Reports;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What readers say is wrong: <c>/admin/reports</c>.</summary>
public sealed class ReportsModel(ProblemReports reports, ReportSubjects subjects, SettlingActs acts) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>Whether the open ones are shown.</summary>
    public bool ShowsOpen => State.Text("state") != "closed";

    /// <summary>The reports.</summary>
    public PagedList<ProblemReport> Reports { get; private set; } = null!;

    /// <summary>Of each open one, the releases it may be put right in.</summary>
    public Dictionary<long, IReadOnlyList<NamedRecord>> Reviews { get; } = [];

    /// <summary>Of each closed one, the act that settled it; none of those that were closed by hand.</summary>
    public IReadOnlyDictionary<long, SettlingAct> Settled { get; private set; } = new Dictionary<long, SettlingAct>();

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Reports = await reports.ListAsync(ShowsOpen, State.Page, cancel);
        foreach (var report in Reports.Items.Where(r => r.ClosedAt is null))
        {
            Reviews[report.Id] = await subjects.ReviewsAsync(report, cancel);
        }

        Settled = await acts.OfAsync([.. Reports.Items.Where(r => r.ClosedAt is not null)], cancel);
    }

    /// <summary>Closes one by hand.</summary>
    public async Task<IActionResult> OnPostCloseAsync(
        long report,
        [Required(ErrorMessage = "Say why nothing else is to do.")]
        [StringLength(2000, ErrorMessage = "A note has at most 2,000 characters.")]
            string? note,
        CancellationToken cancel
    )
    {
        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancel);
            return Page();
        }

        TempData["Said"] = await reports.CloseAsync(report, User.Identity?.Name ?? "unknown", note!.Trim(), cancel)
            ? "The report is closed."
            : "It was closed already. Nothing has changed.";
        return Redirect(PortalUrls.Reports);
    }
}
