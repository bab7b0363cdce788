using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DormancyPortal.Core.Curation;

/// <summary>
/// Reads the releases again that changes of the lexicon touch, a few at a time, by the lexicon of now, and publishes them again when
/// somebody ordered it. All it knows is in the store: any process may do it, and goes on where another was killed.
/// </summary>
public sealed partial class LexiconRereader(
    PortalDbContext db,
    PortalLexicon lexicons,
    CatalogPublisher publisher,
    OldNames names,
    TimeProvider clock,
    Leases leases,
    ILogger<LexiconRereader> log
)
{
    /// <summary>Releases at a time, so that other work beside the pages has its turn.</summary>
    private const int ReleasesOfATurn = 10;

    /// <summary>The store is locked while one transaction publishes, and others wait.</summary>
    private const int PublishedAtOnce = 100;

    /// <summary>Records that are counted, or get their names, in one transaction, for the same reason.</summary>
    private const int RecordsAtOnce = 500;

    /// <summary>Claims the oldest work and does a turn of it: finds the releases, reads a few of them again, or publishes some.</summary>
    /// <param name="owner">Who works; two at once must have different names.</param>
    /// <param name="cancel">Ends the turn; what is read stays.</param>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> DoNextAsync(string owner, CancellationToken cancel)
    {
        // One after the other: what a later change says is read with the earlier already.
        var next = await Open.AsNoTracking().OrderBy(w => w.Id).FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            // An order that broke off left counters behind.
            return await publisher.CountAsync(RecordsAtOnce, cancel);
        }

        if (!await leases.ClaimAsync(One(next), owner, cancel))
        {
            return false;
        }

        try
        {
            await (
                next.EndedAt is not null ? PublishAsync(next, owner, cancel)
                : next.FoundAt is null ? FindAsync(next, owner, cancel)
                : ReadAsync(next, owner, cancel)
            );
            return true;
        }
        finally
        {
            db.ChangeTracker.Clear();
            await Leases.GiveBackAsync(db.LexiconRereadings.Where(w => w.Id == next.Id), owner);
        }
    }

    private async Task FindAsync(LexiconRereading work, string owner, CancellationToken cancel)
    {
        var releases = await TouchedAsync(work, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = releases.Count == 0 ? now : (DateTime?)null;
        var held = await Leases
            .Held(One(work).Where(w => w.FoundAt == null), owner)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.FoundAt, now).SetProperty(w => w.EndedAt, ended), cancel);
        if (held == 1)
        {
            db.TouchedReleases.AddRange(
                releases.Select(id => new TouchedRelease { RereadingId = work.Id, ReleaseId = id })
            );
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    /// <summary>Of an act by hand the releases that may hold its words; an import changes too many names to look for, so all are read.</summary>
    private async Task<IReadOnlyList<long>> TouchedAsync(LexiconRereading work, CancellationToken cancel)
    {
        if (work.ActId is not { } act)
        {
            return await db.Readings.Select(r => r.ReleaseId).Distinct().ToListAsync(cancel);
        }

        var acts = (await db.LexiconActsAsync(cancel)).Acts;
        var (before, after) = (
            CuratedNames.Of(acts.Where(a => a.Id < act)),
            CuratedNames.Of(acts.Where(a => a.Id <= act))
        );
        var touched = CuratedNames.Touched(before.Adopted, after.Adopted);
        return (await TouchedTexts.FindAsync(db, lexicons.Imported(db), touched, cancel)).Releases;
    }

    private async Task ReadAsync(LexiconRereading work, string owner, CancellationToken cancel)
    {
        var waiting = db.TouchedReleases.Where(t => t.RereadingId == work.Id && t.State == TouchedState.Waiting);
        var turn = await waiting
            .OrderBy(t => t.ReleaseId)
            .Select(t => t.ReleaseId)
            .Take(ReleasesOfATurn)
            .ToListAsync(cancel);
        foreach (var id in turn)
        {
            // Asked outside of the transaction, since the portal's lexicon is shared; a change meanwhile has its own turn.
            var lexicon = lexicons.Current(db);
            var broughtDown = id == turn[0] && work.Attempts >= Leases.MostAttempts;
            var (state, newest, reading) = broughtDown
                ? (TouchedState.Failed, 0, null)
                : await ReadAsync(work, id, lexicon, cancel);
            if (!await KeepAsync(work, owner, Touched(work, id, state, lexicon, newest), reading, cancel))
            {
                return;
            }
        }

        if (!await waiting.AnyAsync(cancel))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await Leases.Held(One(work), owner).ExecuteUpdateAsync(s => s.SetProperty(w => w.EndedAt, now), cancel);
        }
    }

    /// <summary>Reads one release, unless it was read by this lexicon already.</summary>
    /// <returns>What became of it, the number of its newest reading, and a newer reading where it is to be kept.</returns>
    private async Task<(TouchedState State, long Newest, Reading? Reading)> ReadAsync(
        LexiconRereading work,
        long releaseId,
        Lexicon lexicon,
        CancellationToken cancel
    )
    {
        var newest = await db
            .Readings.AsNoTracking()
            .Where(r => r.ReleaseId == releaseId)
            .OrderByDescending(r => r.Id)
            .FirstAsync(cancel);
        var version = lexicon.Version;
        try
        {
            var isRead =
                newest.LexiconVersion == version
                || await db.TouchedReleases.AnyAsync(
                    t => t.ReleaseId == releaseId && t.LexiconVersion == version && t.ReadingId == newest.Id,
                    cancel
                );
            var read = isRead
                ? ReadingRecord.Extraction(newest)
                : await ReleaseRereading.ReadAsync(db, releaseId, lexicon, cancel);
            if (read is null)
            {
                return (TouchedState.Failed, newest.Id, null);
            }

            var reading = ReadingRecord.Of(read, version, clock.GetUtcNow().UtcDateTime, releaseId);
            var isNew = reading.Sha256 != newest.Sha256;
            var isOther =
                await new RowsOfReading(db, lexicon).IsOtherAsync(releaseId, read, reading.Sha256, cancel) ?? isNew;
            var isKept = newest.LexiconVersion != version && (isNew || work.ImportId is null);
            return (isOther ? TouchedState.Other : TouchedState.Same, newest.Id, isKept ? reading : null);
        }
        catch (Exception e) when (e is not (OperationCanceledException or SqliteException))
        {
            LogFailure(e, releaseId);
            return (TouchedState.Failed, newest.Id, null);
        }
    }

    /// <summary>The reading and that it was made are one transaction.</summary>
    /// <returns>Whether the work is still this owner's.</returns>
    private async Task<bool> KeepAsync(
        LexiconRereading work,
        string owner,
        TouchedRelease touched,
        Reading? reading,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await leases.RenewAsync(One(work), owner, cancel))
        {
            return false;
        }

        if (reading is not null)
        {
            db.Readings.Add(reading);
            await db.SaveChangesAsync(cancel);
            touched.ReadingId = reading.Id;
        }

        db.TouchedReleases.Update(touched);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task PublishAsync(LexiconRereading work, string owner, CancellationToken cancel)
    {
        var left = await LexiconRereadings
            .NotShown(db)
            .Where(t => t.RereadingId == work.Id)
            .OrderBy(t => t.ReleaseId)
            .Select(t => t.ReleaseId)
            .Take(PublishedAtOnce + 1)
            .ToListAsync(cancel);
        if (work.Attempts >= Leases.MostAttempts)
        {
            await EndPublishAsync(work, owner, left.Count == 0 ? null : Leases.BroughtDown("published"));
            return;
        }

        try
        {
            if (left.Count > 0)
            {
                await PublishAsync(work, owner, left, cancel);
            }
            else if (
                !await publisher.CountAsync(RecordsAtOnce, cancel) && !await names.RenewAsync(RecordsAtOnce, cancel)
            )
            {
                await EndPublishAsync(work, owner, null);
            }
        }
        catch (Exception e) when (e is not (OperationCanceledException or SqliteException))
        {
            LogPublishFailure(e, work.Id);
            db.ChangeTracker.Clear();
            await EndPublishAsync(work, owner, Leases.OurFault);
        }
    }

    /// <summary>Publishes some of those that are left. What they share is counted once for an order that takes more than one step.</summary>
    private async Task PublishAsync(LexiconRereading work, string owner, List<long> left, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await leases.RenewAsync(One(work), owner, cancel))
        {
            var countLater = left.Count > PublishedAtOnce || await publisher.AnyUncountedAsync(cancel);
            List<long> step = [.. left.Take(PublishedAtOnce)];
            await publisher.PublishAgainAsync(step, work.PublishedBy!, PublishNote, countLater, cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    private const string PublishNote = "read again after a change of the lexicon";

    private Task<int> EndPublishAsync(LexiconRereading work, string owner, string? trouble) =>
        Leases
            .Held(One(work), owner)
            .ExecuteUpdateAsync(
                s => s.SetProperty(w => w.PublishedBy, (string?)null).SetProperty(w => w.Trouble, trouble),
                CancellationToken.None
            );

    private static TouchedRelease Touched(
        LexiconRereading work,
        long id,
        TouchedState state,
        Lexicon lexicon,
        long reading
    ) =>
        new()
        {
            RereadingId = work.Id,
            ReleaseId = id,
            State = state,
            LexiconVersion = state == TouchedState.Failed ? null : lexicon.Version,
            ReadingId = state == TouchedState.Failed ? null : reading,
        };

    private IQueryable<LexiconRereading> Open =>
        db.LexiconRereadings.Where(w => w.EndedAt == null || w.PublishedBy != null);

    private IQueryable<LexiconRereading> One(LexiconRereading work) => Open.Where(w => w.Id == work.Id);

    [LoggerMessage(LogLevel.Error, "Release {Release} could not be read again after a change of the lexicon.")]
    private partial void LogFailure(Exception e, long release);

    [LoggerMessage(LogLevel.Error, "Releases of rereading {Rereading} could not be published again.")]
    private partial void LogPublishFailure(Exception e, long rereading);
}
