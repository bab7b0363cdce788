using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Pathways;

/// <summary>The list of pathways: <c>/pathways</c>.</summary>
public sealed class IndexModel(PathwayListQuery pathways) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The pathways.</summary>
    public PagedList<PathwayRow> List { get; private set; } = null!;

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var sort = State.Value<PathwaySort>("sort") ?? PathwaySort.Name;
        List = await pathways.ListAsync(State.Text("name"), sort, State.Page, cancel);
    }
}
