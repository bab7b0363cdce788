using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Batches;

/// <summary>
/// The index of what releases resemble, kept as long as files of batches are looked at and nothing was read or decided
/// meanwhile: making it for each of two hundred files would read the whole of it from the store each time.
/// </summary>
public sealed class SketchIndexCache
{
    private readonly Lock _gate = new();
    private ((long Reading, long Decision) Of, SketchIndex Index)? _kept;

    /// <summary>The index as the store is now.</summary>
    public async Task<SketchIndex> GetAsync(PortalDbContext db, CancellationToken cancel)
    {
        var now = (
            await db.Readings.MaxAsync(r => (long?)r.Id, cancel) ?? 0,
            await db.Decisions.MaxAsync(d => (long?)d.Id, cancel) ?? 0
        );
        lock (_gate)
        {
            if (_kept is { } kept && kept.Of == now)
            {
                return kept.Index;
            }
        }

        var index = await new ResemblingReleases(db).IndexAsync(cancel);
        lock (_gate)
        {
            _kept = (now, index);
        }

        return index;
    }

    /// <summary>Lets go of it, when no file is left to look at.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _kept = null;
        }
    }
}
