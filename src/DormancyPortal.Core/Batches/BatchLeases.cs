using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>Which files of batches wait, and hands them out, each to one owner at a time.</summary>
public sealed class BatchLeases(PortalDbContext db, Leases leases)
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
            var waiting = Waiting(batchId);
            var next = await leases
                .Free(waiting)
                .OrderBy(f => f.Id)
                .Select(f => (long?)f.Id)
                .FirstOrDefaultAsync(cancel);
            if (next is null)
            {
                return null;
            }

            if (await leases.ClaimAsync(waiting.Where(f => f.Id == next), owner, cancel))
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
        Leases.GiveBackAsync(db.BatchFiles.Where(f => f.Id == fileId), owner);

    /// <summary>The file, as long as the owner holds it.</summary>
    public IQueryable<BatchFile> Held(long fileId, string owner) =>
        Leases.Held(db.BatchFiles.Where(f => f.Id == fileId), owner);

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
