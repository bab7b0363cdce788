using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Lookup;

/// <summary>
/// Many names at once: <c>/lookup?names=TIE2,CHOP</c>. What fits an address gets one that can be shared; a longer list is
/// sent as a form and shown in place.
/// </summary>
public sealed class IndexModel(NameLookups lookups) : PageModel
{
    private const int LongestAddress = 2_000;

    /// <summary>What was typed.</summary>
    public TypedNames Typed { get; private set; } = new([], 0);

    /// <summary>What the names mean.</summary>
    public IReadOnlyList<NameLookup> Found { get; private set; } = [];

    /// <summary>Whether the list is short enough for an address.</summary>
    public bool HasAddress => PortalUrls.LookupOf(Typed.Names).Length <= LongestAddress;

    /// <summary>How many names came to each outcome, in the order of the table.</summary>
    public IEnumerable<(LookupOutcome Outcome, int Count)> Tally =>
        Found.GroupBy(f => f.Outcome).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()));

    /// <summary>Shows the form, with the names of the address looked up.</summary>
    public Task OnGetAsync(string? names, CancellationToken cancel) => LookUpAsync(names, cancel);

    /// <summary>Looks pasted names up.</summary>
    public async Task<IActionResult> OnPostAsync(string? names, CancellationToken cancel)
    {
        Typed = TypedNames.Of(names);
        if (Typed.LeftOut == 0 && HasAddress)
        {
            return Redirect(Typed.Names.Count == 0 ? PortalUrls.Lookup : PortalUrls.LookupOf(Typed.Names));
        }

        await LookUpAsync(names, cancel);
        return Page();
    }

    /// <summary>Sends the table of pasted names as a file.</summary>
    public async Task<IActionResult> OnPostCsvAsync(string? names, CancellationToken cancel)
    {
        await LookUpAsync(names, cancel);
        return File(LookupCsv.Write(Found, $"{Request.Scheme}://{Request.Host}"), LookupFiles.MediaType, "lookup.csv");
    }

    private async Task LookUpAsync(string? names, CancellationToken cancel)
    {
        Typed = TypedNames.Of(names);
        Found = await lookups.FindAsync(Typed.Names, null, cancel);
    }
}
