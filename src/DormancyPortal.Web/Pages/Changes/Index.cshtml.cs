using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Changes;

/// <summary>The public log of what was published and withdrawn: <c>/changes</c>.</summary>
public sealed class IndexModel(ChangeQuery changes) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The changes.</summary>
    public PagedList<ChangeRow> List { get; private set; } = null!;

    /// <summary>Shows a page of the log.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => List = await changes.ListAsync(State.Page, cancel);
}
