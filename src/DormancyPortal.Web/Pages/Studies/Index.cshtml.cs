using System.Globalization;
using DormancyPortal.Core.Queries.Studies;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Studies;

/// <summary>The list of studies: <c>/studies</c>.</summary>
public sealed class IndexModel(StudyListQuery studies) : PageModel
{
    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>The studies.</summary>
    public StudyList List { get; private set; } = null!;

    /// <summary>What they can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Shows a page of the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        var filter = StudyFilter.Of(state.Asked);
        List = await studies.ListAsync(filter, state.Value<StudySort>("sort") ?? StudySort.Date, state.Page, cancel);
        Facets =
        [
            state.Facet("Seen in", "model", List.Models, EntityWords.Of),
            state.Facet("Year of the paper", "year", List.Years, YearOf, YearOf),
            state.Facet("Journal", "journal", List.Journals, j => j, j => j),
        ];
    }

    private static string YearOf(int year) => year.ToString(CultureInfo.InvariantCulture);
}
