using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Networks;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Network;

/// <summary>The neighbourhood of one record; its pages say of what kind.</summary>
public abstract class NeighbourhoodModel(RecordAddresses addresses) : PageModel
{
    /// <summary>The neighbourhood; null when the address leads to none.</summary>
    public Neighbourhood? Network { get; private set; }

    /// <summary>What is shown in its place.</summary>
    public MissingRecord? Missing { get; private set; }

    /// <summary>Why another name led here.</summary>
    public string? Why { get; private set; }

    /// <summary>What sort of entity stands in the middle.</summary>
    protected abstract EntityKind Kind { get; }

    /// <summary>Shows the neighbourhood, or leads to it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, string? from, CancellationToken cancel)
    {
        if (await MissingRecord.OfAsync(addresses, Kind, slug, cancel) is { } missing)
        {
            Missing = missing with { Address = Here(missing.Address), Near = [.. missing.Near.Select(Here)] };
            return Missing.Answer(this);
        }

        Network = (await ReadAsync(slug, cancel))!;
        Why = await addresses.WhyAsync(Kind, from, Network.Centre.Label, cancel);
        return Page();
    }

    /// <summary>Reads the neighbourhood of a slug that is known to be one.</summary>
    protected abstract Task<Neighbourhood?> ReadAsync(string slug, CancellationToken cancel);

    /// <summary>The same answer, leading to neighbourhoods instead of records.</summary>
    private static RecordAddress Here(RecordAddress address) =>
        address switch
        {
            RecordAddress.Moved moved => moved with { Url = PortalUrls.Neighbourhood(moved.Url) },
            RecordAddress.Ambiguous many => new RecordAddress.Ambiguous([.. many.Candidates.Select(Here)]),
            _ => address,
        };

    private static SearchHit Here(SearchHit hit) =>
        hit.Entity is { InCatalog: true, Url: { } url }
            ? hit with
            {
                Entity = hit.Entity with { Url = PortalUrls.Neighbourhood(url) },
            }
            : hit;
}
