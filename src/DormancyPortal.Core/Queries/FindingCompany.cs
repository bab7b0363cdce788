using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>What findings name together: the most frequent first, at most <see cref="Shown"/> of a kind.</summary>
internal static class FindingCompany
{
    public const int Shown = 24;

    public static Task<List<CountedRecord>> MarkersAsync(
        PortalDbContext db,
        IQueryable<Finding> findings,
        CancellationToken cancel,
        long except = 0
    ) =>
        db
            .FindingMarkers.Where(l => l.MarkerId != except && findings.Select(f => f.Id).Contains(l.FindingId))
            .GroupBy(l => new { l.Marker.Slug, l.Marker.Label })
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Label)
            .Take(Shown)
            .Select(g => new CountedRecord(g.Key.Slug, g.Key.Label, g.Count))
            .ToListAsync(cancel);

    public static Task<List<CountedRecord>> PathwaysAsync(
        PortalDbContext db,
        IQueryable<Finding> findings,
        CancellationToken cancel,
        long except = 0
    ) =>
        db
            .FindingPathways.Where(l => l.PathwayId != except && findings.Select(f => f.Id).Contains(l.FindingId))
            .GroupBy(l => new { l.Pathway.Slug, l.Pathway.Name })
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Name)
            .Take(Shown)
            .Select(g => new CountedRecord(g.Key.Slug, g.Key.Name, g.Count))
            .ToListAsync(cancel);

    public static Task<List<CountedRecord>> ContextsAsync(
        PortalDbContext db,
        IQueryable<Finding> findings,
        CancellationToken cancel,
        long except = 0
    ) =>
        db
            .FindingContexts.Where(l => l.ContextId != except && findings.Select(f => f.Id).Contains(l.FindingId))
            .GroupBy(l => new { l.Context.Slug, l.Context.Name })
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Name)
            .Take(Shown)
            .Select(g => new CountedRecord(g.Key.Slug, g.Key.Name, g.Count))
            .ToListAsync(cancel);
}
