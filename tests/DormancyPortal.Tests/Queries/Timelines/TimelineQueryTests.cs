using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Timelines;
using Xunit;

namespace DormancyPortal.Tests.Queries.Timelines;

public sealed class TimelineQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_MoreEntries_AsksAsManyQueries(bool byPaper)
    {
        var before = catalog.Commands.Count;
        await ReadAsync(new TimelineFilter(byPaper, null, null, 1900));
        var few = catalog.Commands.Count - before;
        await ReadAsync(new TimelineFilter(byPaper, null, null, null));

        Assert.Equal(few, catalog.Commands.Count - before - few);
    }

    private async Task ReadAsync(TimelineFilter filter)
    {
        await using var db = catalog.Open();
        await new TimelineQuery(db, new FindingColumnsCache()).ReadAsync(
            filter,
            new PageRequest(1, 50),
            TestContext.Current.CancellationToken
        );
    }
}
