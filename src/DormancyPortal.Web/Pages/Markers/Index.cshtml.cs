using System.Globalization;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Markers;

/// <summary>The list of markers: <c>/markers</c>.</summary>
public sealed class IndexModel(MarkerListQuery markers) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The markers.</summary>
    public MarkerList List { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        var filter = MarkerFilter.Of(state.Asked);
        List = await markers.ListAsync(filter, state.Value<MarkerSort>("sort") ?? MarkerSort.Name, state.Page, cancel);
        Facets =
        [
            state.Facet("Kind", "kind", List.Kinds, EntityWords.Of),
            state.Facet("Direction", "direction", List.Directions, EntityWords.Of),
            state.Facet("Seen in", "model", List.Models, EntityWords.Of),
            state.Facet("Wording", "strength", List.Strengths, EntityWords.Of),
            PathwayFacet(state),
            state.Facet("Year of release", "year", List.Years, YearOf, YearOf),
        ];
    }

    private static string YearOf(int year) => year.ToString(CultureInfo.InvariantCulture);

    private FacetGroup PathwayFacet(ListState state) =>
        state.Facet(
            "Pathway",
            "pathway",
            List.Pathways.Select(p => new FacetCount<CountedRecord>(p, p.Count)),
            p => p.Slug,
            p => p.Label
        );
}
