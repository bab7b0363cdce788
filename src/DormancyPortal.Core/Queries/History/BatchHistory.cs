using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.History;

/// <summary>What people did with batches, each act one line however many releases it was on; the decisions below it are its own.</summary>
public sealed class BatchHistory(PortalDbContext db) : IHistorySource
{
    /// <summary>The name of these acts in addresses.</summary>
    public const string Source = "batch";

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
            filter.Release is not null
            || filter.On is not null
            || filter.Within is not null
            || filter.Kind is { } asked && KindOf(asked) is null
        )
        {
            return [];
        }

        var kind = filter.Kind is { } k ? KindOf(k) : null;
        var acts = db
            .BatchActs.AsNoTracking()
            .Where(a => kind == null || a.Kind == kind)
            .Select(a => new HistoryAct<BatchAct>
            {
                Act = a,
                Id = a.Id,
                By = a.By,
                At = a.At,
            });
        return await RowsAsync(await acts.Newest(filter, after, Source, most).ToListAsync(cancel), cancel);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<HistoryRow>> FindAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancel
    ) =>
        await RowsAsync(
            await db.BatchActs.AsNoTracking().Where(a => numbers.Contains(a.Id)).ToListAsync(cancel),
            cancel
        );

    /// <summary>What was done with one batch, newest first.</summary>
    public async Task<IReadOnlyList<HistoryRow>> OfAsync(long batchId, CancellationToken cancel) =>
        await RowsAsync(
            await db
                .BatchActs.AsNoTracking()
                .Where(a => a.BatchId == batchId)
                .OrderByDescending(a => a.Id)
                .ToListAsync(cancel),
            cancel
        );

    private async Task<IReadOnlyList<HistoryRow>> RowsAsync(List<BatchAct> acts, CancellationToken cancel)
    {
        var ids = acts.Select(a => a.BatchId).Distinct().ToList();
        var batches = await db
            .Batches.AsNoTracking()
            .Where(b => ids.Contains(b.Id))
            .ToDictionaryAsync(b => b.Id, cancel);
        var all = await db
            .BatchActs.AsNoTracking()
            .Where(a => ids.Contains(a.BatchId))
            .ToDictionaryAsync(a => a.Id, cancel);
        var holding = HoldingDecisions.Among(all.Values.Select(a => (a.Id, a.UndoesId)));
        var undos = all.Values.Where(a => a.UndoesId is not null && holding.Contains(a.Id)).ToLookup(a => a.UndoesId);
        var groups = acts.ConvertAll(a => (Guid?)a.GroupId);
        var counts = await db
            .Decisions.Where(d => groups.Contains(d.GroupId))
            .GroupBy(d => d.GroupId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key!.Value, g => g.Count, cancel);
        return
        [
            .. acts.Select(a =>
            {
                var (act, undoes) = UndoChain.OriginOf(a, x => x.UndoesId, id => all.GetValueOrDefault(id));
                return new HistoryRow
                {
                    Place = new HistoryPlace(a.At, Source, a.Id),
                    By = a.By,
                    Kind = Enum.Parse<HistoryKind>(a.Kind.ToString()),
                    Act = Enum.Parse<HistoryKind>(act.Kind.ToString()),
                    Detail =
                        act.Kind == BatchActKind.Import ? "a batch"
                        : act.TakesAll ? "all of a batch"
                        : "what is sure in a batch",
                    On = batches[a.BatchId].Name,
                    Url = PortalUrls.Batch(a.BatchId),
                    Why = Why(a),
                    Undoes = undoes,
                    Below = counts.GetValueOrDefault(a.GroupId),
                    TakenBack = undos[a.Id].FirstOrDefault() is { } undo ? (undo.By, undo.At) : null,
                    Fixed = Fixed(a, act, batches[a.BatchId]),
                };
            }),
        ];
    }

    private static string? Why(BatchAct act) =>
        (act.Reason, act.Trouble) is (null, null)
            ? null
            : string.Join(
                "; ",
                new[] { act.Reason, act.Trouble is { } t ? $"ended early: {t}" : null }.OfType<string>()
            );

    private static string? Fixed(BatchAct act, BatchAct origin, Batch batch) =>
        act.EndedAt is null ? "It still goes on: stop the batch first, or wait."
        : origin.Kind == BatchActKind.Publish && batch.Step == BatchStep.Undone
            ? "The batch was undone since: take that back first."
        : null;

    private static BatchActKind? KindOf(HistoryKind kind) =>
        Enum.TryParse<BatchActKind>(kind.ToString(), out var same) ? same : null;
}
