using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Extraction;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Contexts;

/// <summary>The list of contexts: <c>/contexts</c>.</summary>
public sealed class IndexModel(ContextListQuery contexts) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The contexts.</summary>
    public ContextList List { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        var kind = state.Value<ContextKind>("kind");
        var sort = state.Value<ContextSort>("sort") ?? ContextSort.Name;
        List = await contexts.ListAsync(state.Text("name"), kind, sort, state.Page, cancel);
        Facets = [state.Facet("Kind", "kind", List.Kinds, EntityWords.Of)];
    }
}
