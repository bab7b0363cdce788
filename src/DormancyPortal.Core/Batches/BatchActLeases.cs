using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>Hands out orders to publish batches, each to one owner at a time, by leases in the store.</summary>
/// <param name="db">The store.</param>
/// <param name="clock">The time.</param>
/// <param name="lease">How long an owner may take for one part before another may go on.</param>
public sealed class BatchActLeases(PortalDbContext db, TimeProvider clock, BatchLease lease)
{
    /// <summary>Claims an order whose import is through.</summary>
    /// <param name="owner">Who will work on it.</param>
    /// <param name="batchId">Only of this batch; of any when null.</param>
    /// <param name="cancel">Ends the claim.</param>
    /// <returns>Null when there is none, or another was faster.</returns>
    public async Task<BatchAct?> ClaimAsync(string owner, long? batchId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + lease.Time;
        var free = Ready(batchId).Where(a => a.LeaseUntil == null || a.LeaseUntil < now);
        var next = await free.OrderBy(a => a.Id).Select(a => (long?)a.Id).FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            return null;
        }

        var claimed = await free.Where(a => a.Id == next)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(a => a.Owner, owner)
                        .SetProperty(a => a.LeaseUntil, until)
                        .SetProperty(a => a.Attempts, a => a.Attempts + 1),
                cancel
            );
        return claimed == 1 ? await db.BatchActs.AsNoTracking().SingleAsync(a => a.Id == next, cancel) : null;
    }

    /// <summary>Takes the time of a lease again for an order that is got on with, inside the transaction of its next part.</summary>
    /// <returns>Whether the owner still holds it and nobody stopped the batch.</returns>
    public async Task<bool> RenewAsync(BatchAct act, string owner, CancellationToken cancel)
    {
        var until = clock.GetUtcNow().UtcDateTime + lease.Time;
        return await Held(act, owner)
                .Where(a => db.Batches.Any(b => b.Id == a.BatchId && b.Step == BatchStep.Importing))
                .ExecuteUpdateAsync(
                    s => s.SetProperty(a => a.LeaseUntil, until).SetProperty(a => a.Attempts, 0),
                    cancel
                ) == 1;
    }

    /// <summary>Gives an order back, as a process does that is ended in order.</summary>
    public Task GiveBackAsync(BatchAct act, string owner) =>
        Held(act, owner)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(a => a.Owner, (string?)null)
                        .SetProperty(a => a.LeaseUntil, (DateTime?)null)
                        .SetProperty(a => a.Attempts, 0),
                CancellationToken.None
            );

    /// <summary>Ends an order.</summary>
    /// <param name="act">The order.</param>
    /// <param name="owner">Who holds it.</param>
    /// <param name="trouble">Why it ends before it is through; null when it is.</param>
    public Task EndAsync(BatchAct act, string owner, string? trouble)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Held(act, owner)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(a => a.EndedAt, now)
                        .SetProperty(a => a.Trouble, trouble)
                        .SetProperty(a => a.Owner, (string?)null)
                        .SetProperty(a => a.LeaseUntil, (DateTime?)null),
                CancellationToken.None
            );
    }

    /// <summary>Orders that are not through: of one batch, or of any when null.</summary>
    public IQueryable<BatchAct> Open(long? batchId) =>
        db.BatchActs.Where(a =>
            a.Kind == BatchActKind.Publish && a.EndedAt == null && (batchId == null || a.BatchId == batchId)
        );

    private IQueryable<BatchAct> Held(BatchAct act, string owner) =>
        db.BatchActs.Where(a => a.Id == act.Id && a.Owner == owner && a.EndedAt == null);

    /// <summary>Orders whose batch has nothing left to import and was not stopped.</summary>
    private IQueryable<BatchAct> Ready(long? batchId) =>
        Open(batchId)
            .Where(a =>
                db.Batches.Any(b => b.Id == a.BatchId && b.Step == BatchStep.Importing)
                && !db.BatchFiles.Any(f =>
                    f.BatchId == a.BatchId && (f.State == BatchFileState.Unchecked || f.State == BatchFileState.Waiting)
                )
            );
}
