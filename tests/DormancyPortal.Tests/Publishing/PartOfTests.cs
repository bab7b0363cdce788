using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

/// <summary>One institution or pathway is remembered as a part of another until that is taken back.</summary>
public sealed class PartOfTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PartOf_Institution_IsItsParentUntilTakenBack()
    {
        using var store = await PublishingStore.OpenAsync();
        await store.PublishAsync(await store.AddAsync(new SyntheticRelease { Institute = 2, Council = 1 }));
        await using var db = store.Db();
        var part = await db.Institutions.AsNoTracking().SingleAsync(i => i.Name == "Institute of bones", Cancel);
        var whole = await db.Institutions.AsNoTracking().SingleAsync(i => i.Name == "Research Council", Cancel);
        var act = new EntityAct(
            EntityDecisionKind.PartOf,
            RecordKind.Institution,
            part.Key,
            whole.Key,
            "says its page"
        );

        Assert.Equal(EntityOutcome.Kept, await EntityActs.Log(store, db).DecideAsync(act, "ada", Cancel));
        Assert.Equal(whole.Id, await ParentAsync());
        var around = act with { Key = whole.Key, OtherKey = part.Key };
        Assert.Equal(
            EntityOutcome.WouldBePartOfItself,
            await EntityActs.Log(store, db).DecideAsync(around, "ada", Cancel)
        );

        var kept = await db.EntityDecisions.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(("ada", "says its page", "Institute of bones"), (kept.DecidedBy, kept.Reason, kept.Name));
        await EntityActs.Log(store, db).UndoAsync(kept.Id, "ada", null, Cancel);
        Assert.Null(await ParentAsync());
        Assert.Equal(EntityOutcome.Unknown, await EntityActs.Log(store, db).UndoAsync(kept.Id, "ada", null, Cancel));

        Task<long?> ParentAsync() =>
            db.Institutions.Where(i => i.Id == part.Id).Select(i => i.ParentId).SingleAsync(Cancel);
    }

    [Fact]
    public async Task PartOf_Pathway_IsItsParentThroughMergesWithdrawalsAndRebuilds()
    {
        using var store = await PublishingStore.OpenAsync();
        await PublishedPathwaysAsync(store);
        Assert.Equal(
            EntityOutcome.Kept,
            await DecideAsync(store, RecordKind.Pathway, "wnt-signaling", "notch-signaling")
        );
        Assert.Equal("notch-signaling", await WholeAsync(store));
        Assert.Equal(
            EntityOutcome.WouldBePartOfItself,
            await DecideAsync(store, RecordKind.Pathway, "notch-signaling", "wnt-signaling")
        );

        var linked = await store.DumpAsync();
        await store.RebuildAsync();
        Assert.Equal(linked, await store.DumpAsync());

        await store.WithdrawAsync(1);
        Assert.Null(await WholeAsync(store));
        await store.PublishAsync(1);
        Assert.Equal("notch-signaling", await WholeAsync(store));

        await using var db = store.Db();
        await EntityActs.Log(store, db).UndoAsync(1, "ada", null, Cancel);
        Assert.Null(await WholeAsync(store));
        await EntityActs.Log(store, db).UndoAsync(2, "ada", null, Cancel);
        Assert.Equal("notch-signaling", await WholeAsync(store));
    }

    [Fact]
    public async Task PartOf_WhatIsMergedIntoAnother_MovesToItAndBackWithTheSplit()
    {
        using var store = await PublishingStore.OpenAsync();
        await PublishedPathwaysAsync(store);
        await DecideAsync(store, RecordKind.Pathway, "wnt-signaling", "notch-signaling");
        var before = await store.DumpAsync();
        await EntityActs.MergeAsync(store, RecordKind.Pathway, "wnt-signaling", "notch-signaling");
        await using var db = store.Db();
        Assert.Null(await db.Pathways.Select(p => p.ParentId).SingleAsync(Cancel));

        await EntityActs.Log(store, db).UndoAsync(2, "ada", null, Cancel);
        Assert.Equal(before, await store.DumpAsync());
    }

    [Theory]
    [InlineData(RecordKind.Person)]
    [InlineData(RecordKind.Study)]
    public async Task PartOf_PeopleAndStudies_IsRefusedAndNothingKept(RecordKind kind)
    {
        using var store = await PublishingStore.OpenAsync();
        Assert.Equal(EntityOutcome.HasNoParts, await DecideAsync(store, kind, "name:one", "name:other"));
        await using var db = store.Db();
        Assert.Empty(await db.EntityDecisions.ToListAsync(Cancel));
    }

    private static Task PublishedPathwaysAsync(PublishingStore store) =>
        EntityActs.PublishAsync(
            store,
            new SyntheticRelease { Number = 0, Pathway = 1 },
            new SyntheticRelease { Number = 1, Pathway = 3 }
        );

    private static async Task<EntityOutcome> DecideAsync(
        PublishingStore store,
        RecordKind kind,
        string part,
        string whole
    )
    {
        await using var db = store.Db();
        var act = new EntityAct(EntityDecisionKind.PartOf, kind, part, whole, null);
        return await EntityActs.Log(store, db).DecideAsync(act, "ada", Cancel);
    }

    private static async Task<string?> WholeAsync(PublishingStore store)
    {
        await using var db = store.Db();
        return await db.Pathways.Where(p => p.Slug == "wnt-signaling").Select(p => p.Parent!.Slug).SingleAsync(Cancel);
    }
}
