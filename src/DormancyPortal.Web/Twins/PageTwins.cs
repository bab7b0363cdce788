using DormancyPortal.Core.Catalog;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.WebUtilities;

namespace DormancyPortal.Web.Twins;

/// <summary>The twins of the page that is shown, for its head and for the strip below it. Only its address is read for them.</summary>
/// <param name="Page">The page.</param>
/// <param name="Links">Their addresses, filters kept.</param>
public sealed record PageTwins(PagePath Page, IReadOnlyList<(string Url, TwinFormat Format)> Links)
{
    /// <summary>Parameters of a visit, which change nothing that a twin holds.</summary>
    private static readonly HashSet<string> OfTheVisit =
    [
        ListState.PageParameter,
        ListState.FromParameter,
        "layers",
        "show",
    ];

    /// <summary>The twins of what a request is about to be answered with; null where it has none.</summary>
    public static PageTwins? Of(HttpContext http)
    {
        if (http.Response.StatusCode != StatusCodes.Status200OK || PagePath.Of(http.Request.Path) is not { } page)
        {
            return null;
        }

        var kept = http.Request.Query.Where(p => !OfTheVisit.Contains(p.Key));
        var url = QueryHelpers.AddQueryString(page.Url, kept);
        return new PageTwins(
            page,
            [.. page.Formats.Select(f => (PortalUrls.Twin(IsWhole(f) ? page.Url : url, f.Suffix), f))]
        );
    }

    /// <summary>Feeds and citations know no filters.</summary>
    private static bool IsWhole(TwinFormat format) =>
        format == TwinFormat.Atom || TwinFormat.OfCitations.Contains(format);
}
