using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>A study as a link.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Title">What pages call it.</param>
/// <param name="Journal">Journal by its full name.</param>
/// <param name="Published">Day the paper appeared.</param>
public sealed record StudyLink(string Slug, string Title, string? Journal, DateOnly? Published)
{
    /// <summary>The studies of some releases, by release.</summary>
    internal static async Task<ILookup<long, StudyLink>> OfReleasesAsync(
        PortalDbContext db,
        IReadOnlyCollection<long> releaseIds,
        CancellationToken cancel
    )
    {
        var rows = await db
            .StudyReleases.Where(s => releaseIds.Contains(s.ReleaseId))
            .OrderByDescending(s => s.Study.Published)
            .ThenBy(s => s.Study.Slug)
            .Select(s => new
            {
                s.ReleaseId,
                Link = new StudyLink(s.Study.Slug, s.Study.DisplayTitle, s.Study.Journal, s.Study.Published),
            })
            .ToListAsync(cancel);
        return rows.ToLookup(r => r.ReleaseId, r => r.Link);
    }
}
