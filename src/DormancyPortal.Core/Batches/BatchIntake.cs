using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>The one writer of new batches: keeps the files until they are looked at.</summary>
public sealed class BatchIntake(PortalDbContext db, TimeProvider clock)
{
    // A store is locked while one part of a batch is written, and others wait for it.
    private const long BytesOfAPart = 8 * 1024 * 1024;
    private const int FilesOfAPart = 200;

    /// <summary>Keeps files as a batch, in parts; only when the last one is in is the batch looked at.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="uploadedBy">User name of who sends it.</param>
    /// <param name="files">The files, each asked for once.</param>
    /// <param name="importsAtOnce">Whether they are imported without a dry run before.</param>
    /// <param name="cancel">Leaves a batch that is never looked at.</param>
    /// <returns>Its number; null when there was no file, and nothing is kept.</returns>
    public async Task<long?> KeepAsync(
        string name,
        string uploadedBy,
        IEnumerable<IncomingFile> files,
        bool importsAtOnce,
        CancellationToken cancel
    )
    {
        var waits = importsAtOnce ? BatchFileState.Waiting : BatchFileState.Unchecked;
        long? id = null;
        var (part, bytes) = (new List<BatchFile>(), 0L);
        foreach (var file in files)
        {
            id ??= await BeginAsync(name, uploadedBy, cancel);
            part.Add(Row(id.Value, file, waits));
            bytes += file.Bytes?.Length ?? 0;
            if (bytes >= BytesOfAPart || part.Count >= FilesOfAPart)
            {
                await KeepAsync(part, cancel);
                bytes = 0;
            }
        }

        if (id is not null)
        {
            await KeepAsync(part, cancel);
            var step = importsAtOnce ? BatchStep.Importing : BatchStep.Checking;
            var from = importsAtOnce ? clock.GetUtcNow().UtcDateTime : (DateTime?)null;
            await db
                .Batches.Where(b => b.Id == id)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(b => b.Step, step).SetProperty(b => b.ImportedFrom, from),
                    cancel
                );
        }

        return id;
    }

    /// <summary>The newest batch of one sender that has exactly these files and is not through; null when there is none.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="uploadedBy">Who sent it.</param>
    /// <param name="files">The files, each asked for once.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<long?> UnfinishedAsync(
        string name,
        string uploadedBy,
        IEnumerable<IncomingFile> files,
        CancellationToken cancel
    )
    {
        var open = await db
            .Batches.Where(b =>
                b.Name == name
                && b.UploadedBy == uploadedBy
                && (b.Step == BatchStep.Importing || b.Step == BatchStep.Cancelled)
                && b.Files.Any(f => f.State == BatchFileState.Waiting)
            )
            .OrderByDescending(b => b.Id)
            .Select(b => (long?)b.Id)
            .FirstOrDefaultAsync(cancel);
        if (open is null)
        {
            return null;
        }

        var kept = await db
            .BatchFiles.Where(f => f.BatchId == open)
            .OrderBy(f => f.Id)
            .Select(f => new { f.Path, f.Sha256 })
            .ToListAsync(cancel);
        var sent = files.Select(f => new
        {
            f.Path,
            Sha256 = f.Bytes is null ? null : ReleaseIngestion.HashOf(f.Bytes),
        });
        return kept.SequenceEqual(sent) ? open : null;
    }

    private async Task<long> BeginAsync(string name, string uploadedBy, CancellationToken cancel)
    {
        var batch = new Batch
        {
            Name = name,
            UploadedBy = uploadedBy,
            UploadedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Batches.Add(batch);
        await db.SaveChangesAsync(cancel);
        return batch.Id;
    }

    private async Task KeepAsync(List<BatchFile> part, CancellationToken cancel)
    {
        db.BatchFiles.AddRange(part);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        part.Clear();
    }

    private static BatchFile Row(long batchId, IncomingFile file, BatchFileState waits) =>
        new()
        {
            BatchId = batchId,
            Path = file.Path,
            Size = file.Size,
            Sha256 = file.Bytes is null ? null : ReleaseIngestion.HashOf(file.Bytes),
            State = file.Bytes is null ? BatchFileState.Refused : waits,
            Verdict = file.Bytes is null ? BatchVerdict.Unreadable : null,
            Why = file.Refusal,
            Content = file.Bytes is null ? null : new BatchFileContent { Bytes = file.Bytes },
        };
}
