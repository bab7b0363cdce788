using System.Text.Json;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Curation;

/// <summary>How far a trial is, and what it found so far.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="IsOutOfDate">Whether the lexicon, the engine or what is tried is another since.</param>
/// <param name="MayHold">Releases that may hold a string that is touched.</param>
/// <param name="Tried">Those of them that were tried, or could not be.</param>
/// <param name="Failed">Those that could not be.</param>
/// <param name="Others">Those that would be read otherwise.</param>
/// <param name="Sum">How much would come, go or be otherwise in all that were tried.</param>
public sealed record TrialProgress(
    LexiconTrial Trial,
    bool IsOutOfDate,
    int MayHold,
    int Tried,
    int Failed,
    int Others,
    TrialCounts Sum
)
{
    /// <summary>Whether it goes on.</summary>
    public bool IsMoving => Trial.EndedAt is null;

    /// <summary>Whether all was tried, so that the sums are those of all releases.</summary>
    public bool IsThrough => Trial is { EndedAt: not null, FoundAt: not null } && Tried == MayHold;
}

/// <summary>A release that would be read otherwise.</summary>
/// <param name="Slug">Its address for reviewers.</param>
/// <param name="Title">Its headline, else the name of its file.</param>
/// <param name="Counts">How much would come, go or be otherwise.</param>
/// <param name="Changes">What would.</param>
/// <param name="Losing">Decisions that would lose their place.</param>
public sealed record TriedRow(
    string Slug,
    string Title,
    TrialCounts Counts,
    IReadOnlyList<ExtractionChange> Changes,
    IReadOnlyList<Decision> Losing
);

