using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>
/// Reads what changed for readers: the acts that have a record of changes. What people decide on what was read is seen by
/// nobody before a publish, and what was put away without having been public never shows.
/// </summary>
public sealed class ChangeQuery(PortalDbContext db)
{
    /// <summary>One page of the log, newest first.</summary>
    /// <param name="on">Only what touched this record; everything when null.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<PagedList<ChangeRow>> ListAsync(RecordHistory? on, PageRequest page, CancellationToken cancel)
    {
        var acts = on is null ? Public : Public.Where(d => on.Acts(db).Contains(d.Id));
        var list = await PagedList.OfAsync(acts.OrderByDescending(d => d.Id), page, cancel);
        return new PagedList<ChangeRow>(await RowsAsync(list.Items, cancel), list.Total, list.Request);
    }

    /// <summary>The newest acts that took a release out, those that were taken back since among them.</summary>
    public async Task<IReadOnlyList<ChangeRow>> WithdrawalsAsync(int most, CancellationToken cancel) =>
        await RowsAsync(
            await Public
                .Where(d =>
                    db.CatalogChanges.Any(c =>
                        c.DecisionId == d.Id && c.Ordinal == 0 && c.Change == CatalogChangeKind.Went
                    )
                )
                .OrderByDescending(d => d.Id)
                .Take(most)
                .ToListAsync(cancel),
            cancel
        );

    /// <summary>Changes of one act as the log would show them, the release with them.</summary>
    public Task<IReadOnlyList<ChangedThing>> NamedAsync(
        IReadOnlyList<CatalogChange> changes,
        CancellationToken cancel
    ) => ChangeDetails.NamedAsync(db, [.. ChangeDetails.WithoutMoved(changes).Where(c => c.IsWhole)], cancel);

    /// <summary>When the first decision was made, UTC; the epoch while there is none.</summary>
    public async Task<DateTime> BeginningAsync(CancellationToken cancel) =>
        await Public.MinAsync(d => (DateTime?)d.DecidedAt, cancel) ?? DateTime.UnixEpoch;

    /// <summary>The state of the catalog, and when it came about, UTC; the epoch while nothing was decided.</summary>
    public async Task<(CatalogStamp Stamp, DateTime Changed)> StateAsync(CancellationToken cancel)
    {
        var stamp = await CatalogStamp.ReadAsync(db, cancel);
        return (stamp, await Public.MaxAsync(d => (DateTime?)d.DecidedAt, cancel) ?? DateTime.UnixEpoch);
    }

    /// <summary>Each act that changed something for readers has a first change.</summary>
    private IQueryable<Decision> Public =>
        db.Decisions.AsNoTracking().Where(d => db.CatalogChanges.Any(c => c.DecisionId == d.Id && c.Ordinal == 0));

    private async Task<IReadOnlyList<ChangeRow>> RowsAsync(IReadOnlyList<Decision> acts, CancellationToken cancel)
    {
        var ids = acts.Select(a => a.Id).ToList();
        var releases = (
            await db
                .CatalogChanges.AsNoTracking()
                .Where(c => ids.Contains(c.DecisionId) && c.What == RecordKind.Release)
                .OrderBy(c => c.Ordinal)
                .ToListAsync(cancel)
        ).ToLookup(c => c.DecisionId);
        var details = await ChangeDetails.OfAsync(db, ids, cancel);
        var takenBack = await TakenBackAsync(acts, cancel);
        return [.. acts.Select(a => Row(a, [.. releases[a.Id]], takenBack) with { Changes = [.. details[a.Id]] })];
    }

    private static ChangeRow Row(
        Decision act,
        IReadOnlyList<CatalogChange> releases,
        Dictionary<long, DateTime> takenBack
    )
    {
        // A new version comes to the address that the older one leaves: readers of that address see a change.
        var shown = releases.FirstOrDefault(r => r.Change != CatalogChangeKind.Went) ?? releases[0];
        var isWithdrawal = shown.Change == CatalogChangeKind.Went;
        return new ChangeRow(
            act.Id,
            shown.Key,
            shown.Label,
            (act.Kind, shown.Change) switch
            {
                (DecisionKind.Undo, CatalogChangeKind.Came) when releases.Count == 1 => PublicAct.Restored,
                (DecisionKind.Undo, _) => PublicAct.TakenBack,
                (_, CatalogChangeKind.Went) => PublicAct.Withdrawn,
                _ when releases.Count > 1 => PublicAct.NewVersion,
                (_, CatalogChangeKind.Changed) => PublicAct.PublishedAgain,
                _ => PublicAct.Published,
            },
            isWithdrawal,
            act.DecidedAt,
            isWithdrawal ? act.Reason : null,
            takenBack.TryGetValue(act.Id, out var at) ? at : null
        );
    }

    /// <summary>Acts that do not hold, and when they were taken back.</summary>
    private async Task<Dictionary<long, DateTime>> TakenBackAsync(
        IReadOnlyList<Decision> acts,
        CancellationToken cancel
    )
    {
        var releases = acts.Select(a => a.ReleaseId).Distinct().ToList();
        var all = await db
            .Decisions.AsNoTracking()
            .Where(d => releases.Contains(d.ReleaseId) && d.Item == null)
            .ToListAsync(cancel);
        var holding = HoldingDecisions.Among(all);
        return all.Where(d => d.UndoesId is not null && holding.Contains(d.Id))
            .GroupBy(d => d.UndoesId!.Value)
            .ToDictionary(g => g.Key, g => g.Max(d => d.DecidedAt));
    }
}
