using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Pathways;

/// <summary>Reads one pathway with all that is known of it, in a fixed number of queries.</summary>
public sealed class PathwayRecordQuery(PortalDbContext db, Lexicon lexicon, FindingColumnsCache cache)
{
    /// <summary>The pathway of a slug, letter case aside; null when there is none.</summary>
    public async Task<PathwayRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var pathway = await db
            .Pathways.AsNoTracking()
            .Include(p => p.Parent)
            .Include(p => p.Aliases.OrderBy(a => a.Alias))
            .SingleOrDefaultAsync(p => p.Slug == slug, cancel);
        if (pathway is null)
        {
            return null;
        }

        var columns = await cache.GetAsync(db, cancel);
        var findings = FindingSubset.About(columns, columns.Pathways, pathway.Id);
        var members = lexicon.Pathways.FirstOrDefault(p => p.Slug == pathway.Slug)?.Markers ?? [];
        var markers = await MarkersAsync(findings, members, cancel);
        return new PathwayRecord
        {
            Id = pathway.Id,
            Slug = pathway.Slug,
            Name = pathway.Name,
            Definition = pathway.Definition,
            Ids = pathway.Ids,
            Parent = pathway.Parent is { } whole ? new NamedRecord(whole.Slug, whole.Name, null) : null,
            Parts = await PartsAsync(pathway.Id, cancel),
            Names = [.. pathway.Aliases.Select(a => a.Alias).Where(a => a != pathway.Name)],
            ReleaseCount = pathway.ReleaseCount,
            Tally = findings.Tally(),
            Markers = markers,
            NotSeen = [.. members.Except(markers.Select(m => m.Label))],
            Contexts = findings.Contexts(),
            Together = findings.Pathways(pathway.Id),
            Studies = findings.Studies(),
            Releases = await NamingRelease.OfAsync(db, db.Mentions.Where(m => m.PathwayId == pathway.Id), cancel),
        };
    }

    private Task<List<NamedRecord>> PartsAsync(long id, CancellationToken cancel) =>
        db
            .Pathways.Where(p => p.ParentId == id)
            .OrderBy(p => p.Name)
            .Select(p => new NamedRecord(p.Slug, p.Name, null))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<PathwayMarker>> MarkersAsync(
        FindingSubset findings,
        IReadOnlyList<string> members,
        CancellationToken cancel
    )
    {
        var shared = findings.TallyByMarker();
        var ids = shared.Keys.ToList();
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
                    shared.TryGetValue(m.Id, out var tally) ? tally.Directions : []
                ))
                .OrderByDescending(m => m.SharedFindings)
                .ThenByDescending(m => m.IsMember)
                .ThenBy(m => m.Label, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
