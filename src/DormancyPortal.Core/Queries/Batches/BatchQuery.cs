using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Batches;

/// <summary>Reads batches and their files, never their bytes.</summary>
public sealed class BatchQuery(PortalDbContext db, TimeProvider clock)
{
    /// <summary>A page of the batches, the newest first.</summary>
    public async Task<PagedList<BatchRecord>> ListAsync(PageRequest page, CancellationToken cancel)
    {
        var rows = await PagedList.OfAsync(Records(db.Batches.OrderByDescending(b => b.Id)), page, cancel);
        var ids = rows.Items.Select(b => b.Id).ToList();
        var counts = (
            await db
                .BatchFiles.Where(f => ids.Contains(f.BatchId))
                .GroupBy(f => new { f.BatchId, f.State })
                .Select(g => new
                {
                    g.Key.BatchId,
                    g.Key.State,
                    Count = g.Count(),
                })
                .ToListAsync(cancel)
        ).ToLookup(c => c.BatchId);
        var published = await db
            .BatchFiles.Where(f => ids.Contains(f.BatchId))
            .Where(f => db.Releases.Any(r => r.Id == f.ReleaseId && r.State == ReleaseState.Published))
            .GroupBy(f => f.BatchId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return rows with
        {
            Items =
            [
                .. rows.Items.Select(b =>
                    b with
                    {
                        States = counts[b.Id].ToDictionary(c => c.State, c => c.Count),
                        Published = published.GetValueOrDefault(b.Id),
                    }
                ),
            ],
        };
    }

    /// <summary>One batch; null when there is none of this number.</summary>
    public async Task<BatchRecord?> FindAsync(long id, CancellationToken cancel)
    {
        if (await Records(db.Batches.Where(b => b.Id == id)).SingleOrDefaultAsync(cancel) is not { } batch)
        {
            return null;
        }

        var files = db.BatchFiles.Where(f => f.BatchId == id);
        var finished = files.Where(f => batch.ImportedFrom != null && f.FinishedAt >= batch.ImportedFrom);
        return batch with
        {
            States = await files
                .GroupBy(f => f.State)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancel),
            Verdicts = await files
                .Where(f => f.Verdict != null)
                .GroupBy(f => f.Verdict!.Value)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancel),
            Published = await db.Releases.CountAsync(
                r => r.State == ReleaseState.Published && files.Any(f => f.ReleaseId == r.Id),
                cancel
            ),
            FinishedSince = await finished.CountAsync(cancel),
            LastFinished = await finished.MaxAsync(f => f.FinishedAt, cancel),
        };
    }

    /// <summary>A page of the files of a batch in the order they came.</summary>
    public async Task<BatchTable> TableAsync(long id, BatchFilter filter, PageRequest page, CancellationToken cancel)
    {
        var files = db.BatchFiles.Where(f => f.BatchId == id);
        var verdicts = await files
            .Where(f => f.Verdict != null && (filter.State == null || f.State == filter.State))
            .GroupBy(f => f.Verdict!.Value)
            .Select(g => new FacetCount<BatchVerdict>(g.Key, g.Count()))
            .ToListAsync(cancel);
        var states = await files
            .Where(f => filter.Verdict == null || f.Verdict == filter.Verdict)
            .GroupBy(f => f.State)
            .Select(g => new FacetCount<BatchFileState>(g.Key, g.Count()))
            .ToListAsync(cancel);
        return new BatchTable(
            await PagedList.OfAsync(Rows(id, filter), page, cancel),
            [.. verdicts.OrderBy(v => v.Value)],
            [.. states.OrderBy(s => s.Value)]
        );
    }

    /// <summary>All files of a batch that a filter leaves, for a download.</summary>
    public Task<List<BatchRow>> RowsAsync(long id, BatchFilter filter, CancellationToken cancel) =>
        Rows(id, filter).ToListAsync(cancel);

    private IQueryable<BatchRecord> Records(IQueryable<Batch> batches)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return batches.Select(b => new BatchRecord
        {
            Id = b.Id,
            Name = b.Name,
            UploadedBy = b.UploadedBy,
            UploadedAt = b.UploadedAt,
            Expected = b.Expected,
            IsCutOff = b.Step == BatchStep.Receiving && (b.ReceivesUntil == null || b.ReceivesUntil <= now),
            IsPublishOrdered = db.BatchActs.Any(a =>
                a.BatchId == b.Id && a.Kind == BatchActKind.Publish && a.EndedAt == null
            ),
            Step = b.Step,
            ImportedFrom = b.ImportedFrom,
        });
    }

    private IQueryable<BatchRow> Rows(long id, BatchFilter filter)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return from file in db.BatchFiles
            where file.BatchId == id
            where filter.Verdict == null || file.Verdict == filter.Verdict
            where filter.State == null || file.State == filter.State
            orderby file.Id
            select new BatchRow(
                file.Id,
                file.Path,
                file.Size,
                file.State,
                file.Verdict,
                file.Why,
                file.Headline,
                db.Releases.Where(r =>
                        r.Id == file.RelatedReleaseId
                        || db.BatchFiles.Any(o => o.Id == file.RelatedFileId && o.ReleaseId == r.Id)
                    )
                    .Select(r => r.Slug)
                    .FirstOrDefault(),
                db.Releases.Where(r => r.Id == file.ReleaseId).Select(r => r.Slug).FirstOrDefault(),
                file.LeaseUntil > now,
                db.Releases.Any(r => r.Id == file.ReleaseId && r.State == ReleaseState.Published)
            );
    }
}
