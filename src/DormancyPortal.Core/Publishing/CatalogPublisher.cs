using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// The one writer of the catalog. Each publish or withdrawal is one transaction: the decision, the rows of the release,
/// the rows it shares with others, the search index, the catalog version, and the record of what changed for readers.
/// </summary>
public sealed class CatalogPublisher(PortalDbContext db, Lexicon lexicon, TimeProvider clock)
{
    private readonly ReleaseActs _acts = new(db, lexicon);

    /// <summary>Puts a release into the catalog, or puts its newest reading in place of an older one.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="note">A note, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <exception cref="InvalidDataException">The reading is damaged in the store.</exception>
    public Task PublishAsync(long releaseId, string decidedBy, string? note, CancellationToken cancel) =>
        _acts.DoAsync([Act(releaseId, DecisionKind.Publish, decidedBy, note)], cancel);

    /// <summary>Takes a release out of the catalog; its file and its readings are kept.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="reason">Why, shown to readers who ask for it.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public Task WithdrawAsync(long releaseId, string decidedBy, string? reason, CancellationToken cancel) =>
        _acts.DoAsync([Act(releaseId, DecisionKind.Withdraw, decidedBy, reason)], cancel);

    /// <summary>
    /// Publishes many drafts in one transaction, and makes what they share once: the way for imports of thousands, where
    /// counting a hot marker for each release would take most of the time. The rows are those of publishing one by one.
    /// </summary>
    /// <param name="releaseIds">Releases that are not in the catalog, in the order of publishing.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="together">What the decisions have in common with others of the same act; null for an act of its own.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <exception cref="InvalidDataException">A reading is damaged in the store.</exception>
    public Task PublishManyAsync(
        IReadOnlyCollection<long> releaseIds,
        string decidedBy,
        Guid? together,
        CancellationToken cancel
    ) => _acts.DoAsync(Acts(releaseIds, DecisionKind.Publish, decidedBy, null, together), cancel);

    /// <summary>Puts the newest readings of published releases in place of older ones, in one transaction and as one act.</summary>
    /// <param name="releaseIds">The releases.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="note">A note, or null.</param>
    /// <param name="countLater">
    /// Whether counters of what many releases share wait for <see cref="CountAsync"/>, since more of the same order follow.
    /// </param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <exception cref="InvalidDataException">A reading is damaged in the store.</exception>
    public Task PublishAgainAsync(
        IReadOnlyCollection<long> releaseIds,
        string decidedBy,
        string? note,
        bool countLater,
        CancellationToken cancel
    ) => _acts.DoAsync(Acts(releaseIds, DecisionKind.Publish, decidedBy, note, null), cancel, countLater);

    /// <summary>Whether counters wait for <see cref="CountAsync"/>.</summary>
    public Task<bool> AnyUncountedAsync(CancellationToken cancel) => new UncountedRecords(db).AnyAsync(cancel);

