using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Markers;

/// <summary>Lists markers; every count beside a choice is what choosing it would show.</summary>
public sealed class MarkerListQuery(PortalDbContext db)
{
    private const int PathwaysOffered = 15;

    /// <summary>One page of the markers that a filter lets through.</summary>
    public async Task<MarkerList> ListAsync(
        MarkerFilter filter,
        MarkerSort sort,
        PageRequest page,
        CancellationToken cancel
    ) =>
        new()
        {
            Page = await PageAsync(filter.Apply(db), sort, page, cancel),
            Letters = await LettersAsync(filter with { Letter = null }, cancel),
            Kinds = await KindsAsync(filter with { Kind = null }, cancel),
            Directions = await DirectionsAsync(filter with { Direction = null }, cancel),
            Models = await ModelsAsync(filter with { Model = null }, cancel),
            Strengths = await StrengthsAsync(filter with { Strength = null }, cancel),
            Pathways = await PathwaysAsync(filter with { Pathway = null }, cancel),
            Years = await YearsAsync(filter with { Year = null }, cancel),
        };

    /// <summary>One page of them, without the choices.</summary>
    public Task<PagedList<MarkerRow>> RowsAsync(
        MarkerFilter filter,
        MarkerSort sort,
        PageRequest page,
        CancellationToken cancel
    ) => PageAsync(filter.Apply(db), sort, page, cancel);

    private async Task<PagedList<MarkerRow>> PageAsync(
        IQueryable<Marker> markers,
        MarkerSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var sorted = sort switch
        {
            MarkerSort.Findings => markers.OrderByDescending(m => m.FindingCount).ThenBy(m => m.Slug),
            MarkerSort.Studies => markers.OrderByDescending(m => m.StudyCount).ThenBy(m => m.Slug),
            _ => markers.OrderBy(m => m.Slug),
        };
        var rows = await PagedList.OfAsync(
            sorted.Select(m => new MarkerRow(
                m.Slug,
                m.Label,
                m.Name,
                m.Kind,
                null,
                m.FindingCount,
                m.StudyCount,
                m.ReleaseCount
            )
            {
                HgncId = m.HgncId,
                NcbiGene = m.NcbiGene,
                Ensembl = m.Ensembl,
                Uniprot = m.Uniprot,
            }),
            page,
            cancel
        );
        var written = await AsWrittenAsync([.. rows.Items.Select(m => m.Slug)], cancel);
        return rows with
        {
            Items = [.. rows.Items.Select(m => m with { AsWritten = written.GetValueOrDefault(m.Slug) })],
        };
    }

    /// <summary>Of each marker the form that releases write most often, its label aside.</summary>
    private async Task<Dictionary<string, string>> AsWrittenAsync(IReadOnlyList<string> slugs, CancellationToken cancel)
    {
        var forms = await db
            .Mentions.Where(m => slugs.Contains(m.Marker!.Slug) && m.Text != m.Marker.Label)
            .GroupBy(m => new { m.Marker!.Slug, m.Text })
            .Select(g => new
            {
                g.Key.Slug,
                g.Key.Text,
                Count = g.Count(),
            })
            .ToListAsync(cancel);
        return forms
            .GroupBy(f => f.Slug)
            .ToDictionary(
                g => g.Key,
                g => g.OrderByDescending(f => f.Count).ThenBy(f => f.Text, StringComparer.Ordinal).First().Text
            );
    }

    private async Task<IReadOnlyDictionary<string, int>> LettersAsync(MarkerFilter filter, CancellationToken cancel)
    {
        var counts = await filter
            .Apply(db)
            .GroupBy(m => m.Label.Substring(0, 1))
            .Select(g => new { First = g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return counts.GroupBy(c => MarkerFilter.LetterOf(c.First)).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    private async Task<IReadOnlyList<FacetCount<MarkerKind>>> KindsAsync(MarkerFilter filter, CancellationToken cancel)
    {
        var counts = await filter
            .Apply(db)
            .GroupBy(m => m.Kind)
            .Select(g => new FacetCount<MarkerKind>(g.Key, g.Count()))
            .ToListAsync(cancel);
        return [.. counts.OrderBy(c => c.Value)];
    }

    private async Task<IReadOnlyList<FacetCount<FindingDirection>>> DirectionsAsync(
        MarkerFilter filter,
        CancellationToken cancel
    )
    {
        var counts = await About(filter)
            .GroupBy(l => l.Finding.Direction)
            .Select(g => new FacetCount<FindingDirection>(g.Key, g.Select(l => l.MarkerId).Distinct().Count()))
            .ToListAsync(cancel);
        return [.. counts.OrderBy(c => c.Value)];
    }

    private async Task<IReadOnlyList<FacetCount<ClaimStrength>>> StrengthsAsync(
        MarkerFilter filter,
        CancellationToken cancel
    )
    {
        var counts = await About(filter)
            .GroupBy(l => l.Finding.Strength)
            .Select(g => new FacetCount<ClaimStrength>(g.Key, g.Select(l => l.MarkerId).Distinct().Count()))
            .ToListAsync(cancel);
        return [.. counts.OrderByDescending(c => c.Value)];
    }

    private async Task<IReadOnlyList<FacetCount<FindingModel>>> ModelsAsync(
        MarkerFilter filter,
        CancellationToken cancel
    )
    {
        var counts = await About(filter)
            .Join(db.FindingModels, l => l.FindingId, m => m.FindingId, (l, m) => new { l.MarkerId, m.Model })
            .GroupBy(x => x.Model)
            .Select(g => new FacetCount<FindingModel>(g.Key, g.Select(x => x.MarkerId).Distinct().Count()))
            .ToListAsync(cancel);
        return [.. counts.OrderBy(c => c.Value)];
    }

    private Task<List<CountedRecord>> PathwaysAsync(MarkerFilter filter, CancellationToken cancel) =>
        About(filter)
            .Join(
                db.FindingPathways,
                l => l.FindingId,
                p => p.FindingId,
                (l, p) =>
                    new
                    {
                        l.MarkerId,
                        p.Pathway.Slug,
                        p.Pathway.Name,
                    }
            )
            .GroupBy(x => new { x.Slug, x.Name })
            .Select(g => new { g.Key, Count = g.Select(x => x.MarkerId).Distinct().Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Name)
            .Take(PathwaysOffered)
            .Select(g => new CountedRecord(g.Key.Slug, g.Key.Name, g.Count))
            .ToListAsync(cancel);

    private Task<List<FacetCount<int>>> YearsAsync(MarkerFilter filter, CancellationToken cancel) =>
        About(filter)
            .Where(l => l.Finding.Release.Date != null)
            .GroupBy(l => l.Finding.Release.Date!.Value.Year)
            .Select(g => new { g.Key, Count = g.Select(l => l.MarkerId).Distinct().Count() })
            .OrderByDescending(g => g.Key)
            .Select(g => new FacetCount<int>(g.Key, g.Count))
            .ToListAsync(cancel);

    /// <summary>Which marker is named by which finding, both let through.</summary>
    private IQueryable<FindingMarker> About(MarkerFilter filter)
    {
        var markers = filter.Apply(db);
        var findings = filter.Findings(db);
        return db.FindingMarkers.Where(l =>
            markers.Any(m => m.Id == l.MarkerId) && findings.Any(f => f.Id == l.FindingId)
        );
    }
}
