using CsCheck;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

/// <summary>Merges, parts and their undos: the catalog follows from the acts that hold, whatever happened in which order.</summary>
public sealed class EntityDecisionTests
{
    private const int Releases = 4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Gen<SyntheticRelease> AnyRelease = Gen.Int[0, 3]
        .Array[7]
        .Select(c => new SyntheticRelease
        {
            Study = c[0] + (c[6] == 3 ? 1 : 0),
            Tek = c[1],
            Pathway = c[2],
            Institute = c[3] % 3,
            Council = c[4] % 3,
            Person = c[5] % 3,
            Funder = c[6] % 3,
        });

    /// <summary>What is done, to what: a publish or withdrawal of a release, an act on the n-th and m-th record of a kind, an undo.</summary>
    private static readonly Gen<(int What, int One, int Other)[]> AnyActs = Gen.Select(
        Gen.Int[0, 8],
        Gen.Int[0, 5],
        Gen.Int[0, 5]
    ).Array[4, 16];

    [Fact]
    public async Task Rebuild_AfterAnySeriesOfPublishesMergesAndUndos_GivesTheSameRows() =>
        await Gen.Select(AnyRelease.Array[Releases], AnyActs)
            .SampleAsync(
                async (releases, acts) =>
                {
                    using var store = await PublishingStore.OpenAsync();
                    await ActAsync(store, releases, acts);
                    var before = await store.DumpAsync();
                    await store.RebuildAsync();
                    Assert.Equal(before, await store.DumpAsync());
                },
                iter: 24,
                threads: 2
            );

    [Fact]
    public async Task Undo_OfAllActs_LeavesTheCatalogAsItWas() =>
        await Gen.Select(AnyRelease.Array[Releases], AnyActs)
            .SampleAsync(
                async (releases, acts) =>
                {
                    using var store = await PublishingStore.OpenAsync();
                    await ActAsync(store, releases, [(0, 0, 0), (0, 1, 0), (0, 2, 0), (0, 3, 0)]);
                    var before = await store.DumpAsync();
                    await ActAsync(store, [], [.. acts.Select(a => (3 + (a.What % 6), a.One, a.Other))]);
                    await using (var db = store.Db())
                    {
                        foreach (
                            var act in EntityMerges.Of(await db.EntityDecisions.ToListAsync(Cancel)).Decisions.Reverse()
                        )
                        {
                            await Log(store, db).UndoAsync(act.Id, "ada", null, Cancel);
                        }
                    }

                    Assert.Equal(before, await store.DumpAsync());
                },
                iter: 12,
                threads: 2
            );

    [Fact]
    public async Task Merge_OfInstitutions_MovesWhatTheyDidAndKeepsTheNameOfTheOneThatStays()
    {
        using var store = await PublishingStore.OpenAsync();
        await store.PublishAsync(await store.AddAsync(new SyntheticRelease { Number = 0, Institute = 1 }));
        await store.PublishAsync(await store.AddAsync(new SyntheticRelease { Number = 1, Council = 1 }));
        await using var db = store.Db();
        var part = await db.Institutions.AsNoTracking().SingleAsync(i => i.Name == "Institute of Bones", Cancel);
        var council = await db.Institutions.AsNoTracking().SingleAsync(i => i.Name == "Research Council", Cancel);

        Assert.Equal(EntityOutcome.Kept, await MergeAsync(store, RecordKind.Institution, part.Key, council.Key));
        var one = await db.Institutions.AsNoTracking().Include(i => i.Aliases).SingleAsync(Cancel);
        Assert.Equal((council.Id, "Research Council", council.Slug, 2), (one.Id, one.Name, one.Slug, one.ReleaseCount));
        Assert.Contains("Institute of Bones", one.Aliases.Select(a => a.Alias));
        Assert.Null(one.ParentId);

        Assert.Equal(EntityOutcome.AlreadyOne, await MergeAsync(store, RecordKind.Institution, part.Key, council.Key));
        Assert.Equal(EntityOutcome.AlreadyOne, await MergeAsync(store, RecordKind.Institution, council.Key, part.Key));
    }

