using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Timelines;

/// <summary>Reads releases or papers by their days, in a fixed number of queries.</summary>
public sealed class TimelineQuery(PortalDbContext db, FindingColumnsCache cache)
{
    private const int Offered = 15;

    /// <summary>The months with their counts, and one page of the entries.</summary>
    public async Task<Timeline> ReadAsync(TimelineFilter filter, PageRequest page, CancellationToken cancel)
    {
        var all = await cache.GetAsync(db, cancel);
        Task<FindingSelection> SelectAsync(string? marker, string? pathway) =>
            new FindingFilter { Marker = marker, Pathway = pathway }.SelectAsync(db, all, cancel);
        var entries = Entries(filter, Reported(filter, all, await SelectAsync(filter.Marker, filter.Pathway)));
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
            Markers = Named(filter, all, await SelectAsync(null, filter.Pathway), all.Markers),
            Pathways = Named(filter, all, await SelectAsync(filter.Marker, null), all.Pathways),
        };
    }

    private IQueryable<Row> Entries(TimelineFilter filter, List<long>? reported) =>
        filter.ByPaper
            ? db
                .Studies.Where(s => reported == null || reported.Contains(s.Id))
                .Select(s => new Row
                {
                    Slug = s.Slug,
                    Title = s.DisplayTitle,
                    Day = s.Published,
                    Journal = s.Journal,
                    Findings = s.FindingCount,
                })
            : db
                .PublishedReleases.Where(r => reported == null || reported.Contains(r.ReleaseId))
                .Select(r => new Row
                {
                    Slug = r.Slug,
                    Title = r.Headline,
                    Day = r.Date,
                    Journal = null,
                    Findings = r.FindingCount,
                });

    /// <summary>Numbers of the releases or studies with a finding that is asked for; null when none is.</summary>
    private static List<long>? Reported(TimelineFilter filter, FindingColumns all, FindingSelection findings) =>
        filter.Marker is null && filter.Pathway is null
            ? null
            : [.. findings.Rows.Select(row => Entry(filter, all[row])).OfType<long>().Distinct()];

    private static long? Entry(TimelineFilter filter, in FindingEntry finding) =>
        filter.ByPaper ? finding.StudyId : finding.ReleaseId;

    /// <summary>
    /// The markers or pathways of most entries. Of the year that is listed, so that a count is what choosing it would show.
    /// </summary>
    private static IReadOnlyList<FacetCount<FindingSubject>> Named(
        TimelineFilter filter,
        FindingColumns all,
        FindingSelection findings,
        LinkColumn things
    )
    {
        var entries = new Dictionary<long, int>();
        var counts = new DistinctCounts(things.Things.Count, all.ByRelease.Count + all.Studies.Count);
        foreach (var row in findings.Rows)
        {
            if (
                Entry(filter, all[row]) is { } entry
                && (filter.Year is not { } year || all.DayOf(row, filter.ByPaper)?.Year == year)
            )
            {
                entries.TryAdd(entry, entries.Count);
                foreach (var thing in things.Of(row))
                {
                    counts.Add(thing, entries[entry]);
                }
            }
        }

        return
        [
            .. things
                .Most(counts.Counts, Offered)
                .Select(t => new FacetCount<FindingSubject>(t.Thing.Subject, t.Count)),
        ];
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
