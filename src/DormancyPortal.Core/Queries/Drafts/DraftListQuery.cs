using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>Lists uploaded releases, the newest first.</summary>
public sealed class DraftListQuery(PortalDbContext db)
{
    /// <summary>One page.</summary>
    /// <param name="state">Only those that stand so; all when null.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<DraftList> ListAsync(ReleaseState? state, PageRequest page, CancellationToken cancel)
    {
        var states = await db
            .Releases.GroupBy(r => r.State)
            .Select(g => new FacetCount<ReleaseState>(g.Key, g.Count()))
            .ToListAsync(cancel);
        var rows = db
            .Releases.Where(r => state == null || r.State == state)
            .OrderByDescending(r => r.UploadedAt)
            .ThenByDescending(r => r.Id)
            .Select(r => new DraftRow(r.Slug, r.FileName, r.State, r.UploadedBy, r.UploadedAt));
        return new DraftList(await PagedList.OfAsync(rows, page, cancel), [.. states.OrderBy(s => s.Value)]);
    }
}
