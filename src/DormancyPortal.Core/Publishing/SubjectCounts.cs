using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Counts what is reported of pathways and contexts, and removes those that no release names any more. Their other fields
/// follow from their key and the lexicon.
/// </summary>
internal sealed class SubjectCounts(PortalDbContext db)
{
    public async Task RefreshPathwaysAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var pathways = db.Pathways.Where(p => ids.Contains(p.Id));
        await pathways.Where(p => !db.Mentions.Any(m => m.PathwayId == p.Id)).ExecuteDeleteAsync(cancel);
        await pathways.ExecuteUpdateAsync(
            s =>
                s.SetProperty(p => p.FindingCount, p => p.Findings.Count)
                    .SetProperty(
                        p => p.StudyCount,
                        p =>
                            db.Mentions.Where(m => m.PathwayId == p.Id)
                                .Join(db.StudyReleases, m => m.ReleaseId, r => r.ReleaseId, (m, r) => r.StudyId)
                                .Distinct()
                                .Count()
                    )
                    .SetProperty(
                        p => p.ReleaseCount,
                        p => db.Mentions.Where(m => m.PathwayId == p.Id).Select(m => m.ReleaseId).Distinct().Count()
                    ),
            cancel
        );
    }

    public async Task RefreshContextsAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var contexts = db.Contexts.Where(c => ids.Contains(c.Id));
        await contexts.Where(c => !db.Mentions.Any(m => m.ContextId == c.Id)).ExecuteDeleteAsync(cancel);
        await contexts.ExecuteUpdateAsync(
            s =>
                s.SetProperty(c => c.FindingCount, c => c.Findings.Count)
                    .SetProperty(
                        c => c.ReleaseCount,
                        c => db.Mentions.Where(m => m.ContextId == c.Id).Select(m => m.ReleaseId).Distinct().Count()
                    ),
            cancel
        );
    }
}
