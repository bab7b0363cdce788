using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Queries.Findings;

public sealed class FindingListQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task List_OfAMarker_ShowsNewestReleaseFirst() =>
        Assert.Equal(["c", "a", "b", "e"], Ids(await ListAsync(new FindingFilter { MarkerId = 1 })));

    [Fact]
    public async Task List_OfAnInstitution_ShowsFindingsOfItsReleases() =>
        Assert.Equal(["a", "b", "e"], Ids(await ListAsync(new FindingFilter { InstitutionId = 2 })));

    [Fact]
    public async Task List_Facets_Combine() =>
        Assert.Equal(
            ["a"],
            Ids(
                await ListAsync(
                    new FindingFilter
                    {
                        MarkerId = 1,
                        Direction = FindingDirection.Decrease,
                        Model = FindingModel.Mouse,
                    }
                )
            )
        );

    [Fact]
    public async Task List_Counts_SayWhatChoosingWouldShow()
    {
        var list = await ListAsync(new FindingFilter { MarkerId = 1, Direction = FindingDirection.Decrease });

        Assert.Equal(
            [new(FindingDirection.Increase, 1), new FacetCount<FindingDirection>(FindingDirection.Decrease, 3)],
            list.Directions
        );
        Assert.Equal(
            [new(ClaimStrength.Causal, 1), new FacetCount<ClaimStrength>(ClaimStrength.Correlational, 2)],
            list.Strengths
        );
    }

    [Fact]
    public async Task List_Row_NamesAllThatItLinks()
    {
        var row = (await ListAsync(new FindingFilter { PathwayId = 1, StudyId = 1 })).Page.Items[0];

        Assert.Equal(["NOTCH2", "TEK"], row.Markers.Select(m => m.Label));
        Assert.Equal(["notch-signaling"], row.Pathways.Select(p => p.Slug));
        Assert.Equal([FindingModel.Mouse], row.Models);
        Assert.Equal("study-1", row.Study?.Slug);
    }

    private async Task<FindingList> ListAsync(FindingFilter filter)
    {
        await using var db = catalog.Open();
        return await new FindingListQuery(db, new FindingColumnsCache()).ListAsync(
            filter,
            new PageRequest(1, 25),
            TestContext.Current.CancellationToken
        );
    }

    private static IEnumerable<string> Ids(FindingList list) => list.Page.Items.Select(f => f.Id);
}
