using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>Hands files of batches out, each to one owner at a time, by leases in the store.</summary>
/// <param name="db">The store.</param>
/// <param name="clock">The time.</param>
/// <param name="lease">How long an owner may take for a file before another may have it.</param>
public sealed class BatchLeases(PortalDbContext db, TimeProvider clock, BatchLease lease)
{
    /// <summary>Whether any file waits for somebody, worked on or not.</summary>
    public Task<bool> AnyAsync(CancellationToken cancel) => Waiting(null).AnyAsync(cancel);

    /// <summary>Claims the next file that waits.</summary>
    /// <param name="owner">Who will work on it.</param>
    /// <param name="batchId">Only of this batch; of any when null.</param>
    /// <param name="cancel">Ends the claim.</param>
    /// <returns>The file, its lease not taken into the context; null when none waits.</returns>
    public async Task<BatchFile?> ClaimAsync(string owner, long? batchId, CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var next = await Waiting(batchId)
                .Where(f => f.LeaseUntil == null || f.LeaseUntil < now)
                .OrderBy(f => f.Id)
                .Select(f => (long?)f.Id)
                .FirstOrDefaultAsync(cancel);
            if (next is null)
            {
                return null;
            }

            var until = now + lease.Time;
            var claimed = await Waiting(batchId)
                .Where(f => f.Id == next && (f.LeaseUntil == null || f.LeaseUntil < now))
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(f => f.Owner, owner)
                            .SetProperty(f => f.LeaseUntil, until)
                            .SetProperty(f => f.Attempts, f => f.Attempts + 1),
                    cancel
                );
            if (claimed == 1)
            {
                return await db
                    .BatchFiles.AsNoTracking()
                    .Include(f => f.Content)
                    .SingleAsync(f => f.Id == next, cancel);
            }
        }
    }

    /// <summary>Gives a file back undone, as a process does that is ended in order.</summary>
    public Task GiveBackAsync(long fileId, string owner) =>
        Held(fileId, owner)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(f => f.Owner, (string?)null)
                        .SetProperty(f => f.LeaseUntil, (DateTime?)null)
                        .SetProperty(f => f.Attempts, f => f.Attempts - 1),
                CancellationToken.None
            );

    /// <summary>The file, as long as the owner holds it.</summary>
    public IQueryable<BatchFile> Held(long fileId, string owner) =>
        db.BatchFiles.Where(f => f.Id == fileId && f.Owner == owner);

    /// <summary>
    /// Files that wait for somebody. A dry run compares a file with those before it, so only the first unread one of a batch
    /// is handed out.
    /// </summary>
    private IQueryable<BatchFile> Waiting(long? batchId) =>
        from file in db.BatchFiles
        where file.State == BatchFileState.Unchecked || file.State == BatchFileState.Waiting
        where batchId == null || file.BatchId == batchId
        join batch in db.Batches on file.BatchId equals batch.Id
        where
            (
                file.State == BatchFileState.Unchecked
                && (batch.Step == BatchStep.Checking || batch.Step == BatchStep.Importing)
                && !db.BatchFiles.Any(o =>
                    o.BatchId == file.BatchId && o.State == BatchFileState.Unchecked && o.Id < file.Id
                )
            ) || (file.State == BatchFileState.Waiting && batch.Step == BatchStep.Importing)
        select file;
}

/// <summary>How long an owner may take for one file.</summary>
/// <param name="Time">The longest document is read in a fraction of it.</param>
public sealed record BatchLease(TimeSpan Time);
