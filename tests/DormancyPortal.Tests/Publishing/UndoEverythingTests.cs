using CsCheck;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

/// <summary>Whatever people do, taking it all back leaves the catalog as it was, and a rebuild never makes another one.</summary>
public sealed class UndoEverythingTests
{
    private enum Deed
    {
        Upload,
        Publish,
        Withdraw,
        Discard,
        Accept,
        Reject,
        Edit,
        Add,
        Undo,
        NewVersion,
    }

    /// <summary>What is done, and two numbers that choose what it is done on.</summary>
    private static readonly Gen<(Deed Deed, int On, int With)[]> AnyDeeds = Gen.Select(
        Gen.Enum<Deed>(),
        Gen.Int[0, 1000],
        Gen.Int[0, 1000]
    ).Array[1, 14];

    [Fact]
    public async Task AnySeriesOfActs_UndoneFromTheNewest_LeavesTheCatalogOfBefore() =>
        await AnyDeeds.SampleAsync(
            async deeds =>
            {
                using var store = await PublishingStore.OpenAsync();
                await StartAsync(store);
                var (before, first) = (await store.DumpAsync(), await NewestActAsync(store));
                await DoAsync(store, deeds);
                await UndoAllAsync(store, first);
                Assert.Equal(before, await store.DumpAsync());
                await store.RebuildAsync();
                Assert.Equal(before, await store.DumpAsync());
                return true;
            },
            iter: 25,
            threads: 2
        );

    [Fact]
    public async Task AnySeriesOfActs_Rebuilt_GivesTheSameRows() =>
        await AnyDeeds.SampleAsync(
            async deeds =>
            {
                using var store = await PublishingStore.OpenAsync();
                await StartAsync(store);
                await DoAsync(store, deeds);
                var before = await store.DumpAsync();
                await store.RebuildAsync();
                Assert.Equal(before, await store.DumpAsync());
                return true;
            },
            iter: 25,
            threads: 2
        );

    [Fact]
    public async Task PreviewOfAnUndo_SaysWhatTheUndoThenChanges_AndChangesNothing() =>
        await AnyDeeds.SampleAsync(
            async deeds =>
            {
                using var store = await PublishingStore.OpenAsync();
                await StartAsync(store);
                await DoAsync(store, deeds);
                var before = await store.DumpAsync();
                await using var db = store.Db();
                var publisher = new CatalogPublisher(db, store.Lexicon, store.Clock);
                var act = await HoldingActsAsync(db).FirstOrDefaultAsync(a => a.Item is null, Cancel);
                var said = await new Rehearsal(db).OfAsync(
                    () => publisher.UndoAsync([act!.Id], "", null, null, Cancel),
                    Cancel
                );
                Assert.Equal(before, await store.DumpAsync());
                await publisher.UndoAsync([act!.Id], "test", null, null, Cancel);
                var newest = await db.Decisions.MaxAsync(d => d.Id, Cancel);
                var done = await db.CatalogChanges.Where(c => c.DecisionId == newest).ToListAsync(Cancel);
                Assert.Equal(said.Changes.Select(Words).Order(), done.Select(Words).Order());
                return true;
            },
            iter: 12,
            threads: 2
        );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Words(CatalogChange c) => $"{c.ReleaseId} {c.What} {c.Change} {c.Key} {c.IsWhole}";

    /// <summary>Three releases of one study, two of them published.</summary>
    private static async Task StartAsync(PublishingStore store)
    {
        for (var i = 0; i < 3; i++)
        {
            var id = await store.AddAsync(Release(i));
            if (i < 2)
            {
                await store.PublishAsync(id);
            }
        }
    }

    private static SyntheticRelease Release(int number) =>
        SyntheticRelease.Whole with
        {
            Number = number,
            Study = 1 + (number % 4),
            Tek = number % 4,
            Unlinked = number % 3,
            Institute = number % 3,
            Person = number % 2,
        };

