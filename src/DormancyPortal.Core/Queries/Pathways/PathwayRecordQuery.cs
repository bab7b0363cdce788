using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Pathways;

/// <summary>Reads one pathway with all that is known of it, in a fixed number of queries.</summary>
public sealed class PathwayRecordQuery(PortalDbContext db, Lexicon lexicon)
{
    /// <summary>The pathway of a slug, letter case aside; null when there is none.</summary>
    public async Task<PathwayRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var pathway = await db
            .Pathways.AsNoTracking()
            .Include(p => p.Aliases.OrderBy(a => a.Alias))
            .SingleOrDefaultAsync(p => p.Slug == slug, cancel);
        if (pathway is null)
        {
            return null;
        }

        var findings = new FindingFilter { PathwayId = pathway.Id }.Apply(db);
        var members = lexicon.Pathways.FirstOrDefault(p => p.Slug == pathway.Slug)?.Markers ?? [];
        var markers = await MarkersAsync(findings, members, cancel);
        return new PathwayRecord
        {
            Id = pathway.Id,
            Slug = pathway.Slug,
            Name = pathway.Name,
            Definition = pathway.Definition,
            Ids = pathway.Ids,
            Names = [.. pathway.Aliases.Select(a => a.Alias).Where(a => a != pathway.Name)],
            ReleaseCount = pathway.ReleaseCount,
            Tally = await ReportTally.OfAsync(findings, cancel),
            Markers = markers,
            NotSeen = [.. members.Except(markers.Select(m => m.Label))],
            Contexts = await FindingCompany.ContextsAsync(db, findings, cancel),
            Together = await FindingCompany.PathwaysAsync(db, findings, cancel, except: pathway.Id),
            Studies = await StudyOfFindings.OfAsync(db, findings, cancel),
            Releases = await NamingRelease.OfAsync(db, db.Mentions.Where(m => m.PathwayId == pathway.Id), cancel),
        };
    }

    private async Task<IReadOnlyList<PathwayMarker>> MarkersAsync(
        IQueryable<Finding> findings,
        IReadOnlyList<string> members,
        CancellationToken cancel
    )
    {
        var shared = await SharedAsync(findings, cancel);
        var ids = shared.Select(s => s.Key).ToList();
        var markers = await db
            .Markers.Where(m => ids.Contains(m.Id) || (m.Symbol != null && members.Contains(m.Symbol)))
            .Select(m => new
            {
                m.Id,
                m.Slug,
                m.Label,
                m.Name,
                m.Symbol,
                m.FindingCount,
            })
            .ToListAsync(cancel);
        return
        [
            .. markers
                .Select(m => new PathwayMarker(
                    m.Slug,
                    m.Label,
                    m.Name,
                    m.Symbol is not null && members.Contains(m.Symbol),
                    m.FindingCount,
                    [.. shared[m.Id].OrderBy(d => d.Direction)]
                ))
                .OrderByDescending(m => m.SharedFindings)
                .ThenByDescending(m => m.IsMember)
                .ThenBy(m => m.Label, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private async Task<ILookup<long, DirectionTally>> SharedAsync(
        IQueryable<Finding> findings,
        CancellationToken cancel
    )
    {
        var rows = await db
            .FindingMarkers.Join(findings, l => l.FindingId, f => f.Id, (l, f) => new { l.MarkerId, f })
            .GroupBy(x => new { x.MarkerId, x.f.Direction })
            .Select(g => new
            {
                g.Key.MarkerId,
                g.Key.Direction,
                Findings = g.Count(),
                Studies = g.Select(x => x.f.StudyId ?? -x.f.ReleaseId).Distinct().Count(),
            })
            .ToListAsync(cancel);
        return rows.ToLookup(r => r.MarkerId, r => new DirectionTally(r.Direction, r.Findings, r.Studies));
    }
}