    /// <summary>
    /// Counts some of what was left uncounted while releases were published again, in one transaction. Whoever does it, and however
    /// often it is broken off, the catalog is that of a rebuild once none is left.
    /// </summary>
    /// <param name="most">How many records at most.</param>
    /// <param name="cancel">Undoes this step.</param>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> CountAsync(int most, CancellationToken cancel)
    {
        // Asked every second where nothing waits, and a transaction would lock the store for it.
        if (!await AnyUncountedAsync(cancel))
        {
            return false;
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginWithinAsync(cancel);
        var writer = new CatalogWriter(db, lexicon);
        if (!await writer.CountAsync(most, cancel))
        {
            return false;
        }

        await writer.AdvanceVersionAsync(cancel);
        await transaction.CommitWithinAsync(cancel);

        db.ChangeTracker.Clear();
        return true;
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
    ) => _acts.DoAsync(Acts(releaseIds, DecisionKind.Discard, decidedBy, reason, null), cancel);

    /// <summary>
    /// Takes uploads back in one transaction: drafts are put away, published releases withdrawn, so that their addresses
    /// say why; what stands elsewhere stays. <see cref="UndoAsync"/> of the acts brings everything back.
    /// </summary>
    /// <param name="releaseIds">The releases.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="reason">Why, shown to readers of what was published.</param>
    /// <param name="together">What the acts have in common.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>Numbers of the acts, by release.</returns>
    public async Task<IReadOnlyDictionary<long, long>> TakeBackAsync(
        IReadOnlyCollection<long> releaseIds,
        string decidedBy,
        string? reason,
        Guid? together,
        CancellationToken cancel
    )
    {
        var states = await db
            .Releases.Where(r => releaseIds.Contains(r.Id))
            .Select(r => new { r.Id, r.State })
            .ToListAsync(cancel);
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
        await _acts.DoAsync(acts, cancel);
        return acts.ToDictionary(a => a.ReleaseId, a => a.Id);
    }

    /// <summary>Brings a release back that was put away, to where it stood before. One that is not changes nothing.</summary>
    /// <param name="releaseId">The release.</param>
    /// <param name="decidedBy">User name of who brings it back.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="together">What it has in common with others of the same act; null for an act of its own.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>Whether it was put away.</returns>
    public async Task<bool> BringBackAsync(
        long releaseId,
        string decidedBy,
        string? reason,
        Guid? together,
        CancellationToken cancel
    )
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.ReleaseId == releaseId).ToListAsync(cancel);
        return ReleaseStanding.Of(decisions) is { State: ReleaseState.Discarded, By: { } putAway }
            && await UndoAsync([putAway.Id], decidedBy, reason, together, cancel) > 0;
    }

    /// <summary>Why a release comes back whose file was sent again.</summary>
    public const string SentAgain = "the same file was uploaded again";

    /// <summary>
    /// Says that a release is a new version of an older one. Once both were published the newer is at the address of the
    /// older, which can still be read as an earlier version; what people decided on the older holds for the newer where it
    /// has the same words.
    /// </summary>
    /// <param name="newer">The new version.</param>
    /// <param name="older">What it corrects: the newest version there is of it.</param>
    /// <param name="decidedBy">User name of who decided.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task<VersionOutcome> SupersedeAsync(
        long newer,
        long older,
        string decidedBy,
        string? reason,
        CancellationToken cancel
    )
    {
        var mine = await db.VersionsAsync(newer, cancel);
        var theirs = await db.VersionsAsync(older, cancel);
        if (mine.Of(newer).Link is not null || mine.All.Any(v => v.ReleaseId == older))
        {
            return VersionOutcome.IsAlready;
        }

        if (theirs.All[^1].ReleaseId != older)
        {
            return VersionOutcome.HasNewer;
        }

        await _acts.DoAsync([Act(newer, DecisionKind.Supersede, decidedBy, reason, supersedes: older)], cancel);
        return VersionOutcome.Kept;
    }

    /// <summary>
    /// Takes back acts on releases in one transaction: a publish, a withdrawal, a discard, or an undo of one. Each release
    /// goes where the newest act that still holds puts it.
    /// </summary>
    /// <param name="decisionIds">The acts.</param>
    /// <param name="decidedBy">User name of who takes them back.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="together">What the undos have in common with others of the same act; null for an act of its own.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>How many held and were taken back.</returns>
    public async Task<int> UndoAsync(
        IReadOnlyCollection<long> decisionIds,
        string decidedBy,
        string? reason,
        Guid? together,
        CancellationToken cancel
    )
    {
        var undos = await UndosAsync(decisionIds, decidedBy, reason, together, cancel);
        await _acts.DoAsync(undos, cancel);
        return undos.Count;
    }

    private async Task<IReadOnlyList<Decision>> UndosAsync(
        IReadOnlyCollection<long> decisionIds,
        string decidedBy,
        string? reason,
        Guid? together,
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
        together ??= Group(acts.Count);
        return
        [
            .. acts.Where(d => holding.Contains(d.Id))
                .Select(d => Act(d.ReleaseId, DecisionKind.Undo, decidedBy, reason, d.Id, together: together)),
        ];
    }

    /// <summary>What decisions of one act on several releases have in common; null for an act on one.</summary>
    private static Guid? Group(int releases) => releases > 1 ? Guid.NewGuid() : null;

    private IReadOnlyList<Decision> Acts(
        IReadOnlyCollection<long> releaseIds,
        DecisionKind kind,
        string by,
        string? why,
        Guid? together
    )
    {
        together ??= Group(releaseIds.Count);
        return [.. releaseIds.Select(id => Act(id, kind, by, why, together: together))];
    }

    private Decision Act(
        long releaseId,
        DecisionKind kind,
        string by,
        string? why,
        long? undoes = null,
        long? supersedes = null,
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
            SupersedesId = supersedes,
            GroupId = together,
        };
}
