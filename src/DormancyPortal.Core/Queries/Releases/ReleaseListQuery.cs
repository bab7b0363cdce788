using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Releases;

/// <summary>Lists published releases.</summary>
public sealed class ReleaseListQuery(PortalDbContext db)
{
    /// <summary>One page, with what the list may be narrowed to.</summary>
    /// <param name="filter">Which releases.</param>
    /// <param name="sort">How they are sorted.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<ReleaseList> ListAsync(
        ReleaseFilter filter,
        ReleaseSort sort,
        PageRequest page,
        CancellationToken cancel
    ) =>
        new()
        {
            Page = await PageAsync(filter.Apply(db.PublishedReleases), sort, page, cancel),
            Journals = await JournalsAsync(filter with { Journal = null }, cancel),
            Outlets = await OutletsAsync(filter with { Outlet = null }, cancel),
            Years = await YearsAsync(filter with { Year = null }, cancel),
        };

    /// <summary>One page of them, without the choices.</summary>
    public Task<PagedList<ReleaseRow>> RowsAsync(
        ReleaseFilter filter,
        ReleaseSort sort,
        PageRequest page,
        CancellationToken cancel
    ) => PageAsync(filter.Apply(db.PublishedReleases), sort, page, cancel);

    private async Task<PagedList<ReleaseRow>> PageAsync(
        IQueryable<PublishedRelease> releases,
        ReleaseSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var sorted = sort switch
        {
            ReleaseSort.Findings => releases.OrderByDescending(r => r.FindingCount),
            ReleaseSort.Headline => releases.OrderBy(r => r.Headline),
            _ => releases.OrderByDescending(r => r.Date ?? r.Studies.Max(s => s.Study.Published)),
        };
        // First which ones, then what they say: SQLite would otherwise look up the study of every release that it sorts.
        var ids = await PagedList.OfAsync(sorted.ThenBy(r => r.Slug).Select(r => r.ReleaseId), page, cancel);
        var rows = await db
            .PublishedReleases.Where(r => ids.Items.Contains(r.ReleaseId))
            .Select(r => new { r, Study = r.Studies.OrderBy(s => s.StudyId).Select(s => s.Study).FirstOrDefault() })
            .Select(x => new
            {
                x.r.ReleaseId,
                Row = new ReleaseRow(
                    x.r.Slug,
                    x.r.Headline,
                    x.r.Date,
                    x.r.Outlet,
                    x.r.FindingCount,
                    x.r.MarkerCount,
                    x.Study!.Slug,
                    x.Study.DisplayTitle,
                    x.Study.Journal,
                    x.Study.Published
                )
                {
                    OriginalUrl = x.r.Url,
                },
            })
            .ToDictionaryAsync(x => x.ReleaseId, x => x.Row, cancel);
        return new PagedList<ReleaseRow>(
            [.. ids.Items.Where(rows.ContainsKey).Select(id => rows[id])],
            ids.Total,
            ids.Request
        );
    }

    private async Task<IReadOnlyList<FacetCount<string>>> JournalsAsync(
        ReleaseFilter filter,
        CancellationToken cancel
    ) =>
        await filter
            .Apply(db.PublishedReleases)
            .SelectMany(r => r.Studies.Select(s => s.Study.Journal))
            .Where(j => j != null)
            .GroupBy(j => j!)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Take(12)
            .Select(g => new FacetCount<string>(g.Key, g.Count()))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<FacetCount<string>>> OutletsAsync(
        ReleaseFilter filter,
        CancellationToken cancel
    ) =>
        await filter
            .Apply(db.PublishedReleases)
            .Where(r => r.Outlet != null)
            .GroupBy(r => r.Outlet!)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Take(12)
            .Select(g => new FacetCount<string>(g.Key, g.Count()))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<FacetCount<int>>> YearsAsync(ReleaseFilter filter, CancellationToken cancel) =>
        await filter
            .Apply(db.PublishedReleases)
            .Select(r => r.Date ?? r.Studies.Max(s => s.Study.Published))
            .Where(d => d != null)
            .GroupBy(d => d!.Value.Year)
            .OrderByDescending(g => g.Key)
            .Select(g => new FacetCount<int>(g.Key, g.Count()))
            .ToListAsync(cancel);
}
