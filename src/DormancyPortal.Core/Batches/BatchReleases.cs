using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>A draft of a batch and what of it a person should look at before it is published.</summary>
/// <param name="ReleaseId">Number of the release.</param>
/// <param name="Slug">Its part of the URL.</param>
/// <param name="Headline">Its headline, else its file name.</param>
/// <param name="Path">Name of its file with its folders, which tells drafts of one headline apart.</param>
/// <param name="Unsure">How many things on its sheet nobody decided on and the engine is not sure of.</param>
public sealed record BatchDraft(long ReleaseId, string Slug, string Headline, string Path, int Unsure)
{
    /// <summary>Whether it may be published without a second look.</summary>
    public bool IsSure => Unsure == 0;
}

/// <summary>What an undo of a batch, or of that undo, touches.</summary>
/// <param name="Drafts">Drafts that are put away, or come back.</param>
/// <param name="Published">Published releases that are withdrawn, or come back.</param>
/// <param name="Findings">Findings that readers no longer see; of an undo of the undo, 0.</param>
/// <param name="Decisions">Decisions of reviewers on these releases; they are kept.</param>
public sealed record BatchImpact(int Drafts, int Published, int Findings, int Decisions);

/// <summary>Acts on all releases of a batch at once, each in one transaction.</summary>
public sealed class BatchReleases(PortalDbContext db, CatalogPublisher publisher, BatchActLog log)
{
    /// <summary>The drafts of a batch, the sure ones first.</summary>
    /// <exception cref="InvalidDataException">A reading is damaged in the store.</exception>
    public async Task<IReadOnlyList<BatchDraft>> DraftsAsync(long batchId, CancellationToken cancel)
    {
        var drafts = await Releases(batchId)
            .Where(r => r.State == ReleaseState.Draft)
            .OrderBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Slug,
                r.FileName,
                Path = db
                    .BatchFiles.Where(f => f.BatchId == batchId && f.ReleaseId == r.Id)
                    .Select(f => f.Path)
                    .FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(cancel);
        var decisions = (await DecisionsAsync(batchId, cancel)).ToLookup(d => d.ReleaseId);
        var rows = new List<BatchDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            var reading = await db
                .Readings.AsNoTracking()
                .Where(r => r.ReleaseId == draft.Id)
                .OrderByDescending(r => r.Id)
                .FirstAsync(cancel);
            var sheet = ReviewSheet.Of(ReadingRecord.Extraction(reading), [.. decisions[draft.Id]]);
            var unsure = sheet.Lost.Count + sheet.Cards.Count(i => i.IsUnsure);
            rows.Add(
                new BatchDraft(
                    draft.Id,
                    draft.Slug,
                    sheet.Read.Release.Headline ?? draft.FileName,
                    draft.Path ?? draft.FileName,
                    unsure
                )
            );
        }

