using DormancyPortal.Core.Catalog;
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
        var corrected = (
            await db
                .Corrections.Where(c => c.StudyId != null && ids.Contains(c.StudyId.Value))
                .Select(c => new
                {
                    c.StudyId,
                    c.ReleaseId,
                    c.Field,
                })
                .ToListAsync(cancel)
        ).Select(c => (c.StudyId!.Value, c.ReleaseId, c.Field)).ToHashSet();
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

            // What a person set counts before what was read, whichever release it is in.
            IEnumerable<StudyRelease> By(string field) =>
                releases.OrderBy(r => !corrected.Contains((study.Id, r.Facts.ReleaseId, field))).Select(r => r.Facts);
            study.Title = By("title").Select(r => r.Title).FirstOrDefault(t => t is not null);
            study.DisplayTitle = study.Title ?? releases[0].Headline;
            study.Journal = By("journal").Select(r => r.Journal).FirstOrDefault(t => t is not null);
            study.Volume = By("volume").Select(r => r.Volume).FirstOrDefault(t => t is not null);
            study.Issue = By("issue").Select(r => r.Issue).FirstOrDefault(t => t is not null);
            study.Doi = By("doi").Select(r => r.Doi).FirstOrDefault(t => t is not null);
            study.Published = By("published").Select(r => r.Published).FirstOrDefault(t => t is not null);
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
