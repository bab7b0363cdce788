using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.History;

/// <summary>The act that settled a report.</summary>
/// <param name="Row">The act; what was done with a batch is one act, whatever it decided.</param>
/// <param name="Url">Where administrators see it among all, or, of an act at all similar places, whole.</param>
/// <param name="TookFromReaders">Whether it settled the report because readers see no more of what that is about.</param>
public sealed record SettlingAct(HistoryRow Row, string Url, bool TookFromReaders);

/// <summary>Finds the acts that settled reports; in as many queries for a page of them as for one.</summary>
public sealed class SettlingActs(PortalDbContext db, HistoryQuery history)
{
    /// <summary>The acts by the numbers of the reports; none of a report that is open or was closed by hand.</summary>
    public async Task<IReadOnlyDictionary<long, SettlingAct>> OfAsync(
        IReadOnlyCollection<ProblemReport> reports,
        CancellationToken cancel
    )
    {
        var acts = new Dictionary<long, SettlingAct>();
        await AddDecisionsAsync(acts, reports, cancel);
        await AddAsync(acts, reports, EntityHistory.Source, r => r.EntityDecisionId, cancel);
        await AddAsync(acts, reports, LexiconHistory.Source, r => r.CuratedNameId, cancel);
        return acts;
    }

    private async Task AddAsync(
        Dictionary<long, SettlingAct> acts,
        IReadOnlyCollection<ProblemReport> reports,
        string source,
        Func<ProblemReport, long?> number,
        CancellationToken cancel
    )
    {
        var rows = await RowsAsync(source, reports.Select(number), cancel);
        foreach (var report in reports)
        {
            if (number(report) is { } act && rows.TryGetValue(act, out var row))
            {
                acts[report.Id] = new SettlingAct(row, Url(row), false);
            }
        }
    }

    private async Task AddDecisionsAsync(
        Dictionary<long, SettlingAct> acts,
        IReadOnlyCollection<ProblemReport> reports,
        CancellationToken cancel
    )
    {
        var rows = await RowsAsync(DecisionHistory.Source, reports.Select(r => r.DecisionId), cancel);
        var numbers = rows.Keys.ToList();
        var groups = await db
            .Decisions.Where(d => numbers.Contains(d.Id) && d.GroupId != null)
            .Select(d => new
            {
                d.Id,
                Group = d.GroupId!.Value,
                Batch = db.BatchActs.Where(a => a.GroupId == d.GroupId).Select(a => (long?)a.Id).FirstOrDefault(),
            })
            .ToDictionaryAsync(d => d.Id, cancel);
        var batches = await RowsAsync(BatchHistory.Source, groups.Values.Select(g => g.Batch), cancel);
        foreach (var report in reports.Where(r => r.DecisionId is not null))
        {
            var row = rows[report.DecisionId!.Value];
            var group = groups.GetValueOrDefault(row.Place.Number);
            var isOnRelease = row.Decision!.Item is null;
            acts[report.Id] = group switch
            {
                { Batch: { } batch } => new SettlingAct(batches[batch], Url(batches[batch]), isOnRelease),
                { Group: var whole } when !isOnRelease => new SettlingAct(
                    row,
                    PortalUrls.DecisionGroup(whole),
                    isOnRelease
                ),
                _ => new SettlingAct(row, Url(row), isOnRelease),
            };
        }
    }

    private async Task<Dictionary<long, HistoryRow>> RowsAsync(
        string source,
        IEnumerable<long?> numbers,
        CancellationToken cancel
    ) =>
        (await history.FindAsync(source, [.. numbers.OfType<long>().Distinct()], cancel)).ToDictionary(r =>
            r.Place.Number
        );

    private static string Url(HistoryRow row) =>
        PortalUrls.HistoryAt(row.Place.Before.Written, $"{row.Place.Source}-{row.Place.Number}");
}
