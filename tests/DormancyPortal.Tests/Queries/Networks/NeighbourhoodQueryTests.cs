using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Networks;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Queries.Networks;

public sealed class NeighbourhoodQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task OfMarker_WithMoreNeighbours_AsksAsManyQueries()
    {
        var before = catalog.Commands.Count;
        await ReadAsync("XYZ1");
        var few = catalog.Commands.Count - before;
        await ReadAsync("NOTCH2");

        Assert.Equal(few, catalog.Commands.Count - before - few);
    }

    [Fact]
    public async Task OfMarker_WithFiftyNeighbours_ShowsFortyNodesAndSaysHowManyThereAre()
    {
        await using var db = catalog.Open();
        await using var _ = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        for (var i = 100; i < 150; i++)
        {
            db.Add(
                new Marker
                {
                    Id = i,
                    Key = $"test:{i}",
                    Slug = $"M{i}",
                    Label = $"M{i}",
                    Name = $"M{i}",
                    Kind = MarkerKind.Gene,
                    Findings = [new FindingMarker { FindingId = "d", MarkerId = i }],
                }
            );
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var network = (
            await new NeighbourhoodQuery(db, new FindingColumnsCache()).OfMarkerAsync(
                "TEK",
                TestContext.Current.CancellationToken
            )
        )!;

        Assert.Equal(Neighbourhood.MostNodes, network.Neighbours.Count + 1);
        Assert.Equal(53, network.NeighbourTotal);
        Assert.Contains(network.Neighbours, n => n.Kind == NodeKind.Pathway);
        Assert.All(network.Edges, e => Assert.True(e.One.Id == network.Centre.Id || e.Finding.Id == "e"));
    }

    private async Task<Neighbourhood?> ReadAsync(string slug)
    {
        await using var db = catalog.Open();
        return await new NeighbourhoodQuery(db, new FindingColumnsCache()).OfMarkerAsync(
            slug,
            TestContext.Current.CancellationToken
        );
    }
}
