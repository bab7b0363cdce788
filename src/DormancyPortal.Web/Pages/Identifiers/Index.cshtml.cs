using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Identifiers;

/// <summary>Leads from an identifier of somebody else to the record: <c>/id/{scheme}/{id}</c>.</summary>
public sealed class IndexModel(IdentifierAddresses addresses, PortalSearch search) : PageModel
{
    /// <summary>The identifier as it is quoted.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>Whether it is of somebody whose identifiers lead somewhere.</summary>
    public bool IsKnownScheme { get; private set; }

    /// <summary>Its page at whoever gives it.</summary>
    public OutboundLink? Elsewhere { get; private set; }

    /// <summary>The gene or pathway of the lexicon that has it.</summary>
    public AbsentName? Absent { get; private set; }

    /// <summary>Leads to the record; not for good, since a merge may move an identifier to another.</summary>
    public async Task<IActionResult> OnGetAsync(string scheme, string? id, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        Asked = TypedText.OneLine($"{scheme}:{id}", PortalSearch.LongestQuery);
        if (id is null || SchemeOf(scheme) is not { } known)
        {
            return Page();
        }

        if (await addresses.FindAsync(known, id, cancel) is { } url)
        {
            return Redirect(url);
        }

        IsKnownScheme = true;
        var form = IdentifierAddresses.Form(known, id);
        Asked = TypedText.OneLine(form, PortalSearch.LongestQuery);
        Elsewhere = IdentifierAddresses.Elsewhere(known, id);
        var found = await search.SearchAsync(form, SearchScope.Markers, 1, cancel);
        Absent = found.Absent is [var first, ..] ? first : null;
        return Page();
    }

    private static IdentifierScheme? SchemeOf(string scheme) =>
        Enum.GetValues<IdentifierScheme>()
            .Cast<IdentifierScheme?>()
            .FirstOrDefault(s => s.ToString()!.Equals(scheme, StringComparison.OrdinalIgnoreCase));
}
