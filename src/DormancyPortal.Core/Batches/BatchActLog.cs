using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>Appends what people do with batches as wholes, inside transactions of its callers.</summary>
public sealed class BatchActLog(PortalDbContext db, TimeProvider clock)
{
    /// <summary>An act that is not kept yet and, but for a publish, is through as soon as it is.</summary>
    /// <param name="batchId">The batch.</param>
    /// <param name="kind">What is done.</param>
    /// <param name="by">User name of who does it.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="undoes">The act that it takes back.</param>
    /// <param name="takesAll">Of a publish: whether drafts that are not sure are published too.</param>
    public BatchAct Act(
        long batchId,
        BatchActKind kind,
        string by,
        string? reason = null,
        long? undoes = null,
        bool takesAll = false
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new BatchAct
        {
            BatchId = batchId,
            Kind = kind,
            By = by,
            At = now,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            UndoesId = undoes,
            GroupId = Guid.NewGuid(),
            TakesAll = takesAll,
            EndedAt = kind == BatchActKind.Publish ? null : now,
        };
    }

    /// <summary>Keeps an act.</summary>
    public async Task KeepAsync(BatchAct act, CancellationToken cancel)
    {
        db.BatchActs.Add(act);
        await db.SaveChangesAsync(cancel);
        db.Entry(act).State = EntityState.Detached;
    }

    /// <summary>Keeps that the import of a batch was begun, unless it was before: who goes on with it begins nothing.</summary>
    public async Task KeepImportAsync(long batchId, string by, CancellationToken cancel)
    {
        if (!await db.BatchActs.AnyAsync(a => a.BatchId == batchId && a.Kind == BatchActKind.Import, cancel))
        {
            await KeepAsync(Act(batchId, BatchActKind.Import, by), cancel);
        }
    }

    /// <summary>The import of a batch or the last act that took it, or taking it, back: what the next undo is of.</summary>
    public async Task<BatchAct> NewestOfImportAsync(long batchId, CancellationToken cancel)
    {
        var sender = await db.Batches.Where(b => b.Id == batchId).Select(b => b.UploadedBy).SingleAsync(cancel);
        await KeepImportAsync(batchId, sender, cancel);
        var acts = await db
            .BatchActs.AsNoTracking()
            .Where(a => a.BatchId == batchId)
            .ToDictionaryAsync(a => a.Id, cancel);
        return acts.Values.Where(a => OriginOf(a, acts).Act.Kind == BatchActKind.Import).MaxBy(a => a.Id)!;
    }

    /// <summary>The act that one takes back in the end, and through how many undos.</summary>
    public static (BatchAct Act, int Undoes) OriginOf(BatchAct act, IReadOnlyDictionary<long, BatchAct> all) =>
        UndoChain.OriginOf(act, a => a.UndoesId, id => all.GetValueOrDefault(id));
}
