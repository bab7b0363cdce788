using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace DormancyPortal.Web.Pages.Search;

/// <summary>The search: <c>/search?q=&amp;type=&amp;page=</c>; <c>all=1</c> shows the results even where one is meant beyond doubt.</summary>
public sealed class IndexModel(PortalSearch search) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>What was found.</summary>
    public SearchResults Results { get; private set; } = null!;

    /// <summary>Which groups are shown.</summary>
    public SearchScope Scope { get; private set; }

    /// <summary>Searches, or leads to the one entity that is meant.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        Scope = state.Value<SearchScope>("type") ?? SearchScope.Everything;
        Results = await search.SearchAsync(state.Text("q"), Scope, state.Page.Number, cancel);
        var mayJump = Scope == SearchScope.Everything && state.Text("all") is null && state.Page.Number == 1;
        return mayJump && Results.Direct is { Entity.Url: { } url } direct
            ? Redirect(
                direct.Step == MatchStep.ExactSymbol ? url : QueryHelpers.AddQueryString(url, "from", Results.Query)
            )
            : Page();
    }
}
