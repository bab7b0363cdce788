using System.Globalization;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Timelines;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Timeline;

/// <summary>Releases by their day, or papers by theirs: <c>/timeline?by=paper&amp;marker=&amp;pathway=&amp;year=</c>.</summary>
public sealed class IndexModel(TimelineQuery timelines) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>Whether papers are shown instead of releases.</summary>
    public bool ByPaper { get; private set; }

    /// <summary>Whether they are shown unasked, since no release states its day.</summary>
    public bool IsInstead { get; private set; }

    /// <summary>The entries.</summary>
    public Core.Queries.Timelines.Timeline Timeline { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Shows a page of the timeline.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        var by = state.Text("by");
        ByPaper = by == "paper";
        var filter = new TimelineFilter(
            ByPaper,
            state.Text("marker"),
            state.Text("pathway"),
            state.Asked.Number("year")
        );
        Timeline = await timelines.ReadAsync(filter, state.Page, cancel);
        if (by is null && Timeline is { Months.Count: 0, Undated: > 0 })
        {
            ByPaper = IsInstead = true;
            Timeline = await timelines.ReadAsync(filter with { ByPaper = true }, state.Page, cancel);
        }

        var years = Timeline.Months.GroupBy(m => m.Year).Select(g => new FacetCount<int>(g.Key, g.Sum(m => m.Count)));
        Facets =
        [
            state.Facet("Year", "year", years, YearOf, YearOf),
            state.Facet("Marker", "marker", Timeline.Markers, m => m.Slug, m => m.Label),
            state.Facet("Pathway", "pathway", Timeline.Pathways, p => p.Slug, p => p.Label),
        ];
    }

    private static string YearOf(int year) => year.ToString(CultureInfo.InvariantCulture);
}
