using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
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
            var decision = Act(id, DecisionKind.Publish, decidedBy, null);
            db.Decisions.Add(decision);
            var release = await db.Releases.SingleAsync(r => r.Id == id, cancel);
            release.State = ReleaseState.Published;
            await db.SaveChangesAsync(cancel);
            shared.Add(await writer.AddRowsAsync(release, decision, cancel));
            db.ChangeTracker.Clear();
        }

        await writer.RefreshAsync(SharedIds.Of(shared), cancel);
        await writer.AdvanceVersionAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Puts releases away in one transaction: out of the catalog and out of the lists; file and readings are kept.</summary>
    /// <param name="releaseIds">The releases.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public Task DiscardAsync(
        IReadOnlyCollection<long> releaseIds,
        string decidedBy,
        string? reason,
        CancellationToken cancel
    ) => ActAsync([.. releaseIds.Select(id => Act(id, DecisionKind.Discard, decidedBy, reason))], cancel);

    /// <summary>
    /// Takes back acts on releases in one transaction: a publish, a withdrawal, a discard, or an undo of one. Each release
    /// goes where the newest act that still holds puts it.
    /// </summary>
    /// <param name="decisionIds">The acts.</param>
    /// <param name="decidedBy">User name of who takes them back.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>How many held and were taken back.</returns>
    public async Task<int> UndoAsync(
        IReadOnlyCollection<long> decisionIds,
        string decidedBy,
        string? reason,
        CancellationToken cancel
    )
    {
        var acts = await db
            .Decisions.AsNoTracking()
            .Where(d => decisionIds.Contains(d.Id) && d.Item == null)
            .ToListAsync(cancel);
        var releases = acts.Select(d => d.ReleaseId).Distinct().ToList();
        var all = await db.Decisions.AsNoTracking().Where(d => releases.Contains(d.ReleaseId)).ToListAsync(cancel);
        var holding = HoldingDecisions.Among(all);
        var undos = acts.Where(d => holding.Contains(d.Id))
            .Select(d => Act(d.ReleaseId, DecisionKind.Undo, decidedBy, reason, d.Id))
            .ToList();
        await ActAsync(undos, cancel);
        return undos.Count;
    }

    private Task DecideAsync(long releaseId, DecisionKind kind, string by, string? why, CancellationToken cancel) =>
        ActAsync([Act(releaseId, kind, by, why)], cancel);

    /// <summary>Keeps acts on releases and puts each release where its acts say.</summary>
    private async Task ActAsync(IReadOnlyList<Decision> acts, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Decisions.AddRange(acts);
        await db.SaveChangesAsync(cancel);
        var writer = new CatalogWriter(db, lexicon);
        foreach (var id in acts.Select(a => a.ReleaseId).Distinct())
        {
            db.ChangeTracker.Clear();
            await writer.RemoveAsync(id, cancel);
            await FollowAsync(id, writer, cancel);
        }

        await writer.AdvanceVersionAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task FollowAsync(long releaseId, CatalogWriter writer, CancellationToken cancel)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.ReleaseId == releaseId).ToListAsync(cancel);
        var standing = ReleaseStanding.Of(decisions);
        var release = await db.Releases.SingleAsync(r => r.Id == releaseId, cancel);
        release.State = standing.State;
        await db.SaveChangesAsync(cancel);
        if (standing.State == ReleaseState.Published)
        {
            await writer.AddAsync(release, standing.By!, cancel);
        }
    }

    private Decision Act(long releaseId, DecisionKind kind, string by, string? why, long? undoes = null) =>
        new()
        {
            ReleaseId = releaseId,
            Kind = kind,
            DecidedBy = by,
            DecidedAt = clock.GetUtcNow().UtcDateTime,
            Reason = string.IsNullOrWhiteSpace(why) ? null : why.Trim(),
            UndoesId = undoes,
        };
}
