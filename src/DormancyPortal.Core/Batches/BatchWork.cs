using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DormancyPortal.Core.Batches;

/// <summary>Works on one file of a batch: reads it for the dry run, or makes it a draft.</summary>
public sealed partial class BatchWork(
    PortalDbContext db,
    BatchLeases leases,
    ReleaseIngestion ingestion,
    CatalogPublisher publisher,
    KnownReleases known,
    TimeProvider clock,
    ILogger<BatchWork> log
)
{
    /// <summary>What SQLite answers while somebody else writes for long.</summary>
    internal const int Busy = 5;

    /// <summary>Claims a file and works on it. Whatever goes wrong with it is kept as its state.</summary>
    /// <param name="owner">Who works; two at once must have different names.</param>
    /// <param name="batchId">Only of this batch; of any when null.</param>
    /// <param name="cancel">Gives the file back.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> DoNextAsync(string owner, long? batchId, CancellationToken cancel)
    {
        if (await leases.ClaimAsync(owner, batchId, cancel) is not { } file)
        {
            return false;
        }

        try
        {
            if (file.Attempts > Leases.MostAttempts)
            {
                await FailAsync(file, owner, Leases.BroughtDown("worked on it"));
            }
            else if (file.State == BatchFileState.Unchecked)
            {
                await CheckAsync(file, owner, cancel);
            }
            else
            {
                await ImportAsync(file, owner, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await leases.GiveBackAsync(file.Id, owner);
            throw;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy)
        {
            await leases.GiveBackAsync(file.Id, owner);
            throw;
        }
        catch (Exception e)
        {
            LogFailure(e, file.Id, file.BatchId);
            db.ChangeTracker.Clear();
            await FailAsync(file, owner, Leases.OurFault);
        }

        return true;
    }

    private async Task CheckAsync(BatchFile file, string owner, CancellationToken cancel)
    {
        var (read, error) = ingestion.Read(file.Path, file.Content!.Bytes);
        if (read is null)
        {
            await RefuseAsync(file, owner, error!.Message, cancel);
            return;
        }

        var sketch = BatchLikeness.SketchOf(file, read);
        var foresight = await known.OfAsync(file, read, sketch, cancel);
        var goesOn = await db.Batches.AnyAsync(b => b.Id == file.BatchId && b.Step == BatchStep.Importing, cancel);
        var state =
            !goesOn ? BatchFileState.Checked
            : foresight.Verdict == BatchVerdict.SameFile ? BatchFileState.Skipped
            : BatchFileState.Waiting;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var kept = await leases
            .Held(file.Id, owner)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(f => f.State, state)
                        .SetProperty(f => f.Verdict, foresight.Verdict)
                        .SetProperty(f => f.Why, foresight.Why)
                        .SetProperty(f => f.RelatedReleaseId, foresight.ReleaseId)
                        .SetProperty(f => f.RelatedFileId, foresight.FileId)
                        .SetProperty(f => f.Headline, read.Extraction.Release.Headline)
                        .SetProperty(f => f.Doi, KnownReleases.DoiOf(read))
                        .SetProperty(f => f.Attempts, 0)
                        .SetProperty(f => f.Owner, (string?)null)
                        .SetProperty(f => f.LeaseUntil, (DateTime?)null),
                cancel
            );
        if (kept == 1 && foresight.Verdict != BatchVerdict.SameFile)
        {
            await db.BatchFileSketches.Where(s => s.BatchFileId == file.Id).ExecuteDeleteAsync(cancel);
            db.BatchFileSketches.Add(sketch);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>The draft and the state of the file are one transaction: a process killed at any moment leaves both or none.</summary>
    private async Task ImportAsync(BatchFile file, string owner, CancellationToken cancel)
    {
        var (read, error) = ingestion.Read(file.Path, file.Content!.Bytes);
        if (read is null)
        {
            await RefuseAsync(file, owner, error!.Message, cancel);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var batch = await db.Batches.AsNoTracking().SingleAsync(b => b.Id == file.BatchId, cancel);
        if (batch.Step != BatchStep.Importing || !await leases.Held(file.Id, owner).AnyAsync(cancel))
        {
            await transaction.RollbackAsync(cancel);
            await leases.GiveBackAsync(file.Id, owner);
            return;
        }

        switch (await ingestion.KeepAsync(read, batch.UploadedBy, cancel))
        {
            case IngestOutcome.Added added:
                await EndAsync(file, owner, BatchFileState.Done, file.Why, added.ReleaseId, cancel);
                break;
            case IngestOutcome.AlreadyKept { State: ReleaseState.Discarded } kept:
                var import = await db
                    .BatchActs.Where(a => a.BatchId == batch.Id && a.Kind == BatchActKind.Import)
                    .Select(a => (Guid?)a.GroupId)
                    .FirstOrDefaultAsync(cancel);
                await publisher.BringBackAsync(
                    kept.ReleaseId,
                    batch.UploadedBy,
                    CatalogPublisher.SentAgain,
                    import,
                    cancel
                );
                await EndAsync(file, owner, BatchFileState.Done, "it was put away and is back", kept.ReleaseId, cancel);
                break;
            case IngestOutcome.AlreadyKept kept:
                await db
                    .BatchFiles.Where(f => f.Id == file.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(f => f.RelatedReleaseId, kept.ReleaseId), cancel);
                await EndAsync(file, owner, BatchFileState.Skipped, "the same file is here already", null, cancel);
                break;
        }

        await transaction.CommitAsync(cancel);
    }

    private Task RefuseAsync(BatchFile file, string owner, string why, CancellationToken cancel) =>
        EndAsync(file, owner, BatchFileState.Refused, why, null, cancel, BatchVerdict.Unreadable);

    private Task FailAsync(BatchFile file, string owner, string why) =>
        EndAsync(file, owner, BatchFileState.Failed, why, null, CancellationToken.None);

    private async Task EndAsync(
        BatchFile file,
        string owner,
        BatchFileState state,
        string? why,
        long? releaseId,
        CancellationToken cancel,
        BatchVerdict? verdict = null
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var verdictAfter = verdict ?? file.Verdict;
        var ended = await leases
            .Held(file.Id, owner)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(f => f.State, state)
                        .SetProperty(f => f.Why, why)
                        .SetProperty(f => f.Verdict, verdictAfter)
                        .SetProperty(f => f.ReleaseId, releaseId)
                        .SetProperty(f => f.FinishedAt, now)
                        .SetProperty(f => f.Owner, (string?)null)
                        .SetProperty(f => f.LeaseUntil, (DateTime?)null),
                cancel
            );
        if (ended == 1 && state is BatchFileState.Done or BatchFileState.Skipped or BatchFileState.Refused)
        {
            await db.BatchFileContents.Where(c => c.BatchFileId == file.Id).ExecuteDeleteAsync(cancel);
        }
    }

    [LoggerMessage(LogLevel.Error, "File {File} of batch {Batch} could not be worked on.")]
    private partial void LogFailure(Exception e, long file, long batch);
}
