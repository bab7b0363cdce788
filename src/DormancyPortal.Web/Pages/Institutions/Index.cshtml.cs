using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Institutions;

/// <summary>The list of institutions: <c>/institutions</c>.</summary>
public sealed class IndexModel(InstitutionListQuery institutions) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The institutions.</summary>
    public InstitutionList List { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        var filter = InstitutionFilter.Of(state.Asked);
        var sort = state.Value<InstitutionSort>("sort") ?? InstitutionSort.Name;
        List = await institutions.ListAsync(filter, sort, state.Page, cancel);
        Facets =
        [
            state.Facet("What it did", "role", List.Roles, EntityWords.Of),
            state.Facet("Country", "country", List.Countries, c => c, c => c),
        ];
    }
}
