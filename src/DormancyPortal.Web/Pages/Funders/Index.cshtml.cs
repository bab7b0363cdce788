using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Funders;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Funders;

/// <summary>The list of funders: <c>/funders</c>.</summary>
public sealed class IndexModel(FunderListQuery funders) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The funders.</summary>
    public PagedList<FunderRow> List { get; private set; } = null!;

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => List = await funders.ListAsync(State.Page, cancel);
}
