using System.Text.RegularExpressions;
using CsCheck;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

/// <summary>The catalog is a function of documents, lexicon and decisions: how it came about never shows.</summary>
public sealed partial class CatalogRebuildTests
{
    private const int Releases = 4;

    private static readonly Gen<SyntheticRelease> AnyRelease = Gen.Int[0, 3]
        .Array[10]
        .Select(c => new SyntheticRelease
        {
            Study = c[0] + (c[9] == 3 ? 1 : 0),
            Tek = c[1],
            Unlinked = c[2],
            Family = c[3],
            Pathway = c[4],
            Context = c[5],
            Institute = c[6] % 3,
            Council = c[7] % 3,
            Person = c[8] % 3,
            Funder = c[9] % 3,
        });

    /// <summary>Which release, and whether it is published (or published again) or withdrawn.</summary>
    private static readonly Gen<(int Release, bool Publish)[]> AnyActs = Gen.Select(
        Gen.Int[0, Releases - 1],
        Gen.Bool
    ).Array[1, 12];

    [Fact]
    public async Task Rebuild_AfterAnySeriesOfPublishAndWithdraw_GivesTheSameRows() =>
        await Gen.Select(AnyRelease.Array[Releases], AnyActs)
            .SampleAsync(
                async (releases, acts) =>
                {
                    using var store = await PublishingStore.OpenAsync();
                    await ActAsync(store, releases, acts);
                    var before = await store.DumpAsync();
                    await store.RebuildAsync();
                    return before == await store.DumpAsync();
                },
                iter: 16,
                threads: 2
            );

    [Fact]
    public async Task Withdraw_OfEveryRelease_LeavesEveryTableEmpty() =>
        await Gen.Select(AnyRelease.Array[Releases], AnyActs)
            .SampleAsync(
                async (releases, acts) =>
                {
                    using var store = await PublishingStore.OpenAsync();
                    var ids = await ActAsync(store, releases, acts);
                    foreach (var id in ids)
                    {
                        await store.WithdrawAsync(id);
                    }

                    return (await store.DumpAsync()).Trim() == "";
                },
                iter: 6,
                threads: 2
            );

    [Fact]
    public async Task Publish_InEitherOrder_GivesTheSameRowsButForSlugs()
    {
        var one = SyntheticRelease.Whole with { Number = 0 };
        var other = SyntheticRelease.Whole with
        {
            Number = 1,
            Study = 2,
            Tek = 2,
            Unlinked = 2,
            Institute = 2,
            Council = 2,
            Person = 2,
        };
        using var forwards = await PublishingStore.OpenAsync();
        using var backwards = await PublishingStore.OpenAsync();
        await ActAsync(forwards, [one, other], [(0, true), (1, true)]);
        await ActAsync(backwards, [one, other], [(1, true), (0, true)]);
        Assert.Equal(WithoutSlugs(await forwards.DumpAsync()), WithoutSlugs(await backwards.DumpAsync()));
    }

    [Fact]
    public async Task Publish_Whole_FillsEveryCatalogTable()
    {
        using var store = await PublishingStore.OpenAsync();
        var id = await store.AddAsync(SyntheticRelease.Whole);
        await using var db = store.Db();
        var field = ReviewSheet
            .Of(SyntheticRelease.Whole.Extraction(), [])
            .Items.First(i => i.Kind == ItemKind.ReleaseField);
        var edit = new ReviewAct
        {
            Kind = DecisionKind.Edit,
            ItemId = field.Id,
            Value = AnyValue.For(field),
        };
        await new DecisionLog(db, store.Clock).DecideAsync(id, edit, "test", CancellationToken.None);
        await store.PublishAsync(id);
        var dump = await store.DumpAsync();
        Assert.All(
            await CatalogDump.TablesAsync(db),
            table => Assert.Contains($"{table}: ", dump, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Rebuild_OfTheSeedCatalog_GivesTheSameRows()
    {
        using var data = new TemporaryFolder();
        await SeededStore.CopyToAsync(data);
        await using var services = PortalHost.BuildServices(
            new PortalOptions { DataFolder = data.Path },
            new FixedClock()
        );
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var before = await CatalogDump.OfAsync(db);
        var rebuild = scope.ServiceProvider.GetRequiredService<CatalogRebuild>();
        var (published, reread) = await rebuild.RunAsync(reread: false, null, TestContext.Current.CancellationToken);
        Assert.Equal(await db.PublishedReleases.CountAsync(TestContext.Current.CancellationToken), published);
        Assert.NotEqual(0, published);
        Assert.Equal(0, reread);
        Assert.Equal(before, await CatalogDump.OfAsync(db));
    }

    [Fact]
    public async Task Rebuild_WithAnotherLexicon_ReadsAgainAndKeepsTheOldReading()
    {
        using var store = await PublishingStore.OpenAsync();
        var id = await store.AddAsync(SyntheticRelease.Whole);
        await store.PublishAsync(id);
        await using var db = store.Db();
        var newer = store.Lexicon with { Version = "newer" };
        var (published, reread) = await new CatalogRebuild(db, newer, store.Clock).RunAsync(
            reread: false,
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal((1, 1), (published, reread));
        Assert.Equal(
            ["test", "newer"],
            await db
                .Readings.OrderBy(r => r.Id)
                .Select(r => r.LexiconVersion)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            await db.Readings.MaxAsync(r => r.Id, TestContext.Current.CancellationToken),
            (await db.PublishedReleases.SingleAsync(TestContext.Current.CancellationToken)).ReadingId
        );
    }

    [Fact]
    public async Task Rebuild_StateThatContradictsTheDecisions_FollowsTheDecisions()
    {
        using var store = await PublishingStore.OpenAsync();
        var id = await store.AddAsync(SyntheticRelease.Whole);
        await store.PublishAsync(id);
        var before = await store.DumpAsync();
        await using var db = store.Db();
        await db.Releases.ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, ReleaseState.Draft),
            TestContext.Current.CancellationToken
        );
        await store.RebuildAsync();
        Assert.Equal(before, await store.DumpAsync());
        Assert.Equal(
            ReleaseState.Published,
            (await db.Releases.SingleAsync(TestContext.Current.CancellationToken)).State
        );
    }

    /// <summary>Slugs are records: whatever was published first named the address, and addresses stay.</summary>
    private static string WithoutSlugs(string dump) => Slugs().Replace(dump, "");

    [GeneratedRegex(@"Slug=[^|\n]*")]
    private static partial Regex Slugs();

    private static async Task<List<long>> ActAsync(
        PublishingStore store,
        SyntheticRelease[] releases,
        (int Release, bool Publish)[] acts
    )
    {
        var ids = new List<long>();
        for (var i = 0; i < releases.Length; i++)
        {
            ids.Add(await store.AddAsync(releases[i] with { Number = i }));
        }

        foreach (var (release, publish) in acts)
        {
            await (publish ? store.PublishAsync(ids[release]) : store.WithdrawAsync(ids[release]));
        }

        return ids;
    }
}
