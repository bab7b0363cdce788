using System.Text.Json;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DormancyPortal.Core.Curation;

/// <summary>
/// Reads releases as another set of adopted names would let the engine read them, a few at a time; keeps what would be otherwise, and
/// nothing of the readings. All it knows is in the store: any process may do it, and goes on where another was killed.
/// </summary>
public sealed partial class LexiconTrialWork(
    PortalDbContext db,
    PortalLexicon lexicons,
    TriedLexicons tried,
    Leases leases,
    TimeProvider clock,
    ILogger<LexiconTrialWork> log
)
{
    /// <summary>Releases at a time, so that other work beside the pages has its turn.</summary>
    private const int ReleasesOfATurn = 10;

    /// <summary>Claims the oldest trial and does a turn of it: finds the releases that may hold the words, or reads a few of them.</summary>
    /// <param name="owner">Who works; two at once must have different names.</param>
    /// <param name="cancel">Ends the turn; what is tried stays.</param>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> DoNextAsync(string owner, CancellationToken cancel)
    {
        var next = await leases.Free(Open).AsNoTracking().OrderBy(t => t.Id).FirstOrDefaultAsync(cancel);
        if (next is null || !await leases.ClaimAsync(One(next), owner, cancel))
        {
            return false;
        }

        try
        {
            await DoAsync(next, owner, cancel);
            return true;
        }
        finally
        {
            db.ChangeTracker.Clear();
            await Leases.GiveBackAsync(db.LexiconTrials.Where(t => t.Id == next.Id), owner);
        }
    }

    private async Task DoAsync(LexiconTrial trial, string owner, CancellationToken cancel)
    {
        var (acts, now) = (await db.LexiconActsAsync(cancel), lexicons.Current(db));
        var subject = TrialSubject.Of(trial);
        if (trial.LexiconVersion != now.Version || trial.EngineVersion != Extractor.Version || !subject.Stands(acts))
        {
            await EndAsync(trial, owner, cancel);
            return;
        }

        var adopted = subject.Adopted(acts);
        if (trial.FoundAt is null)
        {
            await FindAsync(trial, owner, CuratedNames.Touched(acts.Adopted, adopted), now, cancel);
            return;
        }

        // That of now is asked for as such: its index is built already.
        IReadOnlyList<Lexicon> both = [now, tried.With(lexicons.Imported(db), adopted)];
        await TryAsync(trial, owner, both, cancel);
    }

    private async Task FindAsync(
        LexiconTrial trial,
        string owner,
        IReadOnlyList<CuratedName> touched,
        Lexicon lexicon,
        CancellationToken cancel
    )
    {
        var (releases, all) = await TouchedTexts.FindAsync(db, lexicon, touched, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = releases.Count == 0 ? now : (DateTime?)null;
        var held = await Leases
            .Held(One(trial).Where(t => t.FoundAt == null), owner)
            .ExecuteUpdateAsync(
                s => s.SetProperty(t => t.FoundAt, now).SetProperty(t => t.All, all).SetProperty(t => t.EndedAt, ended),
                cancel
            );
        if (held == 1)
        {
            db.TriedReleases.AddRange(releases.Select(id => new TriedRelease { TrialId = trial.Id, ReleaseId = id }));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    private async Task TryAsync(LexiconTrial trial, string owner, IReadOnlyList<Lexicon> both, CancellationToken cancel)
    {
        var waiting = db.TriedReleases.Where(t => t.TrialId == trial.Id && t.State == TouchedState.Waiting);
        // Newest first: that is what people look at while it goes on.
        var turn = await waiting
            .OrderByDescending(t => t.ReleaseId)
            .Select(t => t.ReleaseId)
            .Take(ReleasesOfATurn)
            .ToListAsync(cancel);
        foreach (var id in turn)
        {
            var broughtDown = id == turn[0] && trial.Attempts >= Leases.MostAttempts;
            var row = broughtDown ? Failed(trial, id) : await TryAsync(trial, id, both, cancel);
            if (!await KeepAsync(trial, owner, row, cancel))
            {
                return;
            }
        }

        if (!await waiting.AnyAsync(cancel))
        {
            await EndAsync(trial, owner, cancel);
        }
    }

    private async Task<TriedRelease> TryAsync(
        LexiconTrial trial,
        long id,
        IReadOnlyList<Lexicon> both,
        CancellationToken cancel
    )
    {
        try
        {
            if (await ReleaseRereading.ReadAsync(db, id, both, cancel) is not [var before, var after])
            {
                return Failed(trial, id);
            }

            var name = await db.Releases.Where(r => r.Id == id).Select(r => r.FileName).SingleAsync(cancel);
            var decisions = await db.DecisionsAsync(id, await db.VersionsAsync(id, cancel), cancel);
            var would = ReleaseTrial.Of(before, after, decisions);
            return new TriedRelease
            {
                TrialId = trial.Id,
                ReleaseId = id,
                State = would.IsOther ? TouchedState.Other : TouchedState.Same,
                Title = after.Release.Headline ?? name,
                Counts = would.Counts,
                Changes =
                    would.Changes.Count > 0 ? JsonSerializer.Serialize(would.Changes, ExtractionJson.Options) : null,
                Losing = [.. would.Losing.Select(d => d.Id)],
            };
        }
        catch (Exception e) when (e is not (OperationCanceledException or SqliteException))
        {
            LogFailure(e, id);
            return Failed(trial, id);
        }
    }

    /// <summary>What was found in a release and that it was tried are one transaction.</summary>
    /// <returns>Whether the trial goes on, and by this owner.</returns>
    private async Task<bool> KeepAsync(LexiconTrial trial, string owner, TriedRelease row, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await leases.RenewAsync(One(trial), owner, cancel))
        {
            return false;
        }

        db.TriedReleases.Update(row);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task EndAsync(LexiconTrial trial, string owner, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await Leases.Held(One(trial), owner).ExecuteUpdateAsync(s => s.SetProperty(t => t.EndedAt, now), cancel);
    }

    private static TriedRelease Failed(LexiconTrial trial, long id) =>
        new()
        {
            TrialId = trial.Id,
            ReleaseId = id,
            State = TouchedState.Failed,
        };

    private IQueryable<LexiconTrial> Open => db.LexiconTrials.Where(t => t.EndedAt == null);

    private IQueryable<LexiconTrial> One(LexiconTrial trial) => Open.Where(t => t.Id == trial.Id);

    [LoggerMessage(LogLevel.Error, "Release {Release} could not be tried with another lexicon.")]
    private partial void LogFailure(Exception e, long release);
}
