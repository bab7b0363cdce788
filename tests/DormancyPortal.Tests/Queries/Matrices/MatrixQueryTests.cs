using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Matrices;
using Xunit;

namespace DormancyPortal.Tests.Queries.Matrices;

public sealed class MatrixQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Matrix_WithMoreCells_AsksAsManyQueries(bool byOutcomes)
    {
        var before = catalog.Commands.Count;
        await AskAsync(new FindingFilter { Year = 1900 }, byOutcomes);
        var few = catalog.Commands.Count - before;
        await AskAsync(new FindingFilter(), byOutcomes);

        Assert.Equal(few, catalog.Commands.Count - before - few);
    }

    [Fact]
    public async Task ByStudies_PagePastTheEnd_ShowsTheLast()
    {
        await using var db = catalog.Open();
        var matrix = await new MatrixQuery(db, new FindingColumnsCache()).ByStudiesAsync(
            new FindingFilter(),
            page: 99,
            studies: 99,
            TestContext.Current.CancellationToken
        );

        Assert.Equal((1, 2), (matrix.Markers.Request.Number, matrix.Markers.Items.Count));
        Assert.Equal((1, 2), (matrix.Columns.Request.Number, matrix.Columns.Items.Count));
    }

    private async Task AskAsync(FindingFilter filter, bool byOutcomes)
    {
        await using var db = catalog.Open();
        var query = new MatrixQuery(db, new FindingColumnsCache());
        var cancel = TestContext.Current.CancellationToken;
        if (byOutcomes)
        {
            await query.ByOutcomesAsync(filter, 1, cancel);
        }
        else
        {
            await query.ByStudiesAsync(filter, 1, 1, cancel);
        }
    }
}