        return [.. rows.OrderBy(r => r.Unsure)];
    }

    /// <summary>Numbers of all drafts of a batch, sure or not, in their order.</summary>
    public Task<List<long>> DraftNumbersAsync(long batchId, CancellationToken cancel) =>
        Releases(batchId)
            .Where(r => r.State == ReleaseState.Draft)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancel);

    /// <summary>How many releases of a batch readers see.</summary>
    public Task<int> PublishedAsync(long batchId, CancellationToken cancel) =>
        Releases(batchId).CountAsync(r => r.State == ReleaseState.Published, cancel);

    /// <summary>What an undo would touch.</summary>
    public async Task<BatchImpact> ImpactAsync(long batchId, CancellationToken cancel)
    {
        var releases = Releases(batchId);
        return new BatchImpact(
            await releases.CountAsync(r => r.State == ReleaseState.Draft, cancel),
            await releases.CountAsync(r => r.State == ReleaseState.Published, cancel),
            await db.Findings.CountAsync(f => releases.Any(r => r.Id == f.ReleaseId), cancel),
            (await DecisionsAsync(batchId, cancel)).Count(d => d.Item is not null)
        );
    }

    /// <summary>Takes a batch back: its drafts are put away, its published releases withdrawn, its import stopped.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="by">User name of who takes it back.</param>
    /// <param name="reason">Why, shown to readers of what was published; null for words that say it was undone.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>How many releases were taken back; 0 of a batch that is undone already.</returns>
    public async Task<int> UndoAsync(long batchId, string by, string? reason, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWithinAsync(cancel);
        if (await IsUndoneAsync(batchId, cancel))
        {
            return 0;
        }

        var undo = await TakenBackAsync(batchId, by, reason, cancel);
        var releases = await Releases(batchId).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel);
        var why = undo.Reason ?? "the batch it came with was undone";
        var acts = await publisher.TakeBackAsync(releases, by, why, undo.GroupId, cancel);
        var files = await Done(batchId, BatchFileState.Done).AsTracking().ToListAsync(cancel);
        foreach (var file in files)
        {
            if (acts.TryGetValue(file.ReleaseId!.Value, out var act))
            {
                (file.State, file.UndoneById) = (BatchFileState.Undone, act);
            }
        }

        await db.SaveChangesAsync(cancel);
        await StepAsync(batchId, BatchStep.Undone, cancel);
        await EndOrdersAsync(batchId, undo.At, cancel);
        await transaction.CommitWithinAsync(cancel);
        return acts.Count;
    }

    /// <summary>Takes the undo of a batch back: each release is where it was. What is left of its import waits for a person.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="by">User name of who takes it back.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>How many releases came back; 0 of a batch that is not undone.</returns>
    public async Task<int> RestoreAsync(long batchId, string by, string? reason, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWithinAsync(cancel);
        if (!await IsUndoneAsync(batchId, cancel))
        {
            return 0;
        }

        var restore = await TakenBackAsync(batchId, by, reason, cancel);
        var undone = Done(batchId, BatchFileState.Undone);
        var acts = await undone.Select(f => f.UndoneById!.Value).ToListAsync(cancel);
        var why = restore.Reason ?? "the undo of its batch was taken back";
        var restored = await publisher.UndoAsync(acts, by, why, restore.GroupId, cancel);
        await undone.ExecuteUpdateAsync(
            s => s.SetProperty(f => f.State, BatchFileState.Done).SetProperty(f => f.UndoneById, (long?)null),
            cancel
        );
        var waits = await db.BatchFiles.AnyAsync(
            f =>
                f.BatchId == batchId
                && (
                    f.State == BatchFileState.Unchecked
                    || f.State == BatchFileState.Checked
                    || f.State == BatchFileState.Waiting
                ),
            cancel
        );
        await StepAsync(batchId, waits ? BatchStep.Cancelled : BatchStep.Importing, cancel);
        await transaction.CommitWithinAsync(cancel);
        return restored;
    }

    /// <summary>The acts on releases that a publish of a batch, or an undo of one, made.</summary>
    public Task<List<long>> DecisionsOfAsync(BatchAct act, CancellationToken cancel) =>
        db.Decisions.Where(d => d.GroupId == act.GroupId && d.Item == null).Select(d => d.Id).ToListAsync(cancel);

    /// <summary>One act on a batch.</summary>
    public Task<BatchAct> ActAsync(long actId, CancellationToken cancel) =>
        db.BatchActs.AsNoTracking().SingleAsync(a => a.Id == actId, cancel);

    /// <summary>Takes an act on a batch back, which may itself have been an undo, with all that it did.</summary>
    /// <param name="actId">The act.</param>
    /// <param name="by">User name of who takes it back.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>Whether it held.</returns>
    public async Task<bool> TakeBackAsync(long actId, string by, string? reason, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWithinAsync(cancel);
        var act = await ActAsync(actId, cancel);
        var all = await db.BatchActs.AsNoTracking().Where(a => a.BatchId == act.BatchId).ToListAsync(cancel);
        if (!HoldingDecisions.Among(all.Select(a => (a.Id, a.UndoesId))).Contains(actId) || act.EndedAt is null)
        {
            return false;
        }

        var (origin, undoes) = BatchActLog.OriginOf(act, all.ToDictionary(a => a.Id));
        if (origin.Kind == BatchActKind.Import)
        {
            _ =
                undoes % 2 == 0
                    ? await UndoAsync(act.BatchId, by, reason, cancel)
                    : await RestoreAsync(act.BatchId, by, reason, cancel);
        }
        else
        {
            var undo = log.Act(act.BatchId, BatchActKind.Undo, by, reason, act.Id);
            await log.KeepAsync(undo, cancel);
            await publisher.UndoAsync(await DecisionsOfAsync(act, cancel), by, reason, undo.GroupId, cancel);
        }

        await transaction.CommitWithinAsync(cancel);
        return true;
    }

    private async Task<BatchAct> TakenBackAsync(long batchId, string by, string? reason, CancellationToken cancel)
    {
        var before = await log.NewestOfImportAsync(batchId, cancel);
        var act = log.Act(batchId, BatchActKind.Undo, by, reason, before.Id);
        await log.KeepAsync(act, cancel);
        return act;
    }

    private Task<bool> IsUndoneAsync(long batchId, CancellationToken cancel) =>
        db.Batches.AnyAsync(b => b.Id == batchId && b.Step == BatchStep.Undone, cancel);

    private Task<int> EndOrdersAsync(long batchId, DateTime at, CancellationToken cancel) =>
        db
            .BatchActs.Where(a => a.BatchId == batchId && a.EndedAt == null)
            .ExecuteUpdateAsync(
                s => s.SetProperty(a => a.EndedAt, at).SetProperty(a => a.Trouble, "the batch was undone"),
                cancel
            );

    private IQueryable<BatchFile> Done(long batchId, BatchFileState state) =>
        db.BatchFiles.Where(f => f.BatchId == batchId && f.State == state && f.ReleaseId != null);

    private IQueryable<Release> Releases(long batchId) =>
        db.Releases.Where(r =>
            db.BatchFiles.Where(f => f.BatchId == batchId && f.State == BatchFileState.Done)
                .Select(f => f.ReleaseId)
                .Contains(r.Id)
        );

    private async Task<List<Decision>> DecisionsAsync(long batchId, CancellationToken cancel)
    {
        var releases = Releases(batchId).Select(r => r.Id);
        return await db.Decisions.AsNoTracking().Where(d => releases.Contains(d.ReleaseId)).ToListAsync(cancel);
    }

    private Task<int> StepAsync(long batchId, BatchStep step, CancellationToken cancel) =>
        db.Batches.Where(b => b.Id == batchId).ExecuteUpdateAsync(s => s.SetProperty(b => b.Step, step), cancel);
}
