using DormancyPortal.Core.Records;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Importing;

/// <summary>What was imported, and what each import changed, told from the entries it began and ended.</summary>
public sealed class ReferenceHistory(PortalDbContext db)
{
    /// <summary>All imports, newest first.</summary>
    public async Task<IReadOnlyList<ReferenceImport>> ListAsync(CancellationToken cancel) =>
        await db.ReferenceImports.AsNoTracking().OrderByDescending(i => i.Id).ToListAsync(cancel);

    /// <summary>One import with what it changed; null when there is none of this number.</summary>
    public async Task<(ReferenceImport Import, ReferenceDifference Difference)?> FindAsync(
        long id,
        CancellationToken cancel
    )
    {
        if (await db.ReferenceImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } import)
        {
            return null;
        }

        var touched = await db
            .ReferenceEntries.AsNoTracking()
            .Where(e => e.ImportId == id || e.EndedById == id)
            .ToListAsync(cancel);
        var pairs = touched
            .GroupBy(e => e.Key)
            .Select(g => (Row(g.FirstOrDefault(e => e.EndedById == id)), Row(g.FirstOrDefault(e => e.ImportId == id))))
            .ToList();
        var difference = ReferenceDifference.Of(Enum.Parse<ReferenceKind>(import.Kind), pairs);
        var began = pairs.Count(p => p.Item2 is { IsCurrent: true });
        return (import, difference with { Unchanged = Math.Max(0, import.Rows - began) });
    }

    private static ReferenceRow? Row(ReferenceEntry? e) =>
        e is null ? null : new ReferenceRow(e.Key, e.Label, e.IsCurrent, e.Cells);
}
