using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Xunit;

namespace DormancyPortal.Tests.Publishing;

/// <summary>Acts on what releases share, as the pages do them.</summary>
internal static class EntityActs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static EntityDecisionLog Log(PublishingStore store, PortalDbContext db) =>
        new(db, store.Lexicon, store.Clock);

    public static async Task<EntityOutcome> MergeAsync(
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

    public static async Task PublishAsync(PublishingStore store, params SyntheticRelease[] releases)
    {
        foreach (var release in releases)
        {
            await store.PublishAsync(await store.AddAsync(release));
        }
    }
}
