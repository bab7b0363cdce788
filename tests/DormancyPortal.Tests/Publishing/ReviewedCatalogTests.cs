using CsCheck;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

/// <summary>What people decided on what was read reaches the catalog with the next publish, and leaves it with an undo.</summary>
public sealed class ReviewedCatalogTests
{
    /// <summary>On which thing, and what.</summary>
    private static readonly Gen<(int Item, int Act)[]> AnyActs = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 4]).Array[1, 10];

    [Fact]
    public async Task Undo_OfAnySeriesOfDecisions_GivesTheCatalogOfBefore() =>
        await AnyActs.SampleAsync(
            async acts =>
            {
                using var store = await PublishingStore.OpenAsync();
                var id = await store.AddAsync(SyntheticRelease.Whole);
                await store.PublishAsync(id);
                var before = await store.DumpAsync();
                foreach (var (item, act) in acts)
                {
                    await ActAsync(store, id, item, act);
                }

                await store.PublishAsync(id);
                await UndoAllAsync(store, id);
                await store.PublishAsync(id);
                return before == await store.DumpAsync();
            },
            iter: 20,
            threads: 2
        );

    [Fact]
    public async Task Rebuild_AfterAnySeriesOfDecisions_GivesTheSameRows() =>
        await Gen.Select(AnyActs, Gen.Bool)
            .SampleAsync(
                async (acts, publishAgain) =>
                {
                    using var store = await PublishingStore.OpenAsync();
                    var id = await store.AddAsync(SyntheticRelease.Whole);
                    await store.PublishAsync(
                        await store.AddAsync(SyntheticRelease.Whole with { Number = 1, Study = 2 })
                    );
                    await store.PublishAsync(id);
                    foreach (var (item, act) in acts)
                    {
                        await ActAsync(store, id, item, act);
                    }

                    if (publishAgain)
                    {
                        await store.PublishAsync(id);
                    }

                    var before = await store.DumpAsync();
                    await store.RebuildAsync();
                    return before == await store.DumpAsync();
                },
                iter: 16,
                threads: 2
            );

    [Fact]
    public async Task Decision_OnPublished_WaitsForTheNextPublish()
    {
        using var store = await PublishingStore.OpenAsync();
        var id = await store.AddAsync(SyntheticRelease.Whole);
        await store.PublishAsync(id);
        var before = await store.DumpAsync();
        await DecideAsync(store, id, ItemKind.Marker, DecisionKind.Relink, AnyValue.Cd177);
        Assert.Equal(before, await store.DumpAsync());

        await store.PublishAsync(id);
        await using var db = store.Db();
        Assert.Contains(
            await db.Markers.ToListAsync(TestContext.Current.CancellationToken),
            m => m.HgncId == "HGNC:30072"
        );
        Assert.DoesNotContain(
            await db.Markers.ToListAsync(TestContext.Current.CancellationToken),
            m => m.HgncId == "HGNC:11724"
        );
    }

    [Fact]
    public async Task Decide_OnWhatAnotherDecidedSince_KeepsNothingAndSaysWhatThatWas()
    {
        using var store = await PublishingStore.OpenAsync();
        var id = await store.AddAsync(SyntheticRelease.Whole);
        var item = (await SheetAsync(store, id)).Items.First(i => i.Kind == ItemKind.Finding);
        await using var db = store.Db();
        var log = new DecisionLog(db, store.Clock);
        var reject = new ReviewAct { Kind = DecisionKind.Reject, ItemId = item.Id };
        var accept = new ReviewAct { Kind = DecisionKind.Accept, ItemId = item.Id };
        Assert.IsType<DecisionOutcome.Kept>(await log.DecideAsync(id, reject, "bob", CancellationToken.None));

        var outcome = await log.DecideAsync(id, accept, "ada", CancellationToken.None);

        var since = Assert.Single(Assert.IsType<DecisionOutcome.Conflict>(outcome).Since);
        Assert.Equal(("bob", DecisionKind.Reject), (since.DecidedBy, since.Kind));
        Assert.Equal(1, await db.Decisions.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AcceptSure_Twice_AcceptsEachOnce()
    {
        using var store = await PublishingStore.OpenAsync();
        var id = await store.AddAsync(SyntheticRelease.Whole);
        await using var db = store.Db();
        var log = new DecisionLog(db, store.Clock);

        Assert.NotEqual(0, (await log.AcceptSureAsync(id, "ada", CancellationToken.None)).Count);
        Assert.Equal((0, null), await log.AcceptSureAsync(id, "ada", CancellationToken.None));
        Assert.All(
            (await SheetAsync(store, id)).Items.Where(i => i.PartOf is null),
            i => Assert.Equal(i.IsSure ? ItemState.Accepted : ItemState.Open, i.State)
        );
    }

    private static async Task ActAsync(PublishingStore store, long release, int item, int act)
    {
        var items = (await SheetAsync(store, release)).Items;
        var on = items[item % items.Count];
        if (act == 4)
        {
            await AddAsync(store, release, item);
            return;
        }

        if (act == 3 && on.Undoable is { } undoable)
        {
            await DecideAsync(store, release, on, DecisionKind.Undo, null, undoable.Id);
            return;
        }

        var kind = act switch
        {
            0 => DecisionKind.Accept,
            1 => DecisionKind.Reject,
            _ => DecisionKind.Edit,
        };
        await DecideAsync(store, release, on, kind, act >= 2 ? AnyValue.For(on) : null, null);
    }

    /// <summary>Adds a thing of some kind by some words; what is there already is not added.</summary>
    private static async Task AddAsync(PublishingStore store, long release, int which)
    {
        await using var db = store.Db();
        await new DecisionLog(db, store.Clock).DecideAsync(
            release,
            AnyValue.Addition((await SheetAsync(store, release)).Read, which),
            "test",
            CancellationToken.None
        );
    }

    private static async Task UndoAllAsync(PublishingStore store, long release)
    {
        while ((await SheetAsync(store, release)).Items.FirstOrDefault(i => i.Undoable is not null) is { } item)
        {
            await DecideAsync(store, release, item, DecisionKind.Undo, null, item.Undoable!.Id);
        }
    }

    private static async Task DecideAsync(
        PublishingStore store,
        long release,
        ItemKind kind,
        DecisionKind act,
        ItemValue value
    ) =>
        await DecideAsync(
            store,
            release,
            (await SheetAsync(store, release)).Items.First(i => i.Kind == kind),
            act,
            value,
            null
        );

    private static async Task DecideAsync(
        PublishingStore store,
        long release,
        ReviewItem on,
        DecisionKind kind,
        ItemValue? value,
        long? undoes
    )
    {
        await using var db = store.Db();
        var act = new ReviewAct
        {
            Kind = kind,
            ItemId = on.Id,
            Seen = on.LastDecision,
            Value = value,
            UndoesId = undoes,
        };
        Assert.IsType<DecisionOutcome.Kept>(
            await new DecisionLog(db, store.Clock).DecideAsync(release, act, "test", CancellationToken.None)
        );
    }

    private static async Task<ReviewSheet> SheetAsync(PublishingStore store, long release)
    {
        await using var db = store.Db();
        var reading = await db.Readings.AsNoTracking().OrderBy(r => r.Id).LastAsync(r => r.ReleaseId == release);
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.ReleaseId == release).ToListAsync();
        return ReviewSheet.Of(ReadingRecord.Extraction(reading), decisions);
    }
}
