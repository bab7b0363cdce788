using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Networks;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Pages.Network;

/// <summary>The neighbourhood of a marker: <c>/network/{symbol}</c>.</summary>
public sealed class MarkerModel(NeighbourhoodQuery networks, RecordAddresses addresses) : NeighbourhoodModel(addresses)
{
    /// <inheritdoc />
    protected override EntityKind Kind => EntityKind.Marker;

    /// <inheritdoc />
    protected override Task<Neighbourhood?> ReadAsync(string slug, CancellationToken cancel) =>
        networks.OfMarkerAsync(slug, cancel);
}
