using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.History;

/// <summary>Releases that people uploaded one by one; what came with a batch is told by the one line of its import.</summary>
public sealed class UploadHistory(PortalDbContext db) : IHistorySource
{
    /// <summary>The name of uploads in addresses.</summary>
    public const string Source = "upload";

    /// <inheritdoc />
    public string Name => Source;

    /// <inheritdoc />
    public async Task<IReadOnlyList<HistoryRow>> ReadAsync(
        HistoryFilter filter,
        HistoryPlace? after,
        int most,
        CancellationToken cancel
    )
    {
        if (
            filter.Within is not null
            || filter.On is { What: not RecordKind.Release }
            || filter.Kind is not (null or HistoryKind.Upload)
        )
        {
            return [];
        }

        var slugs = new[] { filter.Release, filter.On?.Slug }.OfType<string>().ToList();
        var uploads = db
            .Releases.AsNoTracking()
            .Where(r => !db.BatchFiles.Any(f => f.ReleaseId == r.Id) && r.UploadedBy != ReleaseRecord.Restater)
            .Select(r => new HistoryAct<Release>
            {
                Act = r,
                Id = r.Id,
                By = r.UploadedBy,
                At = r.UploadedAt,
            });
        foreach (var slug in slugs)
        {
            uploads = uploads.Where(u => u.Act.Slug == slug);
        }

        return await RowsAsync(await uploads.Newest(filter, after, Source, most).ToListAsync(cancel), cancel);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<HistoryRow>> FindAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancel
    ) =>
        await RowsAsync(
            await db.Releases.AsNoTracking().Where(r => numbers.Contains(r.Id)).ToListAsync(cancel),
            cancel
        );

    private async Task<IReadOnlyList<HistoryRow>> RowsAsync(List<Release> releases, CancellationToken cancel)
    {
        var putAway = releases.Where(r => r.State == ReleaseState.Discarded).Select(r => r.Id).ToList();
        var acts = (
            await db
                .Decisions.AsNoTracking()
                .Where(d => putAway.Contains(d.ReleaseId) && d.Kind == DecisionKind.Discard)
                .ToListAsync(cancel)
        ).ToLookup(d => d.ReleaseId);
        return
        [
            .. releases.Select(r => new HistoryRow
            {
                Place = new HistoryPlace(r.UploadedAt, Source, r.Id),
                By = r.UploadedBy,
                Kind = HistoryKind.Upload,
                On = r.FileName,
                Url = PortalUrls.Draft(r.Slug),
                Release = r.Slug,
                TakenBack = acts[r.Id].MaxBy(d => d.Id) is { } away ? (away.DecidedBy, away.DecidedAt) : null,
                Fixed = r.State is ReleaseState.Draft or ReleaseState.Discarded
                    ? null
                    : "Readers have seen it: withdraw it in its review, and its address says why.",
            }),
        ];
    }
}