    private static async Task<long> NewestActAsync(PublishingStore store)
    {
        await using var db = store.Db();
        return await db.Decisions.MaxAsync(d => d.Id, Cancel);
    }

    private static async Task DoAsync(PublishingStore store, (Deed Deed, int On, int With)[] deeds)
    {
        foreach (var (deed, on, with) in deeds)
        {
            store.Clock.Advance(TimeSpan.FromMinutes(1));
            await using var db = store.Db();
            var releases = await db.Releases.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(Cancel);
            var release = releases[on % releases.Count];
            var publisher = new CatalogPublisher(db, store.Lexicon, store.Clock);
            switch (deed)
            {
                case Deed.Upload:
                    await store.AddAsync(Release(releases.Count));
                    break;
                case Deed.Publish:
                    await publisher.PublishAsync(release, "test", null, Cancel);
                    break;
                case Deed.Withdraw:
                    await publisher.WithdrawAsync(release, "test", "why", Cancel);
                    break;
                case Deed.Discard:
                    await publisher.DiscardAsync([release], "test", null, Cancel);
                    break;
                case Deed.NewVersion:
                    await publisher.SupersedeAsync(release, releases[with % releases.Count], "test", null, Cancel);
                    break;
                case Deed.Undo:
                    var acts = await HoldingActsAsync(db).ToListAsync(Cancel);
                    await UndoAsync(store, acts[with % acts.Count]);
                    break;
                default:
                    await JudgeAsync(store, db, release, deed, with);
                    break;
            }
        }
    }

    private static async Task JudgeAsync(PublishingStore store, PortalDbContext db, long release, Deed deed, int which)
    {
        var versions = await db.VersionsAsync(release, Cancel);
        var reading = await db.Readings.FirstAsync(r => r.ReleaseId == release, Cancel);
        var decisions = await db.DecisionsAsync(release, versions, Cancel);
        var sheet = ReviewSheet.Of(ReadingRecord.Extraction(reading), decisions);
        var item = sheet.Items[which % sheet.Items.Count];
        var act =
            deed == Deed.Add
                ? AnyValue.Addition(sheet.Read, which)
                : new ReviewAct
                {
                    Kind = Enum.Parse<DecisionKind>(deed.ToString()),
                    ItemId = item.Id,
                    Seen = item.LastDecision,
                    Value = deed == Deed.Edit ? AnyValue.For(item) : null,
                };
        await new DecisionLog(db, store.Clock).DecideAsync(release, act, "test", Cancel);
    }

    private static async IAsyncEnumerable<Decision> HoldingActsAsync(PortalDbContext db)
    {
        var all = await db.Decisions.AsNoTracking().ToListAsync(Cancel);
        var holding = HoldingDecisions.Among(all);
        foreach (var act in all.Where(d => holding.Contains(d.Id)).OrderByDescending(d => d.Id))
        {
            yield return act;
        }
    }

    /// <summary>Takes an act back as its page would: decisions on what was read by their log, others by the publisher.</summary>
    private static async Task UndoAsync(PublishingStore store, Decision act)
    {
        await using var db = store.Db();
        var root = act;
        while (root.UndoesId is { } undone)
        {
            root = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == undone, Cancel);
        }

        if (root.Item is null)
        {
            await new CatalogPublisher(db, store.Lexicon, store.Clock).UndoAsync([act.Id], "test", null, null, Cancel);
        }
        else
        {
            await new DecisionLog(db, store.Clock).TakeBackAsync(act.Id, "test", null, Cancel);
        }
    }

    /// <summary>Takes back every act after the first ones, the newest first; an undo of an older act brings that back.</summary>
    private static async Task UndoAllAsync(PublishingStore store, long first)
    {
        var last = await NewestActAsync(store);
        for (var id = last; id > first; id--)
        {
            await using var db = store.Db();
            if (await HoldingActsAsync(db).FirstOrDefaultAsync(a => a.Id == id, Cancel) is { } act)
            {
                await UndoAsync(store, act);
            }
        }
    }
}
