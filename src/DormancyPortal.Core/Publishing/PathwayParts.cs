using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Links pathways to what people decided that they are a part of. No release and no reference data says so.</summary>
internal sealed class PathwayParts(PortalDbContext db, EntityMerges merges)
{
    /// <summary>Takes the links from these to be made again, and those to them.</summary>
    public async Task UnlinkAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        if (ids.Count > 0)
        {
            await db
                .Pathways.Where(p => p.ParentId != null && (ids.Contains(p.Id) || ids.Contains(p.ParentId.Value)))
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.ParentId, (long?)null), cancel);
        }
    }

    /// <summary>Links all that was ever decided on: they are few, and the whole may be what came or went.</summary>
    public async Task LinkAsync(CancellationToken cancel)
    {
        foreach (var part in merges.Parts(RecordKind.Pathway))
        {
            var whole = merges.WholeOf(RecordKind.Pathway, part) is { } slug
                ? await db.Pathways.Where(p => p.Slug == slug).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel)
                : null;
            await db
                .Pathways.Where(p => p.Slug == part)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.ParentId, whole), cancel);
        }
    }
}
