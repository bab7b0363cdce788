using DormancyPortal.Core.Records;
using DormancyPortal.Core.Reports;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Publishing;

/// <summary>Keeps acts on releases and puts each release, and each other version of its story, where the acts say.</summary>
internal sealed class ReleaseActs(PortalDbContext db, Lexicon lexicon)
{
    /// <summary>Does acts in one transaction.</summary>
    /// <param name="acts">The acts.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <param name="countLater">
    /// Whether the counters of what many releases share may wait: others acts follow at once, and then somebody counts.
    /// </param>
    public async Task DoAsync(IReadOnlyList<Decision> acts, CancellationToken cancel, bool countLater = false)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginWithinAsync(cancel);
        db.Decisions.AddRange(acts);
        await db.SaveChangesAsync(cancel);
        var moved = await MovedAsync(acts, cancel);
        List<long> releases = [.. moved.Select(m => m.ReleaseId)];
        var (log, reports) = (new ChangeLog(db), new UnseenReports(db));
        await log.LookAsync(releases, cancel);
        await reports.LookAsync(releases, cancel);
        await PutAsync(releases, countLater, cancel);
        await log.KeepAsync(moved, cancel);
        await reports.SettleAsync(moved, cancel);
        await transaction.CommitWithinAsync(cancel);

        db.ChangeTracker.Clear();
    }

    /// <summary>Puts releases where their acts say; what they share is made again once for all.</summary>
    private async Task PutAsync(List<long> releases, bool countLater, CancellationToken cancel)
    {
        var writer = new CatalogWriter(db, lexicon);
        // All go before any comes: versions of a story have one address among them.
        var shared = new List<SharedIds> { await writer.RemoveRowsAsync(releases, cancel) };

        foreach (var id in releases)
        {
            db.ChangeTracker.Clear();
            if (await ShownRelease.FollowAsync(db, id, cancel) is { } shown)
            {
                shared.Add(await writer.AddRowsAsync(shown, cancel));
            }
        }

        var all = SharedIds.Of(shared);
        await (countLater ? writer.RefreshLaterAsync(all, cancel) : writer.RefreshAsync(all, cancel));
        await writer.AdvanceVersionAsync(cancel);
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
}