/// <summary>
/// What people ask of changes of the lexicon before they make them. A trial reads beside the serving of pages
/// (<see cref="LexiconTrialWork"/>) and its result is kept; it says when the lexicon is another since.
/// </summary>
public sealed class LexiconTrials(PortalDbContext db, PortalLexicon lexicons, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>How far the trial of something is, and what it found; null when nobody ordered one.</summary>
    /// <param name="subject">What is tried.</param>
    /// <param name="cancel">Ends the request.</param>
    public async Task<TrialProgress?> AskAsync(TrialSubject subject, CancellationToken cancel) =>
        await FindAsync(subject, cancel) is { } trial ? await ProgressAsync(trial, cancel) : null;

    /// <summary>How many releases a trial would look into.</summary>
    public Task<int> AllAsync(CancellationToken cancel) =>
        db.Readings.Select(r => r.ReleaseId).Distinct().CountAsync(cancel);

    /// <summary>Orders a trial. One of the same that was ordered before goes on, or keeps what it found.</summary>
    /// <param name="subject">What is tried.</param>
    /// <param name="by">User name of who orders it.</param>
    /// <param name="cancel">Undoes the order.</param>
    public Task TryAsync(TrialSubject subject, string by, CancellationToken cancel) =>
        OrderAsync(subject, by, again: false, cancel);

    /// <summary>Tries something again, by the lexicon of now; the trial before goes.</summary>
    /// <param name="subject">What is tried.</param>
    /// <param name="by">User name of who orders it.</param>
    /// <param name="cancel">Undoes the order.</param>
    public Task AgainAsync(TrialSubject subject, string by, CancellationToken cancel) =>
        OrderAsync(subject, by, again: true, cancel);

    /// <summary>Stops a trial; what it found stays.</summary>
    /// <param name="subject">What is tried.</param>
    /// <param name="by">User name of who stops it.</param>
    /// <param name="cancel">Ends the request.</param>
    /// <returns>Whether it was going on.</returns>
    public async Task<bool> StopAsync(TrialSubject subject, string by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await FindAsync(subject, cancel) is { } trial
            && await db
                .LexiconTrials.Where(t => t.Id == trial.Id && t.EndedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.EndedAt, now).SetProperty(t => t.StoppedBy, by), cancel)
                == 1;
    }

    /// <summary>The newest trials of what can still be done, newest first.</summary>
    public async Task<IReadOnlyList<TrialProgress>> NewestAsync(CuratedNames acts, int most, CancellationToken cancel)
    {
        var trials = await db.LexiconTrials.AsNoTracking().OrderByDescending(t => t.Id).ToListAsync(cancel);
        var shown = new List<TrialProgress>();
        foreach (var trial in trials.Where(t => TrialSubject.Of(t).Stands(acts)).Take(most))
        {
            shown.Add(await ProgressAsync(trial, cancel));
        }

        return shown;
    }

    /// <summary>Releases that would be read otherwise, newest first.</summary>
    public async Task<IReadOnlyList<TriedRow>> ReleasesAsync(LexiconTrial trial, int most, CancellationToken cancel)
    {
        var rows = await (
            from tried in db.TriedReleases.AsNoTracking()
            where tried.TrialId == trial.Id && tried.State == TouchedState.Other
            join release in db.Releases on tried.ReleaseId equals release.Id
            orderby tried.ReleaseId descending
            select new { Tried = tried, release.Slug }
        )
            .Take(most)
            .ToListAsync(cancel);
        List<long> losing = [.. rows.SelectMany(r => r.Tried.Losing)];
        var decisions = await db
            .Decisions.AsNoTracking()
            .Where(d => losing.Contains(d.Id))
            .ToDictionaryAsync(d => d.Id, cancel);
        return
        [
            .. rows.Select(r => new TriedRow(
                r.Slug,
                r.Tried.Title ?? r.Slug,
                r.Tried.Counts,
                r.Tried.Changes is { } json
                    ? JsonSerializer.Deserialize<List<ExtractionChange>>(json, ExtractionJson.Options)!
                    : [],
                [.. r.Tried.Losing.Select(id => decisions[id])]
            )),
        ];
    }

    /// <summary>How far a trial is, as one that was asked for before.</summary>
    private async Task<TrialProgress> ProgressAsync(LexiconTrial trial, CancellationToken cancel)
    {
        var sums = await db
            .TriedReleases.Where(t => t.TrialId == trial.Id)
            .GroupBy(t => 1)
            .Select(g => new
            {
                All = g.Count(),
                Tried = g.Count(t => t.State != TouchedState.Waiting),
                Failed = g.Count(t => t.State == TouchedState.Failed),
                Others = g.Count(t => t.State == TouchedState.Other),
                Sum = new TrialCounts
                {
                    FindingsCame = g.Sum(t => t.Counts.FindingsCame),
                    FindingsGone = g.Sum(t => t.Counts.FindingsGone),
                    FindingsChanged = g.Sum(t => t.Counts.FindingsChanged),
                    LabelsCame = g.Sum(t => t.Counts.LabelsCame),
                    LabelsGone = g.Sum(t => t.Counts.LabelsGone),
                    MarkersCame = g.Sum(t => t.Counts.MarkersCame),
                    MarkersGone = g.Sum(t => t.Counts.MarkersGone),
                    PathwaysCame = g.Sum(t => t.Counts.PathwaysCame),
                    PathwaysGone = g.Sum(t => t.Counts.PathwaysGone),
                    Kept = g.Sum(t => t.Counts.Kept),
                    Losing = g.Sum(t => t.Counts.Losing),
                },
            })
            .SingleOrDefaultAsync(cancel);
        var isOutOfDate =
            trial.LexiconVersion != lexicons.Current(db).Version
            || trial.EngineVersion != Extractor.Version
            || !TrialSubject.Of(trial).Stands(await db.LexiconActsAsync(cancel));
        return sums is null
            ? new TrialProgress(trial, isOutOfDate, 0, 0, 0, 0, new TrialCounts())
            : new TrialProgress(trial, isOutOfDate, sums.All, sums.Tried, sums.Failed, sums.Others, sums.Sum);
    }

    /// <summary>A handful of trials is kept, so that which one is of the same things is seen here.</summary>
    private async Task<LexiconTrial?> FindAsync(TrialSubject subject, CancellationToken cancel) =>
        (await db.LexiconTrials.AsNoTracking().OrderByDescending(t => t.Id).ToListAsync(cancel)).Find(subject.IsOf);

    private async Task OrderAsync(TrialSubject subject, string by, bool again, CancellationToken cancel)
    {
        var lexicon = lexicons.Current(db).Version;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var before = await FindAsync(subject, cancel);
        if (before is not null && !again)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var old = now - KeptFor;
        await db
            .LexiconTrials.Where(t => t.Id == (before == null ? 0 : before.Id) || (t.EndedAt < old))
            .ExecuteDeleteAsync(cancel);
        db.LexiconTrials.Add(
            new LexiconTrial
            {
                Proposals = subject.Proposals,
                UndoesId = subject.UndoesId,
                By = by,
                At = now,
                LexiconVersion = lexicon,
                EngineVersion = Extractor.Version,
            }
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
