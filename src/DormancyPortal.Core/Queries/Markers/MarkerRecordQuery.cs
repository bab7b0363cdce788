using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Markers;

/// <summary>Reads one marker with all that is known of it, in a fixed number of queries.</summary>
public sealed class MarkerRecordQuery(PortalDbContext db, Lexicon lexicon, FindingColumnsCache cache)
{
    /// <summary>The marker of a slug, letter case aside; null when there is none.</summary>
    public async Task<MarkerRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var marker = await db.Markers.AsNoTracking().SingleOrDefaultAsync(m => m.Slug == slug, cancel);
        if (marker is null)
        {
            return null;
        }

        var columns = await cache.GetAsync(db, cancel);
        var findings = FindingSubset.About(columns, columns.Markers, marker.Id);
        return new MarkerRecord
        {
            Id = marker.Id,
            Slug = marker.Slug,
            Symbol = marker.Symbol,
            Label = marker.Label,
            Name = marker.Name,
            Kind = marker.Kind,
            HgncId = marker.HgncId,
            NcbiGene = marker.NcbiGene,
            Ensembl = marker.Ensembl,
            Uniprot = marker.Uniprot,
            ReleaseCount = marker.ReleaseCount,
            Names = await NamesAsync(marker.Id, cancel),
            Forms = await FormsAsync(marker.Id, cancel),
            Members = await MembersAsync(marker.Kind, marker.Name, cancel),
            Tally = findings.Tally(),
            Pathways = findings.Pathways(),
            Together = findings.Markers(marker.Id),
            Contexts = findings.Contexts(),
            Studies = findings.Studies(),
            Releases = await NamingRelease.OfAsync(db, db.Mentions.Where(m => m.MarkerId == marker.Id), cancel),
        };
    }

    private Task<List<MarkerName>> NamesAsync(long markerId, CancellationToken cancel) =>
        db
            .MarkerAliases.Where(a => a.MarkerId == markerId && a.Source != "symbol" && a.Source != "release")
            .OrderBy(a => a.Alias)
            .Select(a => new MarkerName(a.Alias, a.Source))
            .ToListAsync(cancel);

    private Task<List<WrittenForm>> FormsAsync(long markerId, CancellationToken cancel) =>
        db
            .MarkerAliases.Where(a => a.MarkerId == markerId && a.Count > 0)
            .OrderByDescending(a => a.Count)
            .ThenBy(a => a.Alias)
            .Take(MarkerRecord.FormsShown)
            .Select(a => new WrittenForm(a.Alias, a.Count))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<NamedRecord>> MembersAsync(MarkerKind kind, string name, CancellationToken cancel)
    {
        var family = kind is MarkerKind.Family or MarkerKind.Complex
            ? lexicon.Families.FirstOrDefault(f => f.Name == name)
            : null;
        if (family is null || family.Members.Count == 0)
        {
            return [];
        }

        var seen = await db
            .Markers.Where(m => m.Symbol != null && family.Members.Contains(m.Symbol))
            .Select(m => new { m.Symbol, m.Slug })
            .ToDictionaryAsync(m => m.Symbol!, m => m.Slug, cancel);
        return
        [
            .. family
                .Members.OrderBy(symbol => !seen.ContainsKey(symbol))
                .Select(symbol => new NamedRecord(seen.GetValueOrDefault(symbol), symbol, null)),
        ];
    }
}
