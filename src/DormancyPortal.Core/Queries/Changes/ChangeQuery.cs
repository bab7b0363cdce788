using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>Reads what was published and withdrawn.</summary>
public sealed class ChangeQuery(PortalDbContext db)
{
    /// <summary>One page of the log, newest first.</summary>
    public Task<PagedList<ChangeRow>> ListAsync(PageRequest page, CancellationToken cancel) =>
        PagedList.OfAsync(Rows(Public), page, cancel);

    /// <summary>The newest withdrawals.</summary>
    public Task<List<ChangeRow>> WithdrawalsAsync(int most, CancellationToken cancel) =>
        Rows(db.Decisions.Where(d => d.Kind == DecisionKind.Withdraw)).Take(most).ToListAsync(cancel);

    /// <summary>When the first decision was made, UTC; the epoch while there is none.</summary>
    public async Task<DateTime> BeginningAsync(CancellationToken cancel) =>
        await Public.MinAsync(d => (DateTime?)d.DecidedAt, cancel) ?? DateTime.UnixEpoch;

    /// <summary>The state of the catalog, and when it came about, UTC; the epoch while nothing was decided.</summary>
    public async Task<(CatalogStamp Stamp, DateTime Changed)> StateAsync(CancellationToken cancel)
    {
        var stamp = await CatalogStamp.ReadAsync(db, cancel);
        return (stamp, await Public.MaxAsync(d => (DateTime?)d.DecidedAt, cancel) ?? DateTime.UnixEpoch);
    }

    /// <summary>What people decide on what was read is seen by nobody before a publish.</summary>
    private IQueryable<Decision> Public =>
        db.Decisions.Where(d => d.Kind == DecisionKind.Publish || d.Kind == DecisionKind.Withdraw);

    private IQueryable<ChangeRow> Rows(IQueryable<Decision> decisions) =>
        decisions
            .OrderByDescending(d => d.Id)
            .Join(db.Releases, d => d.ReleaseId, r => r.Id, (d, r) => new { d, r.Slug })
            .Select(x => new ChangeRow(
                x.d.Id,
                x.Slug,
                db.PublishedReleases.Where(p => p.ReleaseId == x.d.ReleaseId).Select(p => p.Headline).FirstOrDefault(),
                x.d.Kind == DecisionKind.Withdraw,
                x.d.DecidedAt,
                x.d.Kind == DecisionKind.Withdraw ? x.d.Reason : null
            ));
}
