using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Queries.Markers;

public sealed class MarkerListQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task List_NothingAsked_ShowsEveryMarkerByName()
    {
        var list = await ListAsync(new MarkerFilter());

        Assert.Equal(["Notch", "NOTCH2", "TEK", "XYZ1"], Labels(list));
        Assert.Equal(4, list.Page.Total);
    }

    [Fact]
    public async Task List_ByFindings_ShowsMostFindingsFirst()
    {
        var list = await ListAsync(new MarkerFilter(), MarkerSort.Findings);

        Assert.Equal(["NOTCH2", "TEK"], Labels(list).Take(2));
    }

    [Fact]
    public async Task List_SecondPage_ShowsTheRest()
    {
        var list = await ListAsync(new MarkerFilter(), page: new PageRequest(2, 3));

        Assert.Equal(["XYZ1"], Labels(list));
        Assert.Equal(4, list.Page.Total);
    }

    [Theory]
    [InlineData("T", new[] { "TEK" })]
    [InlineData("N", new[] { "Notch", "NOTCH2" })]
    [InlineData("0", new string[0])]
    public async Task List_ByLetter_ShowsLabelsThatBeginWithIt(string letter, string[] labels) =>
        Assert.Equal(labels, Labels(await ListAsync(new MarkerFilter { Letter = letter })));

    [Theory]
    [InlineData("tie-2", new[] { "TEK" })]
    [InlineData("Notch 2", new[] { "NOTCH2" })]
    [InlineData("nothing", new string[0])]
    public async Task List_ByName_LooksAtAliasesFolded(string name, string[] labels) =>
        Assert.Equal(labels, Labels(await ListAsync(new MarkerFilter { Name = name })));

    [Fact]
    public async Task List_FormInReleases_IsShownBesideTheLabel() =>
        Assert.Equal("TIE2", (await ListAsync(new MarkerFilter { Letter = "T" })).Page.Items[0].AsWritten);

    [Fact]
    public async Task List_TwoFacets_MustHoldOfOneFinding()
    {
        // TEK has a finding in mice and one of no effect, but none of no effect in mice.
        var list = await ListAsync(
            new MarkerFilter { Model = FindingModel.Mouse, Direction = FindingDirection.NoEffect }
        );

        Assert.Empty(list.Page.Items);
    }

    [Fact]
    public async Task List_ByYearAndPathway_Combines()
    {
        var list = await ListAsync(new MarkerFilter { Year = 2026, Pathway = "notch-signaling" });

        Assert.Equal(["NOTCH2", "TEK"], Labels(list));
    }

    [Fact]
    public async Task List_Counts_SayWhatChoosingWouldShow()
    {
        var list = await ListAsync(new MarkerFilter { Model = FindingModel.Mouse });

        Assert.Equal(
            [new(FindingDirection.Increase, 1), new FacetCount<FindingDirection>(FindingDirection.Decrease, 2)],
            list.Directions
        );
        foreach (var direction in list.Directions)
        {
            var chosen = await ListAsync(new MarkerFilter { Model = FindingModel.Mouse, Direction = direction.Value });
            Assert.Equal(direction.Count, chosen.Page.Total);
        }
    }

    [Fact]
    public async Task List_OwnFacet_StillOffersItsOtherValues()
    {
        var list = await ListAsync(new MarkerFilter { Kind = MarkerKind.Family });

        Assert.Equal([MarkerKind.Gene, MarkerKind.Family, MarkerKind.Unlinked], list.Kinds.Select(k => k.Value));
    }

    [Fact]
    public async Task List_Letters_CountUnderTheOtherChoices()
    {
        var list = await ListAsync(new MarkerFilter { Letter = "T", Kind = MarkerKind.Gene });

        Assert.Equal(new Dictionary<string, int> { ["N"] = 1, ["T"] = 1 }, list.Letters);
    }

    [Fact]
    public async Task List_Years_CountMarkersOncePerYear()
    {
        var list = await ListAsync(new MarkerFilter());

        Assert.Equal([new FacetCount<int>(2026, 2), new FacetCount<int>(2025, 1)], list.Years);
    }

    [Fact]
    public async Task List_AnySize_AsksAsManyQueries()
    {
        var before = catalog.Commands.Count;
        await ListAsync(new MarkerFilter(), page: new PageRequest(1, 1));
        var small = catalog.Commands.Count - before;
        await ListAsync(new MarkerFilter(), page: new PageRequest(1, 100));

        Assert.Equal(small, catalog.Commands.Count - before - small);
    }

    private async Task<MarkerList> ListAsync(
        MarkerFilter filter,
        MarkerSort sort = MarkerSort.Name,
        PageRequest? page = null
    )
    {
        await using var db = catalog.Open();
        return await new MarkerListQuery(db, new FindingColumnsCache()).ListAsync(
            filter,
            sort,
            page ?? new PageRequest(1, 50),
            TestContext.Current.CancellationToken
        );
    }

    private static IEnumerable<string> Labels(MarkerList list) => list.Page.Items.Select(m => m.Label);
}
