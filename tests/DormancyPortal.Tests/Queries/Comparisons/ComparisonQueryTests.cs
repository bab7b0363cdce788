using DormancyPortal.Core.Queries.Comparisons;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Search;
using Xunit;

namespace DormancyPortal.Tests.Queries.Comparisons;

public sealed class ComparisonQueryTests(SmallCatalog catalog) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Compare_MoreMarkers_AsksAsManyQueries()
    {
        var one = await QueriesAsync("XYZ1");

        Assert.Equal(one, await QueriesAsync("NOTCH2", "TEK", "Notch"));
    }

    [Fact]
    public async Task Resolve_MoreNames_AsksAsManyQueries()
    {
        using var names = new NameIndexCache();
        await ResolveAsync(names, "TIE2");
        var before = catalog.Commands.Count;
        await ResolveAsync(names, "TIE2");
        var one = catalog.Commands.Count - before;
        await ResolveAsync(names, "TIE2", "BRCA1", "SHARED1", "nobody");

        Assert.Equal(one, catalog.Commands.Count - before - one);
    }

    private async Task<int> QueriesAsync(params string[] slugs)
    {
        await using var db = catalog.Open();
        using var names = new NameIndexCache();
        var before = catalog.Commands.Count;
        var query = new ComparisonQuery(
            db,
            new PortalSearch(db, names, SmallCatalog.Lexicon, new SentenceSearch(db)),
            new FindingColumnsCache()
        );
        await query.CompareAsync(slugs, TestContext.Current.CancellationToken);
        return catalog.Commands.Count - before;
    }

    private async Task ResolveAsync(NameIndexCache index, params string[] names)
    {
        await using var db = catalog.Open();
        var query = new ComparisonQuery(
            db,
            new PortalSearch(db, index, SmallCatalog.Lexicon, new SentenceSearch(db)),
            new FindingColumnsCache()
        );
        await query.ResolveAsync(names, TestContext.Current.CancellationToken);
    }
}
