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
            Pathway = c[2] == 3 && c[5] == 3 ? 4 : c[2],
            Institute = c[3] % 3,
            Council = c[4] % 3,
            Person = c[5] % 3,
            Funder = c[6] % 3,
        });

    /// <summary>What is done, to what: a publish or withdrawal of a release, an act on the n-th and m-th record of a kind, an undo.</summary>
    private static readonly Gen<(int What, int One, int Other)[]> AnyActs = Gen.Select(
        Gen.Int[0, 9],
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
                    await ActAsync(store, [], [.. acts.Select(a => (3 + (a.What % 7), a.One, a.Other))]);
                    await using (var db = store.Db())
                    {
                        foreach (
                            var act in EntityMerges.Of(await db.EntityDecisions.ToListAsync(Cancel)).Decisions.Reverse()
                        )
                        {
                            await EntityActs.Log(store, db).UndoAsync(act.Id, "ada", null, Cancel);
                        }
                    }

                    Assert.Equal(before, await store.DumpAsync());
                },
                iter: 12,
                threads: 2
            );

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
                case 9:
                    var done = await db.EntityDecisions.Select(d => d.Id).ToListAsync(Cancel);
                    if (done.Count > 0)
                    {
                        await EntityActs.Log(store, db).UndoAsync(done[one % done.Count], "ada", null, Cancel);
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
        (EntityDecisionKind.PartOf, RecordKind.Pathway),
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
            await EntityActs
                .Log(store, db)
                .DecideAsync(
                    new EntityAct(what.Kind, what.Entity, keys[one % keys.Count], keys[other % keys.Count], null),
                    "ada",
                    Cancel
                );
        }
    }
}
