using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>What is to be kept as a batch.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="UploadedBy">User name of who sends it.</param>
/// <param name="Expected">How many files it has; null when that cannot be told before they are all in.</param>
/// <param name="ImportsAtOnce">Whether they are imported without a dry run before.</param>
public sealed record NewBatch(string Name, string UploadedBy, int? Expected, bool ImportsAtOnce);

/// <summary>
/// The one writer of new batches: keeps the files until they are looked at. While they come in, the batch says until when it is
/// waited for, so that one whose sender was cut off is known as such.
/// </summary>
public sealed class BatchIntake(PortalDbContext db, BatchActLog log, TimeProvider clock, Leases leases)
{
    // A store is locked while one part of a batch is written, and others wait for it.
    private const long BytesOfAPart = 8 * 1024 * 1024;
    private const int FilesOfAPart = 200;

    /// <summary>Keeps files as a batch, in parts; only when the last one is in is the batch looked at.</summary>
    /// <param name="sent">What it is.</param>
    /// <param name="files">The files, each asked for once.</param>
    /// <param name="cancel">Leaves a batch that counts as cut off.</param>
    /// <returns>Its number; null when there was no file, and nothing is kept.</returns>
    public async Task<long?> KeepAsync(NewBatch sent, IEnumerable<IncomingFile> files, CancellationToken cancel)
    {
        long? id = null;
        try
        {
            foreach (var part in Parts(files))
            {
                id ??= await BeginAsync(sent, cancel);
                if (!await KeepAsync(id.Value, part, sent.ImportsAtOnce, cancel))
                {
                    // Somebody took it for cut off and went on with what had come.
                    return id;
                }
            }

            if (id is { } batch)
            {
                await EndAsync(batch, sent, cancel);
            }

            return id;
        }
        catch when (id is not null)
        {
            await GiveUpAsync(id.Value);
            throw;
        }
    }

    /// <summary>
    /// The newest batch of one sender that has exactly these files and is not through: imported and, where that was ordered,
    /// published; null when there is none.
    /// </summary>
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
                && (
                    b.Files.Any(f => f.State == BatchFileState.Waiting)
                    || db.BatchActs.Any(a => a.BatchId == b.Id && a.Kind == BatchActKind.Publish && a.EndedAt == null)
                )
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

    private static IEnumerable<List<IncomingFile>> Parts(IEnumerable<IncomingFile> files)
    {
        var (part, bytes) = (new List<IncomingFile>(), 0L);
        foreach (var file in files)
        {
            part.Add(file);
            bytes += file.Bytes?.Length ?? 0;
            if (bytes >= BytesOfAPart || part.Count >= FilesOfAPart)
            {
                yield return part;
                (part, bytes) = ([], 0);
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private async Task<long> BeginAsync(NewBatch sent, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var batch = new Batch
        {
            Name = sent.Name,
            UploadedBy = sent.UploadedBy,
            UploadedAt = now,
            Expected = sent.Expected,
            ReceivesUntil = leases.Until,
        };
        db.Batches.Add(batch);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return batch.Id;
    }

    /// <returns>Whether the batch still waited for them.</returns>
    private async Task<bool> KeepAsync(long id, List<IncomingFile> part, bool atOnce, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var until = leases.Until;
        var waits = await Receiving(id).ExecuteUpdateAsync(s => s.SetProperty(b => b.ReceivesUntil, until), cancel);
        if (waits == 0)
        {
            return false;
        }

        var state = atOnce ? BatchFileState.Waiting : BatchFileState.Unchecked;
        db.BatchFiles.AddRange(part.Select(f => Row(id, f, state)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task EndAsync(long id, NewBatch sent, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var step = sent.ImportsAtOnce ? BatchStep.Importing : BatchStep.Checking;
        var from = sent.ImportsAtOnce ? clock.GetUtcNow().UtcDateTime : (DateTime?)null;
        var ended = await Receiving(id)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(b => b.Step, step)
                        .SetProperty(b => b.ImportedFrom, from)
                        .SetProperty(b => b.ReceivesUntil, (DateTime?)null),
                cancel
            );
        if (ended == 1 && sent.ImportsAtOnce)
        {
            await log.KeepImportAsync(id, sent.UploadedBy, cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>Says at once that nothing more comes, where the process can still say so.</summary>
    private async Task GiveUpAsync(long id)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await Receiving(id).ExecuteUpdateAsync(s => s.SetProperty(b => b.ReceivesUntil, now), CancellationToken.None);
    }

    private IQueryable<Batch> Receiving(long id) => db.Batches.Where(b => b.Id == id && b.Step == BatchStep.Receiving);

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
