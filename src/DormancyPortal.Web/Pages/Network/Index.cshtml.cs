using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Networks;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Network;

/// <summary>Where to begin with networks: <c>/network?q=</c>, a marker or pathway by any name.</summary>
public sealed class IndexModel(NeighbourhoodQuery networks, PortalSearch search) : PageModel
{
    /// <summary>What was asked for and is not one thing.</summary>
    public LookedUpName? Unclear { get; private set; }

    /// <summary>Markers with most findings.</summary>
    public IReadOnlyList<CountedRecord> Markers { get; private set; } = [];

    /// <summary>Pathways with most findings.</summary>
    public IReadOnlyList<CountedRecord> Pathways { get; private set; } = [];

    /// <summary>Leads to the neighbourhood that is meant, or offers some.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var typed = TypedText.OneLine(new ListState(Request).Text("q"), PortalSearch.LongestQuery);
        if (typed.Length > 0)
        {
            var found = (await search.LookUpAsync([typed], cancel))[0];
            var hits = found.Hits.Where(HasNeighbourhood).ToList();
            if (hits is [{ Entity.Url: { } url } only])
            {
                var from = only.Step == MatchStep.ExactSymbol ? "" : $"?from={Uri.EscapeDataString(typed)}";
                return Redirect(PortalUrls.Neighbourhood(url) + from);
            }

            Unclear = found with { Hits = hits, DidYouMean = [.. found.DidYouMean.Where(HasNeighbourhood)] };
        }

        (Markers, Pathways) = await networks.OfferedAsync(cancel);
        return Page();
    }

    private static bool HasNeighbourhood(SearchHit hit) =>
        hit.Entity is { InCatalog: true, Kind: EntityKind.Marker or EntityKind.Pathway, Url: not null };
}
