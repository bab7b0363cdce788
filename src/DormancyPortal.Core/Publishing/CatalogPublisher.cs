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

    private async Task DecideAsync(long releaseId, DecisionKind kind, string by, string? why, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
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
}
