using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Curation;

/// <summary>
/// Finds out whether a release names an entry that an import changed: its page tells names and ids that are not in the reading, so it
/// may be otherwise where the same words are read.
/// </summary>
internal static class ChangedEntries
{
    /// <summary>Whether what was read in a release names an entry that an import says otherwise of, and that still holds.</summary>
    public static Task<bool> AreNamedAsync(
        PortalDbContext db,
        long import,
        ReleaseExtraction read,
        CancellationToken cancel
    )
    {
        List<string> keys =
        [
            .. read
                .Markers.Select(m => m.HgncId)
                .Concat(read.Pathways.SelectMany(p => p.Ids))
                .Concat(read.Institutions.Select(i => i.Ror))
                .OfType<string>()
                .Distinct(),
        ];
        return db.ReferenceEntries.AnyAsync(
            e => e.EndedById == null && e.ImportId == import && keys.Contains(e.Key),
            cancel
        );
    }
}
