using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Lookup;

/// <summary>
/// Looks up many names at once: <c>/lookup?names=</c>. What was pasted goes into the address, so that it can be shared;
/// only a list too long for one stays out of it. Nothing is changed, so the form needs no token.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel(NameLookup lookup) : PageModel
{
    /// <summary>Longest list, in UTF-16 units, that fits into an address wherever it is sent.</summary>
    private const int LongestInAddress = 1500;

    /// <summary>What was pasted.</summary>
    public string Pasted { get; private set; } = "";

    /// <summary>What each name turned out to be.</summary>
    public IReadOnlyList<LookupRow> Rows { get; private set; } = [];

    /// <summary>Whether there were more names than are looked up.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the address holds the names.</summary>
    public bool IsInAddress { get; private set; }

    /// <summary>Shows the form, and what the names in the address are.</summary>
    public Task OnGetAsync(string? names, CancellationToken cancel)
    {
        IsInAddress = true;
        return FindAsync(names, cancel);
    }

    /// <summary>Leads to the address of a list, or, of a long one, shows the answer.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? names, CancellationToken cancel)
    {
        var found = NameLookup.Names(names);
        var address = PortalUrls.LookupOf(string.Join('\n', found));
        if (address.Length <= LongestInAddress)
        {
            Response.Headers.Location = address;
            return StatusCode(StatusCodes.Status303SeeOther);
        }

        await FindAsync(names, cancel);
        return Page();
    }

    private async Task FindAsync(string? names, CancellationToken cancel)
    {
        var found = NameLookup.Names(names);
        Pasted = string.Join('\n', found);
        IsCut = found.Count > NameLookup.MostNames;
        Rows = await lookup.FindAsync(found, cancel);
    }
}
