using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Twins;

/// <summary>
/// Looked-up names as a table: <c>/lookup.csv?names=</c>, and for a list too long for an address the same by POST.
/// </summary>
internal static class LookupTwins
{
    private static readonly string[] Asking = [.. PortalHost.Reading, HttpMethods.Post];

    public static void MapLookupTwins(this IEndpointRouteBuilder routes)
    {
        foreach (var format in TwinFormat.OfLists)
        {
            routes.MapMethods(
                PortalUrls.Twin(PortalUrls.Lookup, format.Suffix),
                Asking,
                async (HttpContext http, NameLookup lookup, CancellationToken cancel) =>
                {
                    var names = NameLookup.Names(await PastedAsync(http.Request, cancel));
                    var rows = await lookup.FindAsync(names, cancel);
                    var table = LookupTable.Of(http.Address());
                    var page = PortalUrls.LookupOf(string.Join('\n', names));
                    await ListTwins.WriteAsync(http, format, table, CatalogRows.Of(rows), page, cancel);
                }
            );
        }
    }

    private static async Task<string?> PastedAsync(HttpRequest request, CancellationToken cancel) =>
        !HttpMethods.IsPost(request.Method) ? request.Query["names"].ToString()
        : request.HasFormContentType ? (await request.ReadFormAsync(cancel))["names"].ToString()
        : null;
}
