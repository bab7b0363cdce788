using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Batches;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>All batches: <c>/admin/batches</c>.</summary>
public sealed class BatchesModel(BatchQuery batches) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The batches.</summary>
    public PagedList<BatchRecord> List { get; private set; } = null!;

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => List = await batches.ListAsync(State.Page, cancel);
}
