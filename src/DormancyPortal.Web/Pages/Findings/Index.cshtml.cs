using System.Globalization;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Findings;

/// <summary>The list of findings: <c>/findings</c>.</summary>
public sealed class IndexModel(FindingListQuery findings) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The findings.</summary>
    public FindingList List { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        var filter = FindingFilter.Of(state.Asked);
        var sort = state.Value<FindingSort>("sort") ?? FindingSort.Newest;
        List = await findings.BrowseAsync(filter, sort, state.Page with { Size = 20 }, cancel);
        Facets =
        [
            state.Facet("Direction", "direction", List.Directions, FindingWords.Of),
            state.Facet("Wording", "strength", List.Strengths, FindingWords.Of),
            state.Facet("Biology", "biology", List.OnBiology, FindingWords.Of),
            state.Facet("Course of illness", "outcome", List.OnOutcome, FindingWords.Of),
            state.Facet("Study", "study", List.Studies, s => s.Slug, s => s.Label),
            state.Facet("Seen in", "model", List.Models, FindingWords.Of),
            state.Facet("Who says it", "said", List.SaidIn, part => FindingWords.Of(part)),
            state.Facet("Marker", "marker", List.Markers, m => m.Slug, m => m.Label),
            state.Facet("Pathway", "pathway", List.Pathways, p => p.Slug, p => p.Label),
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
