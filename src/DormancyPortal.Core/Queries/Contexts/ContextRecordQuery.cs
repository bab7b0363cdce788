using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Contexts;

/// <summary>Reads one context with all that is known of it, in a fixed number of queries.</summary>
public sealed class ContextRecordQuery(PortalDbContext db)
{
    /// <summary>The context of a slug, letter case aside; null when there is none.</summary>
    public async Task<ContextRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var context = await db.Contexts.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, cancel);
        if (context is null)
        {
            return null;
        }

        var findings = new FindingFilter { ContextId = context.Id }.Apply(db);
        return new ContextRecord
        {
            Id = context.Id,
            Slug = context.Slug,
            Name = context.Name,
            Kind = context.Kind,
            Curie = context.Curie,
            ReleaseCount = context.ReleaseCount,
            Tally = await ReportTally.OfAsync(findings, cancel),
            Markers = await FindingCompany.MarkersAsync(db, findings, cancel),
            Pathways = await FindingCompany.PathwaysAsync(db, findings, cancel),
            Together = await FindingCompany.ContextsAsync(db, findings, cancel, except: context.Id),
            Studies = await StudyOfFindings.OfAsync(db, findings, cancel),
            Releases = await NamingRelease.OfAsync(db, db.Mentions.Where(m => m.ContextId == context.Id), cancel),
        };
    }
}
