using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Pages.Lookup;

/// <summary>Names of an address as CSV: <c>/lookup.csv?names=TIE2,CHOP</c>.</summary>
internal static class LookupFiles
{
    internal const string MediaType = "text/csv; charset=utf-8";

    public static void MapLookupFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(
            "/lookup.csv",
            PortalHost.Reading,
            async (string? names, NameLookups lookups, HttpRequest request, CancellationToken cancel) =>
                Results.File(
                    LookupCsv.Write(
                        await lookups.FindAsync(TypedNames.Of(names).Names, null, cancel),
                        $"{request.Scheme}://{request.Host}"
                    ),
                    MediaType,
                    "lookup.csv"
                )
        );
}
