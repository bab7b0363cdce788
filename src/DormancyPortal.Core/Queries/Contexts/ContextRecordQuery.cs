using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Contexts;

/// <summary>Reads one context with all that is known of it, in a fixed number of queries.</summary>
public sealed class ContextRecordQuery(PortalDbContext db, FindingColumnsCache cache)
{
    /// <summary>The context of a slug, letter case aside; null when there is none.</summary>
    public async Task<ContextRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var context = await db.Contexts.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, cancel);
        if (context is null)
        {
            return null;
        }

        var columns = await cache.GetAsync(db, cancel);
        var findings = FindingSubset.About(columns, columns.Contexts, context.Id);
        return new ContextRecord
        {
            Id = context.Id,
            Slug = context.Slug,
            Name = context.Name,
            Kind = context.Kind,
            Curie = context.Curie,
            ReleaseCount = context.ReleaseCount,
            Tally = findings.Tally(),
            Markers = findings.Markers(),
            Pathways = findings.Pathways(),
            Together = findings.Contexts(context.Id),
            Studies = findings.Studies(),
            Releases = await NamingRelease.OfAsync(db, db.Mentions.Where(m => m.ContextId == context.Id), cancel),
        };
    }
}
