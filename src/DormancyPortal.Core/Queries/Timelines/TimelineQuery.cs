using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Timelines;

/// <summary>Reads releases or papers by their days, in a fixed number of queries.</summary>
public sealed class TimelineQuery(PortalDbContext db)
{
    private const int Offered = 15;

    /// <summary>The months with their counts, and one page of the entries.</summary>
    public async Task<Timeline> ReadAsync(TimelineFilter filter, PageRequest page, CancellationToken cancel)
    {
        var entries = Entries(filter);
        var months = await entries
            .Where(e => e.Day != null)
            .GroupBy(e => new { e.Day!.Value.Year, e.Day.Value.Month })
            .Select(g => new MonthCount(g.Key.Year, g.Key.Month, g.Count()))
            .ToListAsync(cancel);
        var listed = filter.Year is { } year ? entries.Where(e => e.Day!.Value.Year == year) : entries;
        return new Timeline
        {
            Months = [.. months.OrderByDescending(m => (m.Year, m.Month))],
            Undated = await entries.CountAsync(e => e.Day == null, cancel),
            Page = await PagedList.OfAsync(
                listed
                    .OrderByDescending(e => e.Day)
                    .ThenBy(e => e.Slug)
                    .Select(e => new TimelineEntry(e.Slug, e.Title, e.Day, e.Journal, e.Findings)),
                page,
                cancel
            ),
            Markers = await MarkersAsync(filter with { Marker = null }, cancel),
            Pathways = await PathwaysAsync(filter with { Pathway = null }, cancel),
        };
    }

    private IQueryable<Row> Entries(TimelineFilter filter)
    {
        var findings = Findings(filter);
        var asksFindings = filter.Marker is not null || filter.Pathway is not null;
        return filter.ByPaper
            ? db
                .Studies.Where(s => !asksFindings || findings.Any(f => f.StudyId == s.Id))
                .Select(s => new Row
                {
                    Slug = s.Slug,
                    Title = s.DisplayTitle,
                    Day = s.Published,
                    Journal = s.Journal,
                    Findings = s.FindingCount,
                })
            : db
                .PublishedReleases.Where(r => !asksFindings || findings.Any(f => f.ReleaseId == r.ReleaseId))
                .Select(r => new Row
                {
                    Slug = r.Slug,
                    Title = r.Headline,
                    Day = r.Date,
                    Journal = null,
                    Findings = r.FindingCount,
                });
    }

    /// <summary>The findings that an entry must have one of.</summary>
    private IQueryable<Finding> Findings(TimelineFilter filter) =>
        new FindingFilter { Marker = filter.Marker, Pathway = filter.Pathway }.Apply(db);

    /// <summary>The same of the year that is listed, so that a count is what choosing it would show.</summary>
    private IQueryable<Finding> Counted(TimelineFilter filter)
    {
        var findings = Findings(filter);
        return filter switch
        {
            { Year: not { } } => findings,
            { ByPaper: true, Year: { } year } => findings.Where(f => f.Study!.Published!.Value.Year == year),
            { Year: { } year } => findings.Where(f => f.Release.Date!.Value.Year == year),
        };
    }

    private async Task<IReadOnlyList<FacetCount<FindingSubject>>> MarkersAsync(
        TimelineFilter filter,
        CancellationToken cancel
    )
    {
        var byPaper = filter.ByPaper;
        return await Counted(filter)
            .SelectMany(
                f => f.Markers,
                (f, l) =>
                    new
                    {
                        l.Marker.Slug,
                        l.Marker.Label,
                        Entry = byPaper ? f.StudyId : f.ReleaseId,
                    }
            )
            .Where(x => x.Entry != null)
            .GroupBy(x => new { x.Slug, x.Label })
            .Select(g => new { g.Key, Count = g.Select(x => x.Entry).Distinct().Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Label)
            .Take(Offered)
            .Select(g => new FacetCount<FindingSubject>(new FindingSubject(g.Key.Slug, g.Key.Label), g.Count))
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<FacetCount<FindingSubject>>> PathwaysAsync(
        TimelineFilter filter,
        CancellationToken cancel
    )
    {
        var byPaper = filter.ByPaper;
        return await Counted(filter)
            .SelectMany(
                f => f.Pathways,
                (f, l) =>
                    new
                    {
                        l.Pathway.Slug,
                        l.Pathway.Name,
                        Entry = byPaper ? f.StudyId : f.ReleaseId,
                    }
            )
            .Where(x => x.Entry != null)
            .GroupBy(x => new { x.Slug, x.Name })
            .Select(g => new { g.Key, Count = g.Select(x => x.Entry).Distinct().Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Name)
            .Take(Offered)
            .Select(g => new FacetCount<FindingSubject>(new FindingSubject(g.Key.Slug, g.Key.Name), g.Count))
            .ToListAsync(cancel);
    }

    private sealed class Row
    {
        public required string Slug { get; init; }

        public required string Title { get; init; }

        public DateOnly? Day { get; init; }

        public string? Journal { get; init; }

        public int Findings { get; init; }
    }
}
