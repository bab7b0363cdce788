using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

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
        await using var transaction = await BeginAsync(cancel);
        var writer = new CatalogWriter(db, lexicon);
        var shared = new List<SharedIds>();
        var together = Group(releaseIds.Count);
        foreach (var id in releaseIds)
        {
            var decision = Act(id, DecisionKind.Publish, decidedBy, null, together: together);
            db.Decisions.Add(decision);
            var release = await db.Releases.SingleAsync(r => r.Id == id, cancel);
            release.State = ReleaseState.Published;
            await db.SaveChangesAsync(cancel);
            shared.Add(await writer.AddRowsAsync(release, decision, cancel));
            db.ChangeTracker.Clear();
        }

        await EndAsync(writer, SharedIds.Of(shared), transaction, cancel);
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
    )
    {
        var together = Group(releaseIds.Count);
        return ActAsync(
            [.. releaseIds.Select(id => Act(id, DecisionKind.Discard, decidedBy, reason, together: together))],
            cancel
        );
    }

    /// <summary>
    /// Takes uploads back in one transaction: drafts are put away, published releases withdrawn, so that their addresses
    /// say why; what stands elsewhere stays. <see cref="UndoAsync"/> of the acts brings everything back.
    /// </summary>
    /// <param name="releaseIds">The releases.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="reason">Why, shown to readers of what was published.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>Numbers of the acts, by release.</returns>
    public async Task<IReadOnlyDictionary<long, long>> TakeBackAsync(
        IReadOnlyCollection<long> releaseIds,
        string decidedBy,
        string? reason,
        CancellationToken cancel
    )
    {
        var states = await db
            .Releases.Where(r => releaseIds.Contains(r.Id))
            .Select(r => new { r.Id, r.State })
            .ToListAsync(cancel);
        var together = Group(states.Count);
        List<Decision> acts =
        [
            .. from release in states
            let kind = release.State switch
            {
                ReleaseState.Draft => DecisionKind.Discard,
                ReleaseState.Published => DecisionKind.Withdraw,
                _ => (DecisionKind?)null,
            }
            where kind is not null
            select Act(release.Id, kind.Value, decidedBy, reason, together: together),
        ];
        await ActAsync(acts, cancel);
        return acts.ToDictionary(a => a.ReleaseId, a => a.Id);
    }

    /// <summary>Brings a release back that was put away, to where it stood before. One that is not changes nothing.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="decidedBy">User name of who brings it back.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task BringBackAsync(long releaseId, string decidedBy, CancellationToken cancel)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.ReleaseId == releaseId).ToListAsync(cancel);
        if (ReleaseStanding.Of(decisions) is { State: ReleaseState.Discarded, By: { } putAway })
        {
            await UndoAsync([putAway.Id], decidedBy, "the same file was uploaded again", cancel);
        }
    }

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
        var together = Group(acts.Count);
        var undos = acts.Where(d => holding.Contains(d.Id))
            .Select(d => Act(d.ReleaseId, DecisionKind.Undo, decidedBy, reason, d.Id, together))
            .ToList();
        await ActAsync(undos, cancel);
        return undos.Count;
    }

    private Task DecideAsync(long releaseId, DecisionKind kind, string by, string? why, CancellationToken cancel) =>
        ActAsync([Act(releaseId, kind, by, why)], cancel);

    /// <summary>Keeps acts on releases and puts each release where its acts say; what they share is made again once for all.</summary>
    private async Task ActAsync(IReadOnlyList<Decision> acts, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await BeginAsync(cancel);
        db.Decisions.AddRange(acts);
        await db.SaveChangesAsync(cancel);
        var writer = new CatalogWriter(db, lexicon);
        var releases = acts.Select(a => a.ReleaseId).Distinct().ToList();
        var shared = new List<SharedIds> { await writer.RemoveRowsAsync(releases, cancel) };
        var decisions = (
            await db.Decisions.AsNoTracking().Where(d => releases.Contains(d.ReleaseId)).ToListAsync(cancel)
        ).ToLookup(d => d.ReleaseId);
        foreach (var id in releases)
        {
            db.ChangeTracker.Clear();
            if (await FollowAsync(id, ReleaseStanding.Of([.. decisions[id]]), writer, cancel) is { } added)
            {
                shared.Add(added);
            }
        }

        await EndAsync(writer, SharedIds.Of(shared), transaction, cancel);
    }

    /// <returns>What the release shares with others; null when it is not in the catalog.</returns>
    private async Task<SharedIds?> FollowAsync(
        long releaseId,
        ReleaseStanding standing,
        CatalogWriter writer,
        CancellationToken cancel
    )
    {
        var release = await db.Releases.SingleAsync(r => r.Id == releaseId, cancel);
        release.State = standing.State;
        await db.SaveChangesAsync(cancel);
        return standing.State == ReleaseState.Published
            ? await writer.AddRowsAsync(release, standing.By!, cancel)
            : null;
    }

    /// <summary>A transaction of its own, or none inside of one that the caller began and ends.</summary>
    private async Task<IDbContextTransaction?> BeginAsync(CancellationToken cancel) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;

    private async Task EndAsync(
        CatalogWriter writer,
        SharedIds shared,
        IDbContextTransaction? transaction,
        CancellationToken cancel
    )
    {
        await writer.RefreshAsync(shared, cancel);
        await writer.AdvanceVersionAsync(cancel);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>What decisions of one act on several releases have in common; null for an act on one.</summary>
    private static Guid? Group(int releases) => releases > 1 ? Guid.NewGuid() : null;

    private Decision Act(
        long releaseId,
        DecisionKind kind,
        string by,
        string? why,
        long? undoes = null,
        Guid? together = null
    ) =>
        new()
        {
            ReleaseId = releaseId,
            Kind = kind,
            DecidedBy = by,
            DecidedAt = clock.GetUtcNow().UtcDateTime,
            Reason = string.IsNullOrWhiteSpace(why) ? null : why.Trim(),
            UndoesId = undoes,
            GroupId = together,
        };
}
