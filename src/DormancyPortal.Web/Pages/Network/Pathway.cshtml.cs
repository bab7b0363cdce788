using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Networks;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Pages.Network;

/// <summary>The neighbourhood of a pathway: <c>/network/pathway/{slug}</c>.</summary>
public sealed class PathwayModel(NeighbourhoodQuery networks, RecordAddresses addresses) : NeighbourhoodModel(addresses)
{
    /// <inheritdoc />
    protected override EntityKind Kind => EntityKind.Pathway;

    /// <inheritdoc />
    protected override Task<Neighbourhood?> ReadAsync(string slug, CancellationToken cancel) =>
        networks.OfPathwayAsync(slug, cancel);
}
