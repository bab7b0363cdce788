using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries.Networks;

namespace DormancyPortal.Web.Pages.Network;

/// <summary>Neighbourhoods as GraphML: the address of the page with <c>.graphml</c> behind it.</summary>
internal static class NetworkFiles
{
    private const string MediaType = "application/graphml+xml";

    public static void MapNetworkFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(
            "/network/{slug}.graphml",
            PortalHost.Reading,
            async (string slug, NeighbourhoodQuery networks, HttpRequest request, CancellationToken cancel) =>
                Answer(await networks.OfMarkerAsync(slug, cancel), request)
        );
        routes.MapMethods(
            "/network/pathway/{slug}.graphml",
            PortalHost.Reading,
            async (string slug, NeighbourhoodQuery networks, HttpRequest request, CancellationToken cancel) =>
                Answer(await networks.OfPathwayAsync(slug, cancel), request)
        );
    }

    private static IResult Answer(Neighbourhood? network, HttpRequest request) =>
        network is null
            ? Results.NotFound()
            : Results.File(
                NeighbourhoodGraphMl.Write(network, $"{request.Scheme}://{request.Host}"),
                MediaType,
                $"{Slug.Of(network.Centre.Slug)}-neighbourhood.graphml"
            );
}
