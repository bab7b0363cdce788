using CsCheck;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

/// <summary>
/// What releases share is counted once for an order that publishes many: between its steps counters are of before, afterwards the catalog
/// is that of a rebuild, whatever else was done meanwhile and wherever it was broken off.
/// </summary>
public sealed class CountedLaterTests
{
    private const int Releases = 4;

    private static readonly Gen<SyntheticRelease> AnyRelease = Gen.Int[0, 3]
        .Array[10]
        .Select(c => new SyntheticRelease
        {
            Study = c[0],
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

    private enum Act
    {
        Publish,
        Withdraw,
        ReadAgain,
        PublishAgain,
        Count,
    }

    private static readonly Gen<(int Release, Act Act)[]> AnyActs = Gen.Select(
        Gen.Int[0, Releases - 1],
        Gen.Enum<Act>()
    ).Array[1, 16];

    [Fact]
    public async Task Catalog_OnceAllIsCounted_IsThatOfARebuild() =>
        await Gen.Select(AnyRelease.Array[2 * Releases], AnyActs)
            .SampleAsync(
                async (releases, acts) =>
                {
                    using var store = await PublishingStore.OpenAsync();
                    await ActAsync(store, releases, acts);
                    await PublishReadAgainAsync(store);
                    while (await CountAsync(store, 3)) { }

                    var before = await store.DumpAsync();
                    await store.RebuildAsync();
                    return before == await store.DumpAsync() && !await UncountedAsync(store);
                },
                iter: 24,
                threads: 2
            );

    [Fact]
    public async Task Rebuild_InTheMiddleOfAnOrder_LeavesNothingToCount()
    {
        using var store = await PublishingStore.OpenAsync();
        await ActAsync(
            store,
            [.. Enumerable.Repeat(SyntheticRelease.Whole, 2 * Releases)],
            [(0, Act.Publish), (1, Act.Publish), (0, Act.ReadAgain), (0, Act.PublishAgain)]
        );
        Assert.True(await UncountedAsync(store));
        await store.RebuildAsync();
        Assert.False(await UncountedAsync(store));
    }

    [Fact]
    public async Task PublishAgain_CountedLater_ShowsWhatCameAndNotWhatWentAtOnce()
    {
        using var store = await PublishingStore.OpenAsync();
        await ActAsync(
            store,
            [
                SyntheticRelease.Whole with
                {
                    Tek = 0,
                },
                SyntheticRelease.Whole with
                {
                    Tek = 0,
                    Pathway = 0,
                },
                .. Enumerable.Repeat(SyntheticRelease.Whole, Releases - 2),
                SyntheticRelease.Whole with
                {
                    Pathway = 0,
                },
                .. Enumerable.Repeat(SyntheticRelease.Whole, Releases - 1),
            ],
            [(0, Act.Publish), (1, Act.Publish), (0, Act.ReadAgain), (0, Act.PublishAgain)]
        );
        await using var db = store.Db();
        var tek = await db.Markers.SingleAsync(m => m.Symbol == "TEK", TestContext.Current.CancellationToken);

        Assert.Equal(1, tek.ReleaseCount);
        Assert.NotEqual(0, tek.FindingCount);
        Assert.False(await db.Pathways.AnyAsync(TestContext.Current.CancellationToken));
    }

    private static async Task ActAsync(
        PublishingStore store,
        SyntheticRelease[] releases,
        (int Release, Act Act)[] acts
    )
    {
        var ids = new List<long>();
        for (var i = 0; i < Releases; i++)
        {
            ids.Add(await store.AddAsync(releases[i] with { Number = i }));
        }

        foreach (var (release, act) in acts)
        {
            await (
                act switch
                {
                    Act.Publish => store.PublishAsync(ids[release]),
                    Act.Withdraw => store.WithdrawAsync(ids[release]),
                    Act.ReadAgain => ReadAsync(
                        store,
                        ids[release],
                        releases[Releases + release] with
                        {
                            Number = release,
                        }
                    ),
                    Act.PublishAgain => PublishAgainAsync(store, ids[release]),
                    _ => CountAsync(store, 2),
                }
            );
        }
    }

    private static async Task ReadAsync(PublishingStore store, long release, SyntheticRelease read)
    {
        await using var db = store.Db();
        db.Readings.Add(
            ReadingRecord.Of(read.Extraction(), store.Lexicon.Version, FixedClock.Noon.UtcDateTime, release)
        );
        await db.SaveChangesAsync();
    }

    /// <summary>A step of an order: this release and the one after it, as far as both are in the catalog.</summary>
    private static Task PublishAgainAsync(PublishingStore store, long release) =>
        PublishAgainAsync(
            store,
            db => db.PublishedReleases.Where(p => p.ReleaseId == release || p.ReleaseId == release + 1)
        );

    /// <summary>The last step: a rebuild takes the newest reading of each, and so must readers see it.</summary>
    private static Task PublishReadAgainAsync(PublishingStore store) =>
        PublishAgainAsync(
            store,
            db =>
                db.PublishedReleases.Where(p => db.Readings.Any(r => r.ReleaseId == p.ReleaseId && r.Id > p.ReadingId))
        );

    private static async Task PublishAgainAsync(
        PublishingStore store,
        Func<PortalDbContext, IQueryable<PublishedRelease>> chosen
    )
    {
        await using var db = store.Db();
        var step = await chosen(db).Select(p => p.ReleaseId).ToListAsync();
        if (step.Count > 0)
        {
            await new CatalogPublisher(db, store.Lexicon, store.Clock).PublishAgainAsync(
                step,
                "ada",
                null,
                countLater: true,
                CancellationToken.None
            );
        }
    }

    private static async Task<bool> CountAsync(PublishingStore store, int most)
    {
        await using var db = store.Db();
        return await new CatalogPublisher(db, store.Lexicon, store.Clock).CountAsync(most, CancellationToken.None);
    }

    private static async Task<bool> UncountedAsync(PublishingStore store)
    {
        await using var db = store.Db();
        return await new CatalogPublisher(db, store.Lexicon, store.Clock).AnyUncountedAsync(CancellationToken.None);
    }
}
