using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Genes in the catalog whose symbol an import changed: they are called as the lexicon of now calls them and get that address, with
/// the first release that was read so; the old address redirects.
/// </summary>
internal sealed class RenamedMarkers(PortalDbContext db, Lexicon lexicon)
{
    /// <summary>The markers of a release that the catalog calls otherwise, as they are to be called.</summary>
    public async Task<List<Marker>> FindAsync(ReleaseRows rows, CancellationToken cancel)
    {
        var ids = rows.Markers.Keys.ToList();
        var called = await db
            .Markers.AsNoTracking()
            .Where(m => ids.Contains(m.Id) && m.HgncId != null)
            .Select(m => new { m.Id, m.Symbol })
            .ToListAsync(cancel);
        return
        [
            .. called
                .Select(c => (Row: rows.Markers[c.Id], c.Symbol))
                // A release that was read by an older lexicon must not bring the old symbol back.
                .Where(m =>
                    m.Row.Symbol != m.Symbol
                    && lexicon.Markers.Any(e => e.HgncId == m.Row.HgncId && e.Symbol == m.Row.Symbol)
                )
                .Select(m => m.Row),
        ];
    }

    /// <summary>Calls one so. Forms that releases write are made again with the counters.</summary>
    public async Task RenameAsync(Marker marker, CancellationToken cancel)
    {
        await db
            .Markers.Where(m => m.Id == marker.Id)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(m => m.Symbol, marker.Symbol)
                        .SetProperty(m => m.Label, marker.Label)
                        .SetProperty(m => m.Name, marker.Name)
                        .SetProperty(m => m.Slug, marker.Slug)
                        .SetProperty(m => m.NcbiGene, marker.NcbiGene)
                        .SetProperty(m => m.Ensembl, marker.Ensembl)
                        .SetProperty(m => m.Uniprot, marker.Uniprot),
                cancel
            );
        await db.MarkerAliases.Where(a => a.MarkerId == marker.Id).ExecuteDeleteAsync(cancel);
        db.MarkerAliases.AddRange(LexiconAliases.Of(marker, lexicon));
    }
}
