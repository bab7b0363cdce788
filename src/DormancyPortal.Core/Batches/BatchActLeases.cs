using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>Which orders to publish batches are ready, and hands them out, each to one owner at a time.</summary>
public sealed class BatchActLeases(PortalDbContext db, TimeProvider clock, Leases leases)
{
    /// <summary>Claims an order whose import is through.</summary>
    /// <param name="owner">Who will work on it.</param>
    /// <param name="batchId">Only of this batch; of any when null.</param>
    /// <param name="cancel">Ends the claim.</param>
    /// <returns>Null when there is none, or another was faster.</returns>
    public async Task<BatchAct?> ClaimAsync(string owner, long? batchId, CancellationToken cancel)
    {
        var ready = Ready(batchId);
        var next = await leases.Free(ready).OrderBy(a => a.Id).Select(a => (long?)a.Id).FirstOrDefaultAsync(cancel);
        return next is not null && await leases.ClaimAsync(ready.Where(a => a.Id == next), owner, cancel)
            ? await db.BatchActs.AsNoTracking().SingleAsync(a => a.Id == next, cancel)
            : null;
    }

    /// <summary>Takes the time of a lease again for an order that is got on with, inside the transaction of its next part.</summary>
    /// <returns>Whether the owner still holds it and nobody stopped the batch.</returns>
    public Task<bool> RenewAsync(BatchAct act, string owner, CancellationToken cancel) =>
        leases.RenewAsync(
            Open(act.BatchId)
                .Where(a => a.Id == act.Id && db.Batches.Any(b => b.Id == a.BatchId && b.Step == BatchStep.Importing)),
            owner,
            cancel
        );

    /// <summary>Gives an order back, as a process does that is ended in order.</summary>
    public Task GiveBackAsync(BatchAct act, string owner) => Leases.GiveBackAsync(One(act), owner);

    /// <summary>Ends an order.</summary>
    /// <param name="act">The order.</param>
    /// <param name="owner">Who holds it.</param>
    /// <param name="trouble">Why it ends before it is through; null when it is.</param>
    public Task EndAsync(BatchAct act, string owner, string? trouble)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Leases
            .Held(One(act), owner)
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

    private IQueryable<BatchAct> One(BatchAct act) => db.BatchActs.Where(a => a.Id == act.Id && a.EndedAt == null);

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
