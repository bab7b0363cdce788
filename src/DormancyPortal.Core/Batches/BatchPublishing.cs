using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DormancyPortal.Core.Batches;

/// <summary>
/// Publishes the drafts of a batch as somebody ordered it, once its import is through. The order is in the store and is worked off
/// under a lease, in parts that are a transaction each: whoever is killed over it, another process goes on.
/// </summary>
public sealed partial class BatchPublishing(
    PortalDbContext db,
    BatchActLeases leases,
    BatchReleases releases,
    CatalogPublisher publisher,
    StudyFolding folding,
    BatchActLog acts,
    ILogger<BatchPublishing> log
)
{
    /// <summary>The store is locked while one transaction publishes, and others wait.</summary>
    private const int ReleasesOfATransaction = 100;

    /// <summary>Orders that the drafts of a batch are published when its import is through.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="all">Those that are not sure too.</param>
    /// <param name="by">User name of who orders it.</param>
    /// <param name="cancel">Undoes the order.</param>
    /// <returns>Whether there was no such order that is still worked off.</returns>
    public async Task<bool> OrderAsync(long batchId, bool all, string by, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await leases.Open(batchId).AnyAsync(cancel))
        {
            return false;
        }

        await acts.KeepAsync(acts.Act(batchId, BatchActKind.Publish, by, takesAll: all), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Why the newest order for a batch ended before it was through; null when it did not.</summary>
    public Task<string?> TroubleAsync(long batchId, CancellationToken cancel) =>
        db
            .BatchActs.Where(a => a.BatchId == batchId && a.Kind == BatchActKind.Publish)
            .OrderByDescending(a => a.Id)
            .Select(a => a.Trouble)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Claims an order whose import is through and works it off. Whatever goes wrong is kept with it.</summary>
    /// <param name="owner">Who works; two at once must have different names.</param>
    /// <param name="batchId">Only of this batch; of any when null.</param>
    /// <param name="cancel">Gives the order back; what is published stays.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> DoNextAsync(string owner, long? batchId, CancellationToken cancel)
    {
        if (await leases.ClaimAsync(owner, batchId, cancel) is not { } act)
        {
            return false;
        }

        try
        {
            if (act.Attempts > Leases.MostAttempts)
            {
                await leases.EndAsync(act, owner, Leases.BroughtDown("published"));
            }
            else
            {
                await PublishAsync(act, owner, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await leases.GiveBackAsync(act, owner);
            throw;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is BatchWork.Busy)
        {
            await leases.GiveBackAsync(act, owner);
            throw;
        }
        catch (Exception e)
        {
            LogFailure(e, act.BatchId);
            db.ChangeTracker.Clear();
            await leases.EndAsync(act, owner, Leases.OurFault);
        }

        return true;
    }

    private async Task PublishAsync(BatchAct act, string owner, CancellationToken cancel)
    {
        var drafts = act.TakesAll
            ? await releases.DraftNumbersAsync(act.BatchId, cancel)
            :
            [
                .. (await releases.DraftsAsync(act.BatchId, cancel))
                    .Where(d => d.IsSure)
                    .Select(d => d.ReleaseId)
                    .Order(),
            ];
        foreach (var part in drafts.Chunk(ReleasesOfATransaction))
        {
            if (!await PublishAsync(act, owner, part, cancel))
            {
                await leases.GiveBackAsync(act, owner);
                return;
            }
        }

        // All of the order, those too that were published before somebody was killed over it.
        var published = await db
            .Decisions.Where(d => d.GroupId == act.GroupId)
            .Select(d => d.ReleaseId)
            .ToListAsync(cancel);
        await folding.FoldAsync(published, cancel);
        await leases.EndAsync(act, owner, null);
    }

    /// <returns>Whether the order is still to be worked off, and by this owner.</returns>
    private async Task<bool> PublishAsync(BatchAct act, string owner, long[] part, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await leases.RenewAsync(act, owner, cancel))
        {
            return false;
        }

        var still = await db
            .Releases.Where(r => part.Contains(r.Id) && r.State == ReleaseState.Draft)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancel);
        if (still.Count > 0)
        {
            await publisher.PublishManyAsync(still, act.By, act.GroupId, cancel);
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "Drafts of batch {Batch} could not be published.")]
    private partial void LogFailure(Exception e, long batch);
}
