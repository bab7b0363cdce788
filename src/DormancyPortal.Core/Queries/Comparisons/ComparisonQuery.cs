using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Comparisons;

/// <summary>Reads markers side by side, in as many queries for six as for one.</summary>
public sealed class ComparisonQuery(PortalDbContext db, PortalSearch search, FindingColumnsCache cache)
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
        var columns = await cache.GetAsync(db, cancel);
        var findings = markers.ToDictionary(m => m.Id, m => FindingSubset.About(columns, columns.Markers, m.Id));
        var named = findings.Values.SelectMany(f => f.Rows).CountBy(row => row).ToList();
        var negative = await NewestAsync(
            columns,
            named.Select(n => n.Key).Where(row => columns[row].Direction == FindingDirection.NoEffect),
            NegativesRead,
            cancel
        );
        var shared = named.Where(n => n.Value > 1).Select(n => n.Key);
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
                        Tally = findings[m.Id].Tally(),
                        OnBiology = findings[m.Id].OnBiology(),
                        OnOutcome = findings[m.Id].OnOutcome(),
                        Strengths = findings[m.Id].Strengths(),
                        Models = findings[m.Id].Models(),
                        Pathways = findings[m.Id].Pathways(most: int.MaxValue),
                        Studies =
                        [
                            .. findings[m.Id]
                                .Studies(int.MaxValue)
                                .Select(s => new CountedRecord(s.Slug, s.Title, s.Findings)),
                        ],
                        Negative = [.. negative.Where(f => f.Markers.Any(of => of.Slug == m.Slug))],
                    }),
            ],
            await NewestAsync(columns, shared, SharedShown, cancel)
        );
    }

    private Task<IReadOnlyList<FindingRow>> NewestAsync(
        FindingColumns columns,
        IEnumerable<int> rows,
        int most,
        CancellationToken cancel
    ) => FindingRows.OfAsync(db, [.. rows.Order().Take(most).Select(row => columns[row].Id)], cancel);
}
