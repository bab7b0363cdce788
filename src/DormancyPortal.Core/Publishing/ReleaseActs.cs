using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Publishing;

/// <summary>Keeps acts on releases and puts each release, and each other version of its story, where the acts say.</summary>
internal sealed class ReleaseActs(PortalDbContext db, Lexicon lexicon)
{
    /// <summary>Does acts in one transaction.</summary>
    public Task DoAsync(IReadOnlyList<Decision> acts, CancellationToken cancel) => InsideAsync(acts, true, cancel);

    /// <summary>What acts would change for readers: does them, looks, and takes the whole transaction back.</summary>
    public Task<IReadOnlyList<CatalogChange>> TryAsync(IReadOnlyList<Decision> acts, CancellationToken cancel) =>
        InsideAsync(acts, false, cancel);

    private async Task<IReadOnlyList<CatalogChange>> InsideAsync(
        IReadOnlyList<Decision> acts,
        bool keep,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Decisions.AddRange(acts);
        await db.SaveChangesAsync(cancel);
        var moved = await MovedAsync(acts, cancel);
        var log = new ChangeLog(db);
        await log.LookAsync([.. moved.Select(m => m.ReleaseId)], cancel);
        var writer = new CatalogWriter(db, lexicon);
        // All go before any comes: versions of a story have one address among them.
        foreach (var (id, _) in moved)
        {
            await writer.RemoveAsync(id, cancel);
        }

        foreach (var (id, _) in moved)
        {
            await FollowAsync(id, writer, cancel);
            db.ChangeTracker.Clear();
        }

        await writer.AdvanceVersionAsync(cancel);
        var changes = await log.KeepAsync(moved, cancel);
        if (keep)
        {
            await transaction.CommitAsync(cancel);
        }
        else
        {
            await transaction.RollbackAsync(cancel);
        }

        db.ChangeTracker.Clear();
        return changes;
    }

    /// <summary>The releases that acts are on and their other versions, each with the act that may move it.</summary>
    private async Task<List<(long ReleaseId, Decision By)>> MovedAsync(
        IReadOnlyList<Decision> acts,
        CancellationToken cancel
    )
    {
        var moved = new Dictionary<long, Decision>();
        foreach (var act in acts)
        {
            foreach (var kin in await db.KinAsync(act.ReleaseId, cancel))
            {
                moved.TryAdd(kin, act);
            }

            moved[act.ReleaseId] = act;
        }

        return [.. moved.OrderBy(m => m.Value.Id).ThenBy(m => m.Key).Select(m => (m.Key, m.Value))];
    }

    private async Task FollowAsync(long releaseId, CatalogWriter writer, CancellationToken cancel)
    {
        if (await ShownRelease.FollowAsync(db, releaseId, cancel) is { } shown)
        {
            await writer.AddAsync(shown, cancel);
        }
    }
}
