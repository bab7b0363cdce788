using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// The one writer of the catalog. Each publish or withdrawal is one transaction: the decision, the rows of the release,
/// the rows it shares with others, the search index and the catalog version.
/// </summary>
public sealed class CatalogPublisher(PortalDbContext db, Lexicon lexicon, TimeProvider clock)
{
    /// <summary>Puts a release into the catalog, or puts its newest reading in place of an older one.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="note">A note, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <exception cref="InvalidDataException">The reading is damaged in the store.</exception>
    public Task PublishAsync(long releaseId, string decidedBy, string? note, CancellationToken cancel) =>
        DecideAsync(releaseId, DecisionKind.Publish, decidedBy, note, cancel);

    /// <summary>Takes a release out of the catalog; its file and its readings are kept.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="reason">Why, shown to readers who ask for it.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public Task WithdrawAsync(long releaseId, string decidedBy, string? reason, CancellationToken cancel) =>
        DecideAsync(releaseId, DecisionKind.Withdraw, decidedBy, reason, cancel);

    /// <summary>
    /// Publishes many drafts in one transaction, and makes what they share once: the way for imports of thousands, where
    /// counting a hot marker for each release would take most of the time. The rows are those of publishing one by one.
    /// </summary>
    /// <param name="releaseIds">Releases that are not in the catalog, in the order of publishing.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <exception cref="InvalidDataException">A reading is damaged in the store.</exception>
    public async Task PublishManyAsync(IReadOnlyCollection<long> releaseIds, string decidedBy, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var writer = new CatalogWriter(db, lexicon);
        var shared = new List<SharedIds>();
        foreach (var id in releaseIds)
        {
            var (release, decision) = await RecordAsync(id, DecisionKind.Publish, decidedBy, null, cancel);
            shared.Add(await writer.AddRowsAsync(release, decision, cancel));
            db.ChangeTracker.Clear();
        }

        await writer.RefreshAsync(SharedIds.Of(shared), cancel);
        await writer.AdvanceVersionAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task DecideAsync(long releaseId, DecisionKind kind, string by, string? why, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (release, decision) = await RecordAsync(releaseId, kind, by, why, cancel);
        var writer = new CatalogWriter(db, lexicon);
        await writer.RemoveAsync(releaseId, cancel);
        if (kind == DecisionKind.Publish)
        {
            await writer.AddAsync(release, decision, cancel);
        }

        await writer.AdvanceVersionAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Keeps a decision, and the state that it gives the release.</summary>
    private async Task<(Release Release, Decision Decision)> RecordAsync(
        long releaseId,
        DecisionKind kind,
        string by,
        string? why,
        CancellationToken cancel
    )
    {
        var release = await db.Releases.SingleAsync(r => r.Id == releaseId, cancel);
        var decision = new Decision
        {
            ReleaseId = releaseId,
            Kind = kind,
            DecidedBy = by,
            DecidedAt = clock.GetUtcNow().UtcDateTime,
            Reason = string.IsNullOrWhiteSpace(why) ? null : why.Trim(),
        };
        db.Decisions.Add(decision);
        release.State = kind == DecisionKind.Publish ? ReleaseState.Published : ReleaseState.Withdrawn;
        await db.SaveChangesAsync(cancel);
        return (release, decision);
    }
}
