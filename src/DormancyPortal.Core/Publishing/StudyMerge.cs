using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Makes studies again from what their releases say of them.</summary>
internal sealed class StudyMerge(PortalDbContext db)
{
    public async Task RefreshAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var said = (
            await db
                .StudyReleases.AsNoTracking()
                .Where(s => ids.Contains(s.StudyId))
                .OrderBy(s => s.ReleaseId)
                .Select(s => new
                {
                    Facts = s,
                    s.Release.Headline,
                    db.Releases.Single(r => r.Id == s.ReleaseId).Sha256,
                })
                .ToListAsync(cancel)
        ).ToLookup(s => s.Facts.StudyId);
        foreach (var study in await db.Studies.Where(s => ids.Contains(s.Id)).ToListAsync(cancel))
        {
            // What was said of studies merged into this one counts after what was said of itself.
            var releases = said[study.Id]
                .OrderBy(r => EntityKeys.Study(r.Facts.Doi, r.Facts.Title, r.Facts.Journal, r.Sha256) != study.Key)
                .ToList();
            if (releases.Count == 0)
            {
                db.Studies.Remove(study);
                continue;
            }

            study.Title = releases.Select(r => r.Facts.Title).FirstOrDefault(t => t is not null);
            study.DisplayTitle = study.Title ?? releases[0].Headline;
            study.Journal = releases.Select(r => r.Facts.Journal).FirstOrDefault(t => t is not null);
            study.Volume = releases.Select(r => r.Facts.Volume).FirstOrDefault(t => t is not null);
            study.Issue = releases.Select(r => r.Facts.Issue).FirstOrDefault(t => t is not null);
            study.Doi = releases.Select(r => r.Facts.Doi).FirstOrDefault(t => t is not null);
            study.Published = releases.Select(r => r.Facts.Published).FirstOrDefault(t => t is not null);
            study.PeerReviewed = releases.Select(r => r.Facts.PeerReviewed).FirstOrDefault(t => t is not null);
            study.Design = releases.Select(r => r.Facts.Design).FirstOrDefault(t => t is not null);
            study.FindingCount = await db.Findings.CountAsync(f => f.StudyId == study.Id, cancel);
            study.MarkerCount = await db
                .FindingMarkers.Where(m => m.Finding.StudyId == study.Id)
                .Select(m => m.MarkerId)
                .Distinct()
                .CountAsync(cancel);
        }

        await db.SaveChangesAsync(cancel);
    }
}
