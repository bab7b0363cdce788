using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

/// <summary>A merge makes one record of two, whatever its kind, and a split makes two of it again.</summary>
public sealed class MergeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Merge_OfInstitutions_MovesWhatTheyDidAndKeepsTheNameOfTheOneThatStays()
    {
        using var store = await PublishingStore.OpenAsync();
        await store.PublishAsync(await store.AddAsync(new SyntheticRelease { Number = 0, Institute = 1 }));
        await store.PublishAsync(await store.AddAsync(new SyntheticRelease { Number = 1, Council = 1 }));
        await using var db = store.Db();
        var part = await db.Institutions.AsNoTracking().SingleAsync(i => i.Name == "Institute of Bones", Cancel);
        var council = await db.Institutions.AsNoTracking().SingleAsync(i => i.Name == "Research Council", Cancel);

        Assert.Equal(
            EntityOutcome.Kept,
            await EntityActs.MergeAsync(store, RecordKind.Institution, part.Key, council.Key)
        );
        var one = await db.Institutions.AsNoTracking().Include(i => i.Aliases).SingleAsync(Cancel);
        Assert.Equal((council.Id, "Research Council", council.Slug, 2), (one.Id, one.Name, one.Slug, one.ReleaseCount));
        Assert.Contains("Institute of Bones", one.Aliases.Select(a => a.Alias));
        Assert.Null(one.ParentId);

        Assert.Equal(
            EntityOutcome.AlreadyOne,
            await EntityActs.MergeAsync(store, RecordKind.Institution, part.Key, council.Key)
        );
        Assert.Equal(
            EntityOutcome.AlreadyOne,
            await EntityActs.MergeAsync(store, RecordKind.Institution, council.Key, part.Key)
        );
    }

    [Fact]
    public async Task Merge_OfStudies_CountsTheirFindingsOnce()
    {
        using var store = await PublishingStore.OpenAsync();
        await EntityActs.PublishAsync(
            store,
            new SyntheticRelease
            {
                Number = 0,
                Study = 1,
                Tek = 1,
            },
            new SyntheticRelease
            {
                Number = 1,
                Study = 4,
                Tek = 1,
            }
        );
        await using var db = store.Db();
        var studies = await db.Studies.AsNoTracking().OrderBy(s => s.Doi).ToListAsync(Cancel);
        Assert.Equal(2, await db.Markers.Select(m => m.StudyCount).SingleAsync(Cancel));

        await EntityActs.MergeAsync(store, RecordKind.Study, studies[0].Key, studies[1].Key);
        var one = await db.Studies.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(("One title", "10.1/one", 2), (one.Title, one.Doi, one.FindingCount));
        Assert.Equal(1, await db.Markers.Select(m => m.StudyCount).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Merge_OfPathways_MovesFindingsAndNames_AndASplitBringsBothBack()
    {
        using var store = await PublishingStore.OpenAsync();
        await EntityActs.PublishAsync(
            store,
            new SyntheticRelease
            {
                Number = 0,
                Study = 1,
                Tek = 1,
                Pathway = 1,
            },
            new SyntheticRelease
            {
                Number = 1,
                Study = 4,
                Tek = 1,
                Pathway = 3,
            }
        );
        var before = await store.DumpAsync();

        Assert.Equal(
            EntityOutcome.Kept,
            await EntityActs.MergeAsync(store, RecordKind.Pathway, "wnt-signaling", "notch-signaling")
        );
        await using var db = store.Db();
        var one = await db.Pathways.AsNoTracking().Include(p => p.Aliases).SingleAsync(Cancel);
        Assert.Equal(("Notch signaling", 2, 2, 2), (one.Name, one.ReleaseCount, one.StudyCount, one.FindingCount));
        Assert.Contains("Wnt signaling", one.Aliases.Select(a => a.Alias));

        var act = await db.EntityDecisions.AsNoTracking().SingleAsync(Cancel);
        await EntityActs.Log(store, db).UndoAsync(act.Id, "ada", null, Cancel);
        Assert.Equal(before, await store.DumpAsync());
    }

    [Fact]
    public async Task Merge_WithinOneRelease_GivesOneRowOfEach()
    {
        using var store = await PublishingStore.OpenAsync();
        await store.PublishAsync(await store.AddAsync(SyntheticRelease.Whole with { Institute = 1, Council = 1 }));
        await using var db = store.Db();
        var keys = await db.Institutions.Select(i => i.Key).ToListAsync(Cancel);
        foreach (var key in keys.Skip(1))
        {
            await EntityActs.MergeAsync(store, RecordKind.Institution, key, keys[0]);
        }

        Assert.Equal(1, await db.Institutions.CountAsync(Cancel));
        Assert.Equal(1, await db.ReleaseInstitutions.CountAsync(Cancel));
        Assert.Equal(1, await db.Funding.CountAsync(Cancel));
    }

    [Fact]
    public async Task Merge_OfPathwaysThatReleasesNameTogetherAloneAndNotAtAll_IsLikeARebuild_AndSoIsItsSplit()
    {
        using var store = await PublishingStore.OpenAsync();
        await EntityActs.PublishAsync(
            store,
            new SyntheticRelease
            {
                Number = 0,
                Tek = 1,
                Pathway = 3,
            },
            new SyntheticRelease
            {
                Number = 1,
                Tek = 1,
                Pathway = 1,
            },
            new SyntheticRelease
            {
                Number = 2,
                Tek = 1,
                Pathway = 4,
            },
            new SyntheticRelease { Number = 3, Tek = 1 }
        );
        var before = await store.DumpAsync();
        await AssertLikeARebuildAsync(store, "notch-signaling", "wnt-signaling");
        Assert.Equal(before, await store.DumpAsync());
        await AssertLikeARebuildAsync(store, "wnt-signaling", "notch-signaling");
        Assert.Equal(before, await store.DumpAsync());
    }

    [Fact]
    public async Task Merge_OfPathways_IsTheSameWhicheverReleaseIsPublishedLater()
    {
        using var store = await PublishingStore.OpenAsync();
        await EntityActs.PublishAsync(
            store,
            new SyntheticRelease { Number = 0, Pathway = 1 },
            new SyntheticRelease { Number = 1, Pathway = 3 }
        );
        await EntityActs.MergeAsync(store, RecordKind.Pathway, "notch-signaling", "wnt-signaling");
        await store.WithdrawAsync(1);
        await store.PublishAsync(1);
        var published = await store.DumpAsync();
        await store.RebuildAsync();
        Assert.Equal(published, await store.DumpAsync());
    }

    private static async Task AssertLikeARebuildAsync(PublishingStore store, string goes, string stays)
    {
        Assert.Equal(EntityOutcome.Kept, await EntityActs.MergeAsync(store, RecordKind.Pathway, goes, stays));
        var merged = await store.DumpAsync();
        await store.RebuildAsync();
        Assert.Equal(merged, await store.DumpAsync());
        await using var db = store.Db();
        var act = await db.EntityDecisions.MaxAsync(d => d.Id, Cancel);
        Assert.Equal(EntityOutcome.Kept, await EntityActs.Log(store, db).UndoAsync(act, "ada", null, Cancel));
    }
}
