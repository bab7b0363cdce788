using System.Globalization;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Matrices;
using DormancyPortal.Extraction;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Matrix;

/// <summary>Markers beside studies or outcomes: <c>/matrix?by=&amp;pathway=&amp;model=&amp;year=</c>.</summary>
public sealed class IndexModel(MatrixQuery matrices) : PageModel
{
    /// <summary>The parameter of the page of studies.</summary>
    public const string StudiesParameter = "studies";

    private static readonly string[] Filters = ["pathway", "model", "year"];

    /// <summary>What the URL asks for.</summary>
    public ListState State => new(Request);

    /// <summary>Markers beside studies; null when it is outcomes that are asked for.</summary>
    public MarkerMatrix<MatrixStudy>? Studies { get; private set; }

    /// <summary>Markers beside outcomes; null when it is studies that are asked for.</summary>
    public MarkerMatrix<MatrixOutcome>? Outcomes { get; private set; }

    /// <summary>What the findings can be narrowed to.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; private set; } = [];

    /// <summary>Shows a page of the matrix.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        var state = State;
        var filter = new FindingFilter
        {
            Pathway = state.Text("pathway"),
            Model = state.Value<FindingModel>("model"),
            Year = state.Asked.Number("year"),
        };
        if (state.Text("by") == "outcomes")
        {
            Outcomes = await matrices.ByOutcomesAsync(filter, state.Page.Number, cancel);
        }
        else
        {
            var columns = Math.Clamp(state.Asked.Number(StudiesParameter) ?? 1, 1, 100_000);
            Studies = await matrices.ByStudiesAsync(filter, state.Page.Number, columns, cancel);
        }

        var choices = Studies?.Choices ?? Outcomes!.Choices;
        Facets =
        [
            state.Facet("Pathway", "pathway", choices.Pathways, p => p.Slug, p => p.Label),
            state.Facet("Seen in", "model", choices.Models, EntityWords.Of),
            state.Facet("Year", "year", choices.Years, YearOf, YearOf),
        ];
    }

    /// <summary>The findings of a cell under the filters of the page.</summary>
    public string Cell(string marker, params IEnumerable<(string Parameter, string? Value)> column) =>
        PortalUrls.Findings([("marker", marker), .. column, .. Filters.Select(filter => (filter, State.Text(filter)))]);

    private static string YearOf(int year) => year.ToString(CultureInfo.InvariantCulture);
}
