using DormancyPortal.Core.Queries.People;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.People;

/// <summary>The list of people: <c>/people</c>.</summary>
public sealed class IndexModel(PersonListQuery people) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The people.</summary>
    public PersonList List { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        var filter = PersonFilter.Of(state.Asked);
        List = await people.ListAsync(filter, state.Value<PersonSort>("sort") ?? PersonSort.Name, state.Page, cancel);
        Facets = [state.Facet("In the release", "role", List.Roles, EntityWords.Of)];
    }
}
