using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// The records of which the counters wait. Hot ones are named by half of all releases: to count them for each hundred that is published
/// takes nearly all of the time of a large order.
/// </summary>
internal sealed class UncountedRecords(PortalDbContext db)
{
    /// <summary>The sorts that many releases name. A study or a person is named by few, and is made again at once.</summary>
    private static readonly RecordKind[] Kinds =
    [
        RecordKind.Marker,
        RecordKind.Pathway,
        RecordKind.Context,
        RecordKind.Institution,
    ];

    /// <summary>Whether any waits.</summary>
    public Task<bool> AnyAsync(CancellationToken cancel) => db.UncountedRecords.AnyAsync(cancel);

    /// <summary>Has records wait that releases share.</summary>
    /// <returns>What cannot: what was never counted, what no release names any more, and the other sorts.</returns>
    public async Task<SharedIds> AddAsync(SharedIds ids, CancellationToken cancel)
    {
        var now = ids;
        foreach (var kind in Kinds)
        {
            var all = ids.Of(kind);
            var unlike = await CameOrWentAsync(kind, all, cancel);
            now = now.With(kind, unlike);
            await KeepAsync(kind, all.Except(unlike), cancel);
        }

        return now;
    }

    /// <summary>Takes some away that wait; the caller counts them in the same transaction.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<SharedIds> TakeAsync(int most, CancellationToken cancel)
    {
        var next = await db
            .UncountedRecords.AsNoTracking()
            .OrderBy(u => u.What)
            .ThenBy(u => u.RecordId)
            .Take(most)
            .ToListAsync(cancel);
        var taken = SharedIds.None;
        foreach (var kind in next.GroupBy(u => u.What, u => u.RecordId))
        {
            List<long> ids = [.. kind];
            await db
                .UncountedRecords.Where(u => u.What == kind.Key && ids.Contains(u.RecordId))
                .ExecuteDeleteAsync(cancel);
            taken = taken.With(kind.Key, ids);
        }

        return taken;
    }

    private async Task KeepAsync(RecordKind kind, IEnumerable<long> ids, CancellationToken cancel)
    {
        var numbers = JsonSerializer.Serialize(ids);
        await db.Database.ExecuteSqlAsync(
            $"INSERT OR IGNORE INTO UncountedRecords (What, RecordId) SELECT {kind.ToString()}, value FROM json_each({numbers})",
            cancel
        );
    }

    /// <summary>Those that are in the catalog since this publish, and have no counters yet, or that only stay because nobody counted.</summary>
    private Task<List<long>> CameOrWentAsync(RecordKind kind, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var links = SharedRecords.Links(db, kind);
        var counted = kind switch
        {
            RecordKind.Marker => db.Markers.Where(m => m.ReleaseCount > 0).Select(m => m.Id),
            RecordKind.Pathway => db.Pathways.Where(p => p.ReleaseCount > 0).Select(p => p.Id),
            RecordKind.Context => db.Contexts.Where(c => c.ReleaseCount > 0).Select(c => c.Id),
            _ => db.Institutions.Where(i => i.ReleaseCount > 0).Select(i => i.Id),
        };
        return SharedRecords
            .Ids(db, kind)
            .Where(id => ids.Contains(id) && (!counted.Contains(id) || !links.Any(l => l.Id == id)))
            .ToListAsync(cancel);
    }
}
