using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Curation;

/// <summary>How far the releases are read again that an act on the lexicon touches.</summary>
/// <param name="ActId">The act.</param>
/// <param name="IsFound">Whether it is known which releases it touches.</param>
/// <param name="Touched">How many.</param>
/// <param name="Read">How many of them were read again.</param>
/// <param name="EndedAt">When the last one was, UTC; null before.</param>
/// <param name="NotShown">Of the releases in the catalog, how many readers still see as they were read before; 0 until the end.</param>
public sealed record RereadingProgress(
    long ActId,
    bool IsFound,
    int Touched,
    int Read,
    DateTime? EndedAt,
    int NotShown
);

/// <summary>
/// Reads the releases again that acts on the lexicon touch, a few at a time, by the lexicon of now. All it knows is in the store:
/// any process may do it, and goes on where another was killed.
/// </summary>
public sealed class LexiconRereader(PortalDbContext db, PortalLexicon lexicons, TimeProvider clock, Leases leases)
{
    /// <summary>Releases at a time, so that other work beside the pages has its turn.</summary>
    private const int ReleasesOfATurn = 10;

    /// <summary>The works that are not through and the newest that are, newest first.</summary>
    public Task<List<RereadingProgress>> ProgressAsync(int most, CancellationToken cancel) =>
        db
            .LexiconRereadings.OrderByDescending(w => w.ActId)
            .Take(most)
            .Select(w => new RereadingProgress(
                w.ActId,
                w.FoundAt != null,
                db.TouchedReleases.Count(t => t.ActId == w.ActId),
                db.TouchedReleases.Count(t => t.ActId == w.ActId && t.IsRead),
                w.EndedAt,
                w.EndedAt == null ? 0 : NotShown.Count(t => t.ActId == w.ActId)
            ))
            .ToListAsync(cancel);

    /// <summary>Numbers of releases that an act touched and that readers still see as they were read before.</summary>
    public Task<List<long>> NotShownAsync(long act, int most, CancellationToken cancel) =>
        NotShown.Where(t => t.ActId == act).Select(t => t.ReleaseId).OrderBy(id => id).Take(most).ToListAsync(cancel);

    /// <summary>Claims the oldest work and does a turn of it: finds the releases, or reads a few of them again.</summary>
    /// <param name="owner">Who works; two at once must have different names.</param>
    /// <param name="cancel">Ends the turn; what is read stays.</param>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> DoNextAsync(string owner, CancellationToken cancel)
    {
        if (await ClaimAsync(owner, cancel) is not { } work)
        {
            return false;
        }

        try
        {
            if (work.FoundAt is null)
            {
                await FindAsync(work, owner, cancel);
            }
            else
            {
                await ReadAsync(work, owner, cancel);
            }

            return true;
        }
        finally
        {
            db.ChangeTracker.Clear();
            await Leases.GiveBackAsync(One(work), owner);
        }
    }

    private IQueryable<TouchedRelease> NotShown =>
        db.TouchedReleases.Where(t =>
            t.IsRead
            && db.PublishedReleases.Any(p =>
                p.ReleaseId == t.ReleaseId && db.Readings.Any(r => r.ReleaseId == p.ReleaseId && r.Id > p.ReadingId)
            )
        );

    private async Task<LexiconRereading?> ClaimAsync(string owner, CancellationToken cancel)
    {
        // One after the other: what a later act says is read with the earlier already.
        var next = await Open.AsNoTracking().OrderBy(w => w.ActId).FirstOrDefaultAsync(cancel);
        return next is not null && await leases.ClaimAsync(One(next), owner, cancel) ? next : null;
    }

    private async Task FindAsync(LexiconRereading work, string owner, CancellationToken cancel)
    {
        var acts = await db.CuratedNames.AsNoTracking().Where(a => a.Id <= work.ActId).ToListAsync(cancel);
        var (before, after) = (CuratedNames.Of(acts.Where(a => a.Id < work.ActId)), CuratedNames.Of(acts));
        var touched = CuratedNames.Touched(before.Adopted, after.Adopted);
        var (releases, _) = await TouchedTexts.FindAsync(db, lexicons.Imported(db), touched, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = releases.Count == 0 ? now : (DateTime?)null;
        var held = await Leases
            .Held(One(work).Where(w => w.FoundAt == null), owner)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.FoundAt, now).SetProperty(w => w.EndedAt, ended), cancel);
        if (held == 1)
        {
            db.TouchedReleases.AddRange(
                releases.Select(id => new TouchedRelease { ActId = work.ActId, ReleaseId = id })
            );
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    private async Task ReadAsync(LexiconRereading work, string owner, CancellationToken cancel)
    {
        var waiting = db.TouchedReleases.Where(t => t.ActId == work.ActId && !t.IsRead);
        foreach (
            var id in await waiting
                .OrderBy(t => t.ReleaseId)
                .Select(t => t.ReleaseId)
                .Take(ReleasesOfATurn)
                .ToListAsync(cancel)
        )
        {
            await ReadAsync(work, owner, id, cancel);
        }

        if (!await waiting.AnyAsync(cancel))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await Leases.Held(One(work), owner).ExecuteUpdateAsync(s => s.SetProperty(w => w.EndedAt, now), cancel);
        }
    }

    /// <summary>The reading and that it was made are one transaction. A release that has a reading by this lexicon is read already.</summary>
    private async Task ReadAsync(LexiconRereading work, string owner, long releaseId, CancellationToken cancel)
    {
        // Asked outside of the transaction, since the portal's lexicon is shared; what is adopted meanwhile has its own turn.
        var lexicon = lexicons.Current(db);
        var newest = await db
            .Readings.Where(r => r.ReleaseId == releaseId)
            .OrderByDescending(r => r.Id)
            .Select(r => r.LexiconVersion)
            .FirstAsync(cancel);
        var read = newest == lexicon.Version ? null : await ReleaseRereading.ReadAsync(db, releaseId, lexicon, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await leases.RenewAsync(One(work), owner, cancel))
        {
            return;
        }

        await db
            .TouchedReleases.Where(t => t.ActId == work.ActId && t.ReleaseId == releaseId)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.IsRead, true), cancel);
        if (read is not null)
        {
            db.Readings.Add(ReadingRecord.Of(read, lexicon.Version, clock.GetUtcNow().UtcDateTime, releaseId));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private IQueryable<LexiconRereading> Open => db.LexiconRereadings.Where(w => w.EndedAt == null);

    private IQueryable<LexiconRereading> One(LexiconRereading work) => Open.Where(w => w.ActId == work.ActId);
}
