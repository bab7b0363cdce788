using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Home;

/// <summary>What the front page shows.</summary>
/// <param name="Markers">How many markers the catalog has.</param>
/// <param name="Pathways">How many pathways.</param>
/// <param name="Studies">How many studies.</param>
/// <param name="Findings">How many findings.</param>
/// <param name="Releases">How many releases.</param>
/// <param name="Institutions">How many institutions.</param>
/// <param name="Latest">The releases that came last.</param>
/// <param name="Example">One finding that shows what the portal is for; null when there is none.</param>
/// <param name="Frequent">The markers with most studies.</param>
public sealed record FrontPage(
    int Markers,
    int Pathways,
    int Studies,
    int Findings,
    int Releases,
    int Institutions,
    IReadOnlyList<ReleaseRow> Latest,
    FindingRow? Example,
    IReadOnlyList<FindingSubject> Frequent
);

/// <summary>Reads the front page.</summary>
public sealed class HomeQuery(PortalDbContext db, ReleaseListQuery releases)
{
    /// <summary>Releases that the example is looked for in.</summary>
    private const int Newest = 50;

    /// <summary>The front page as the catalog stands.</summary>
    public async Task<FrontPage> ReadAsync(CancellationToken cancel)
    {
        var latest = await releases.ListAsync(new ReleaseFilter(), ReleaseSort.Newest, new PageRequest(1, 5), cancel);
        // Of the newest releases alone: to sort every finding of a large catalog for one takes seconds.
        var newest = db.PublishedReleases.OrderByDescending(r => r.Date).ThenBy(r => r.ReleaseId).Take(Newest);
        var example = db
            .Findings.Where(f => newest.Select(r => r.ReleaseId).Contains(f.ReleaseId) && f.Markers.Count > 1)
            .OrderByDescending(f => f.Release.Date ?? f.Study!.Published)
            .ThenByDescending(f => f.Markers.Count)
            .ThenBy(f => f.Id)
            .Take(1);
        return new FrontPage(
            await db.Markers.CountAsync(cancel),
            await db.Pathways.CountAsync(cancel),
            await db.Studies.CountAsync(cancel),
            await db.Findings.CountAsync(cancel),
            await db.PublishedReleases.CountAsync(cancel),
            await db.Institutions.CountAsync(cancel),
            latest.Page.Items,
            await FindingRows.OfAsync(db, example, cancel) is [var first, ..] ? first : null,
            await db
                .Markers.OrderByDescending(m => m.StudyCount)
                .ThenByDescending(m => m.FindingCount)
                .ThenBy(m => m.Slug)
                .Take(12)
                .Select(m => new FindingSubject(m.Slug, m.Label))
                .ToListAsync(cancel)
        );
    }
}
