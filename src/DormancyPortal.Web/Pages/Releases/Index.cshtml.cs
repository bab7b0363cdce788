using System.Globalization;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Releases;

/// <summary>The list of releases: <c>/releases</c>.</summary>
public sealed class IndexModel(ReleaseListQuery releases) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The releases.</summary>
    public ReleaseList List { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        var filter = ReleaseFilter.Of(state.Asked);
        List = await releases.ListAsync(
            filter,
            state.Value<ReleaseSort>("sort") ?? ReleaseSort.Newest,
            state.Page,
            cancel
        );
        Facets =
        [
            state.Facet("Journal", "journal", List.Journals, j => j, j => j),
            state.Facet("Outlet", "outlet", List.Outlets, o => o, o => o),
            state.Facet(
                "Year",
                "year",
                List.Years,
                y => y.ToString(CultureInfo.InvariantCulture),
                y => y.ToString(CultureInfo.InvariantCulture)
            ),
        ];
    }
}