    [Fact]
    public async Task Merge_OfStudies_CountsTheirFindingsOnce()
    {
        using var store = await PublishingStore.OpenAsync();
        await PublishAsync(
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

        await MergeAsync(store, RecordKind.Study, studies[0].Key, studies[1].Key);
        var one = await db.Studies.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(("One title", "10.1/one", 2), (one.Title, one.Doi, one.FindingCount));
        Assert.Equal(1, await db.Markers.Select(m => m.StudyCount).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Merge_OfPathways_MovesFindingsAndNames_AndASplitBringsBothBack()
    {
        using var store = await PublishingStore.OpenAsync();
        await PublishAsync(
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
            await MergeAsync(store, RecordKind.Pathway, "wnt-signaling", "notch-signaling")
        );
        await using var db = store.Db();
        var one = await db.Pathways.AsNoTracking().Include(p => p.Aliases).SingleAsync(Cancel);
        Assert.Equal(("Notch signaling", 2, 2, 2), (one.Name, one.ReleaseCount, one.StudyCount, one.FindingCount));
        Assert.Contains("Wnt signaling", one.Aliases.Select(a => a.Alias));

        var act = await db.EntityDecisions.AsNoTracking().SingleAsync(Cancel);
        await Log(store, db).UndoAsync(act.Id, "ada", null, Cancel);
        Assert.Equal(before, await store.DumpAsync());
    }

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

        Assert.Equal(EntityOutcome.Kept, await Log(store, db).DecideAsync(act, "ada", Cancel));
        Assert.Equal(whole.Id, await ParentAsync());
        var around = act with { Key = whole.Key, OtherKey = part.Key };
        Assert.Equal(EntityOutcome.WouldBePartOfItself, await Log(store, db).DecideAsync(around, "ada", Cancel));

        var kept = await db.EntityDecisions.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(("ada", "says its page", "Institute of bones"), (kept.DecidedBy, kept.Reason, kept.Name));
        await Log(store, db).UndoAsync(kept.Id, "ada", null, Cancel);
        Assert.Null(await ParentAsync());
        Assert.Equal(EntityOutcome.Unknown, await Log(store, db).UndoAsync(kept.Id, "ada", null, Cancel));

        Task<long?> ParentAsync() =>
            db.Institutions.Where(i => i.Id == part.Id).Select(i => i.ParentId).SingleAsync(Cancel);
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
            await MergeAsync(store, RecordKind.Institution, key, keys[0]);
        }

        Assert.Equal(1, await db.Institutions.CountAsync(Cancel));
        Assert.Equal(1, await db.ReleaseInstitutions.CountAsync(Cancel));
        Assert.Equal(1, await db.Funding.CountAsync(Cancel));
    }

    private static async Task<EntityOutcome> MergeAsync(
        PublishingStore store,
        RecordKind kind,
        string goes,
        string stays
    )
    {
        await using var db = store.Db();
        var act = new EntityAct(EntityDecisionKind.Merge, kind, goes, stays, null);
        return await Log(store, db).DecideAsync(act, "ada", Cancel);
    }

    private static async Task PublishAsync(PublishingStore store, params SyntheticRelease[] releases)
    {
        foreach (var release in releases)
        {
            await store.PublishAsync(await store.AddAsync(release));
        }
    }

    private static EntityDecisionLog Log(PublishingStore store, PortalDbContext db) =>
        new(db, store.Lexicon, store.Clock);

    private static async Task ActAsync(
        PublishingStore store,
        SyntheticRelease[] releases,
        (int What, int One, int Other)[] acts
    )
    {
        for (var i = 0; i < releases.Length; i++)
        {
            await store.AddAsync(releases[i] with { Number = i });
        }

        foreach (var (what, one, other) in acts)
        {
            await using var db = store.Db();
            switch (what)
            {
                case 0 or 1:
                    await store.PublishAsync(1 + (one % Releases));
                    break;
                case 2:
                    await store.WithdrawAsync(1 + (one % Releases));
                    break;
                case 8:
                    var done = await db.EntityDecisions.Select(d => d.Id).ToListAsync(Cancel);
                    if (done.Count > 0)
                    {
                        await Log(store, db).UndoAsync(done[one % done.Count], "ada", null, Cancel);
                    }

                    break;
                default:
                    await DecideAsync(store, db, Kinds[what - 3], one, other);
                    break;
            }
        }
    }

    private static readonly (EntityDecisionKind, RecordKind)[] Kinds =
    [
        (EntityDecisionKind.Merge, RecordKind.Institution),
        (EntityDecisionKind.Merge, RecordKind.Study),
        (EntityDecisionKind.Merge, RecordKind.Person),
        (EntityDecisionKind.PartOf, RecordKind.Institution),
        (EntityDecisionKind.Merge, RecordKind.Pathway),
    ];

    private static async Task DecideAsync(
        PublishingStore store,
        PortalDbContext db,
        (EntityDecisionKind Kind, RecordKind Entity) what,
        int one,
        int other
    )
    {
        var keys = await (
            what.Entity switch
            {
                RecordKind.Study => db.Studies.OrderBy(s => s.Id).Select(s => s.Key),
                RecordKind.Person => db.People.OrderBy(p => p.Id).Select(p => p.Key),
                RecordKind.Pathway => db.Pathways.OrderBy(p => p.Id).Select(p => p.Slug),
                _ => db.Institutions.OrderBy(i => i.Id).Select(i => i.Key),
            }
        ).ToListAsync(Cancel);
        if (keys.Count > 0)
        {
            await Log(store, db)
                .DecideAsync(
                    new EntityAct(what.Kind, what.Entity, keys[one % keys.Count], keys[other % keys.Count], null),
                    "ada",
                    Cancel
                );
        }
    }
}
