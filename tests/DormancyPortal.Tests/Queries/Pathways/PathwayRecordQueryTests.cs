using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Queries.Pathways;

public sealed class PathwayRecordQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Find_UnknownSlug_FindsNothing() => Assert.Null(await FindAsync("no-such-pathway"));

    [Fact]
    public async Task Find_Pathway_TellsMembersFromMarkersNamedWithIt()
    {
        var markers = (await FindAsync("notch-signaling"))!.Markers;

        Assert.Equal(
            [("NOTCH2", true, 2), ("TEK", false, 1)],
            markers.Select(m => (m.Label, m.IsMember, m.SharedFindings))
        );
    }

    [Fact]
    public async Task Find_Pathway_CountsSharedFindingsByDirection() =>
        Assert.Equal(
            [new(FindingDirection.Increase, 1, 1), new DirectionTally(FindingDirection.Decrease, 1, 1)],
            (await FindAsync("notch-signaling"))!.Markers[0].Shared
        );

    [Fact]
    public async Task Find_Pathway_ListsMembersThatNoReleaseNames() =>
        Assert.Equal(["NOTCH1", "JAG1"], (await FindAsync("notch-signaling"))!.NotSeen);

    [Fact]
    public async Task Find_Pathway_HasItsStudies() =>
        Assert.Equal(["study-1", "study-2"], (await FindAsync("Notch-Signaling"))!.Studies.Select(s => s.Slug));

    [Theory]
    [InlineData(null, 1)]
    [InlineData("notch path", 1)]
    [InlineData("wnt", 0)]
    public async Task List_ByName_LooksAtAliases(string? name, int expected)
    {
        await using var db = catalog.Open();

        var list = await new PathwayListQuery(db).ListAsync(
            name,
            PathwaySort.Findings,
            new PageRequest(1, 50),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected, list.Total);
    }

    private async Task<PathwayRecord?> FindAsync(string slug)
    {
        await using var db = catalog.Open();
        return await new PathwayRecordQuery(db, SmallCatalog.Lexicon, new FindingColumnsCache()).FindAsync(
            slug,
            TestContext.Current.CancellationToken
        );
    }
}
