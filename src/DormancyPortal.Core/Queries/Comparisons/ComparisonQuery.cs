using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Comparisons;

/// <summary>Reads markers side by side, in as many queries for six as for one.</summary>
public sealed class ComparisonQuery(PortalDbContext db, PortalSearch search)
{
    /// <summary>Most markers side by side: more could not be read together.</summary>
    public const int Most = 6;

    private const int SharedShown = 10;
    private const int NegativesRead = 60;

    /// <summary>Which markers names stand for.</summary>
    public async Task<IReadOnlyList<NamedMarker>> ResolveAsync(IReadOnlyList<string> names, CancellationToken cancel)
    {
        var slugs = await db.Markers.Where(m => names.Contains(m.Slug)).Select(m => m.Slug).ToListAsync(cancel);
        var bySlug = slugs.ToDictionary(s => s, StringComparer.OrdinalIgnoreCase);
        var others = names.Where(n => !bySlug.ContainsKey(n)).ToList();
        var found = (await search.LookUpAsync(others, cancel, EntityKind.Marker)).ToDictionary(f => f.Typed);
        return
        [
            .. names.Select(name =>
                bySlug.TryGetValue(name, out var slug) ? new NamedMarker(name, slug, null)
                : found[name] is { Only.Entity: { InCatalog: true, Url: { } url } } one
                    ? new NamedMarker(name, PortalUrls.SlugOf(url), one)
                : new NamedMarker(name, null, found[name])
            ),
        ];
    }

    /// <summary>The markers of these slugs.</summary>
    public async Task<MarkerComparison> CompareAsync(IReadOnlyList<string> slugs, CancellationToken cancel)
    {
        var markers = await db.Markers.AsNoTracking().Where(m => slugs.Contains(m.Slug)).ToListAsync(cancel);
        var ids = markers.ConvertAll(m => m.Id);
        var counts = await CountsAsync(ids, cancel);
        var models = await ModelsAsync(ids, cancel);
        var pathways = await PathwaysAsync(ids, cancel);
        var studies = await StudiesAsync(ids, cancel);
        var negative = await NewestAsync(
            db.Findings.Where(f =>
                f.Direction == FindingDirection.NoEffect && f.Markers.Any(m => ids.Contains(m.MarkerId))
            ),
            NegativesRead,
            cancel
        );
        var shared = db.Findings.Where(f => f.Markers.Count(m => ids.Contains(m.MarkerId)) > 1);
        return new MarkerComparison(
            [
                .. markers
                    .OrderBy(m => slugs.ToList().IndexOf(m.Slug))
                    .Select(m => new ComparedMarker
                    {
                        Slug = m.Slug,
                        Label = m.Label,
                        Name = m.Name,
                        Kind = m.Kind,
                        Releases = m.ReleaseCount,
                        Tally = Tally([.. counts[m.Id]]),
                        OnBiology = Facet(counts[m.Id], c => c.OnBiology),
                        OnOutcome = Facet(counts[m.Id], c => c.OnOutcome),
                        Strengths = [.. Facet(counts[m.Id], c => (ClaimStrength?)c.Strength).Reverse()],
                        Models = [.. models[m.Id]],
                        Pathways = [.. pathways[m.Id]],
                        Studies = [.. studies[m.Id]],
                        Negative = [.. negative.Where(f => f.Markers.Any(of => of.Slug == m.Slug))],
                    }),
            ],
            await NewestAsync(shared, SharedShown, cancel)
        );
    }

    private async Task<ILookup<long, Counted>> CountsAsync(List<long> ids, CancellationToken cancel)
    {
        var rows = await db
            .FindingMarkers.Where(l => ids.Contains(l.MarkerId))
            .GroupBy(l => new
            {
                l.MarkerId,
                Study = l.Finding.StudyId ?? -l.Finding.ReleaseId,
                l.Finding.Direction,
                l.Finding.Strength,
                l.Finding.OnBiology,
                l.Finding.OnOutcome,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return rows.ToLookup(
            r => r.Key.MarkerId,
            r => new Counted(r.Key.Study, r.Key.Direction, r.Key.Strength, r.Key.OnBiology, r.Key.OnOutcome, r.Count)
        );
    }

    private async Task<ILookup<long, FacetCount<FindingModel>>> ModelsAsync(List<long> ids, CancellationToken cancel)
    {
        var rows = await db
            .FindingMarkers.Where(l => ids.Contains(l.MarkerId))
            .Join(db.FindingModels, l => l.FindingId, m => m.FindingId, (l, m) => new { l.MarkerId, m.Model })
            .GroupBy(x => x)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return rows.OrderBy(r => r.Key.Model)
            .ToLookup(r => r.Key.MarkerId, r => new FacetCount<FindingModel>(r.Key.Model, r.Count));
    }

    private async Task<ILookup<long, CountedRecord>> PathwaysAsync(List<long> ids, CancellationToken cancel)
    {
        var rows = await db
            .FindingMarkers.Where(l => ids.Contains(l.MarkerId))
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
            .GroupBy(x => x)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Name)
            .ToListAsync(cancel);
        return rows.ToLookup(r => r.Key.MarkerId, r => new CountedRecord(r.Key.Slug, r.Key.Name, r.Count));
    }

    private async Task<ILookup<long, CountedRecord>> StudiesAsync(List<long> ids, CancellationToken cancel)
    {
        var rows = await db
            .FindingMarkers.Where(l => ids.Contains(l.MarkerId) && l.Finding.StudyId != null)
            .GroupBy(l => new
            {
                l.MarkerId,
                l.Finding.Study!.Slug,
                l.Finding.Study.DisplayTitle,
                l.Finding.Study.Published,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Key.Published)
            .ThenBy(g => g.Key.Slug)
            .ToListAsync(cancel);
        return rows.ToLookup(r => r.Key.MarkerId, r => new CountedRecord(r.Key.Slug, r.Key.DisplayTitle, r.Count));
    }

    private Task<IReadOnlyList<FindingRow>> NewestAsync(
        IQueryable<Finding> findings,
        int most,
        CancellationToken cancel
    ) =>
        FindingRows.OfAsync(
            db,
            findings.OrderByDescending(f => f.Release.Date ?? f.Study!.Published).ThenBy(f => f.Id).Take(most),
            cancel
        );

    private static ReportTally Tally(List<Counted> counts) =>
        new(
            counts.Sum(c => c.Findings),
            counts.Select(c => c.Study).Distinct().Count(),
            [
                .. counts
                    .GroupBy(c => c.Direction)
                    .OrderBy(g => g.Key)
                    .Select(g => new DirectionTally(
                        g.Key,
                        g.Sum(c => c.Findings),
                        g.Select(c => c.Study).Distinct().Count()
                    )),
            ]
        );

    private static IReadOnlyList<FacetCount<T>> Facet<T>(IEnumerable<Counted> counts, Func<Counted, T?> value)
        where T : struct, Enum =>
        [
            .. counts
                .Where(c => value(c) is not null)
                .GroupBy(c => value(c)!.Value)
                .OrderBy(g => g.Key)
                .Select(g => new FacetCount<T>(g.Key, g.Sum(c => c.Findings))),
        ];

    private sealed record Counted(
        long Study,
        FindingDirection Direction,
        ClaimStrength Strength,
        FindingDirection? OnBiology,
        FindingDirection? OnOutcome,
        int Findings
    );
}
