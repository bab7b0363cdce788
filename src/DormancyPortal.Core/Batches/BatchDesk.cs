using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>What a person does with a batch as a whole while its files come in. Acts that no longer fit change nothing.</summary>
public sealed class BatchDesk(PortalDbContext db, BatchActLog log, TimeProvider clock)
{
    /// <summary>Begins the import, or goes on with one that was stopped. Files that are here already are left out.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="by">User name of who begins it.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>Whether the batch was in a state for it.</returns>
    public async Task<bool> ImportAsync(long batchId, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var begun = await Batch(batchId, BatchStep.Checking, BatchStep.Cancelled)
            .ExecuteUpdateAsync(
                s => s.SetProperty(b => b.Step, BatchStep.Importing).SetProperty(b => b.ImportedFrom, now),
                cancel
            );
        if (begun == 0)
        {
            return false;
        }

        var ready = db.BatchFiles.Where(f => f.BatchId == batchId && f.State == BatchFileState.Checked);
        await ready
            .Where(f => f.Verdict == BatchVerdict.SameFile)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.State, BatchFileState.Skipped), cancel);
        await ready.ExecuteUpdateAsync(s => s.SetProperty(f => f.State, BatchFileState.Waiting), cancel);
        await ForgetBytesAsync(batchId, cancel);
        await log.KeepImportAsync(batchId, by, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Stops the dry run or the import. A file that is being read is not kept any more; what is imported stays.</summary>
    public Task CancelAsync(long batchId, CancellationToken cancel) =>
        Batch(batchId, BatchStep.Checking, BatchStep.Importing)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.Step, BatchStep.Cancelled), cancel);

    /// <summary>Goes on with the files that came of an upload that was cut off.</summary>
    /// <returns>Whether it was cut off; one whose files still come in is left alone.</returns>
    public async Task<bool> GoOnAsync(long batchId, CancellationToken cancel) =>
        await CutOff(batchId)
            .ExecuteUpdateAsync(
                s => s.SetProperty(b => b.Step, BatchStep.Checking).SetProperty(b => b.ReceivesUntil, (DateTime?)null),
                cancel
            ) == 1;

    /// <summary>Lets every file that failed wait again.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RetryAsync(long batchId, CancellationToken cancel)
    {
        var failed = db.BatchFiles.Where(f => f.BatchId == batchId && f.State == BatchFileState.Failed);
        return await failed
                .Where(f => f.Verdict == null)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(f => f.State, BatchFileState.Unchecked).SetProperty(f => f.Attempts, 0),
                    cancel
                )
            + await failed.ExecuteUpdateAsync(
                s => s.SetProperty(f => f.State, BatchFileState.Waiting).SetProperty(f => f.Attempts, 0),
                cancel
            );
    }

    /// <summary>Forgets a batch of which nothing was imported, its files with it. One whose files still come in is left alone.</summary>
    /// <returns>Whether it was one.</returns>
    public async Task<bool> DiscardAsync(long batchId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var files = db.BatchFiles.Where(f => f.BatchId == batchId);
        if (
            await files.AnyAsync(f => f.ReleaseId != null, cancel)
            || await Batch(batchId, BatchStep.Receiving).AnyAsync(cancel) && !await CutOff(batchId).AnyAsync(cancel)
        )
        {
            return false;
        }

        await db.BatchFileContents.Where(c => files.Any(f => f.Id == c.BatchFileId)).ExecuteDeleteAsync(cancel);
        await files.ExecuteDeleteAsync(cancel);
        var gone = await db.Batches.Where(b => b.Id == batchId).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return gone == 1;
    }

    /// <summary>
    /// Forgets what earlier runs of a sender had sent of the same when they were cut off: sending all of it anew makes that
    /// superfluous. One that somebody went on with is no such any more.
    /// </summary>
    /// <param name="name">What the batches are called.</param>
    /// <param name="uploadedBy">Who sent them.</param>
    /// <param name="cancel">Undoes the one at hand.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> DiscardCutOffAsync(string name, string uploadedBy, CancellationToken cancel)
    {
        var left = await db
            .Batches.Where(b => b.Name == name && b.UploadedBy == uploadedBy && b.Step == BatchStep.Receiving)
            .Select(b => b.Id)
            .ToListAsync(cancel);
        var gone = 0;
        foreach (var batch in left)
        {
            gone += await DiscardAsync(batch, cancel) ? 1 : 0;
        }

        return gone;
    }

    private IQueryable<Batch> CutOff(long id)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Batch(id, BatchStep.Receiving).Where(b => b.ReceivesUntil == null || b.ReceivesUntil <= now);
    }

    private IQueryable<Batch> Batch(long id, params BatchStep[] steps) =>
        db.Batches.Where(b => b.Id == id && steps.Contains(b.Step));

    private Task<int> ForgetBytesAsync(long batchId, CancellationToken cancel) =>
        db
            .BatchFileContents.Where(c =>
                db.BatchFiles.Any(f =>
                    f.Id == c.BatchFileId && f.BatchId == batchId && f.State == BatchFileState.Skipped
                )
            )
            .ExecuteDeleteAsync(cancel);
}
