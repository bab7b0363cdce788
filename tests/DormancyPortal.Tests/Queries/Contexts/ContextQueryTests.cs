using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Extraction;
using Xunit;

namespace DormancyPortal.Tests.Queries.Contexts;

public sealed class ContextQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Find_Context_ListsMarkersAndPathwaysOfItsFindings()
    {
        await using var db = catalog.Open();

        var context = await new ContextRecordQuery(db, new FindingColumnsCache()).FindAsync(
            "bone-marrow",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(["NOTCH2", "TEK"], context!.Markers.Select(m => m.Label));
        Assert.Equal(["Notch signaling"], context.Pathways.Select(p => p.Label));
    }

    [Theory]
    [InlineData(null, null, 2)]
    [InlineData(null, ContextKind.Disease, 1)]
    [InlineData("marrow", null, 1)]
    [InlineData("marrow", ContextKind.Disease, 0)]
    public async Task List_NameAndKind_Combine(string? name, ContextKind? kind, int expected)
    {
        await using var db = catalog.Open();

        var list = await new ContextListQuery(db).ListAsync(
            name,
            kind,
            ContextSort.Name,
            new PageRequest(1, 50),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected, list.Page.Total);
    }
}
