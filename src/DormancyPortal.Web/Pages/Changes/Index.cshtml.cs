using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Changes;

/// <summary>The public log of what came, changed and went: <c>/changes</c>; of one record, <c>/changes?on=marker:TEK</c>.</summary>
public sealed class IndexModel(ChangeQuery changes) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The record whose changes are asked for; null for all.</summary>
    public RecordHistory? On => RecordHistory.Of(State.Asked);

    /// <summary>The changes.</summary>
    public PagedList<ChangeRow> List { get; private set; } = null!;

    /// <summary>Shows a page of the log.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => List = await changes.ListAsync(On, State.Page, cancel);
}
