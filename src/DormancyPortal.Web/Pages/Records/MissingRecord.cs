using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>What the page of a record shows when its address leads to none.</summary>
/// <param name="Kind">What sort of entity was asked for.</param>
/// <param name="Asked">The last part of the address.</param>
/// <param name="Address">What it leads to instead.</param>
/// <param name="Near">Names near it.</param>
public sealed record MissingRecord(EntityKind Kind, string Asked, RecordAddress Address, IReadOnlyList<SearchHit> Near)
{
    /// <summary>What to show for an address; null when a record is there.</summary>
    /// <param name="addresses">Where addresses lead.</param>
    /// <param name="kind">What sort of entity is asked for.</param>
    /// <param name="asked">The last part of the address.</param>
    /// <param name="cancel">Stops it.</param>
    internal static async Task<MissingRecord?> OfAsync(
        RecordAddresses addresses,
        EntityKind kind,
        string asked,
        CancellationToken cancel
    )
    {
        var address = await addresses.ResolveAsync(kind, asked, cancel);
        return address is RecordAddress.Found
            ? null
            : new MissingRecord(kind, asked, address, await addresses.NearAsync(kind, asked, cancel));
    }

    /// <summary>
    /// The answer for an address that is no record's: 301 where it is another form of one, else the page itself with 404
    /// (300 where a name is several records', 410 where a record was) and what may have been meant.
    /// </summary>
    /// <param name="page">The page that was asked.</param>
    internal IActionResult Answer(PageModel page)
    {
        if (Address is RecordAddress.Moved moved)
        {
            var query = page.Request.QueryString;
            var target = moved.ByName ? query.Add("from", Asked) : query;
            return page.RedirectPermanent(moved.Url + target);
        }

        page.Response.StatusCode = Address switch
        {
            RecordAddress.Ambiguous => StatusCodes.Status300MultipleChoices,
            RecordAddress.Gone => StatusCodes.Status410Gone,
            _ => StatusCodes.Status404NotFound,
        };
        return page.Page();
    }
}
