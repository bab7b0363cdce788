using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Matrices;

/// <summary>Counts findings by marker and study, or by marker and outcome, in a fixed number of queries.</summary>
public sealed class MatrixQuery(PortalDbContext db, FindingListQuery findings)
{
    /// <summary>Markers of a page.</summary>
    public const int Rows = 25;

    /// <summary>Studies beside each other.</summary>
    public const int Columns = 8;

    /// <summary>Markers beside studies.</summary>
    /// <param name="filter">Which findings count.</param>
    /// <param name="page">Page of the markers, from 1.</param>
    /// <param name="studies">Page of the studies, from 1: those about most of the shown markers first.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<MarkerMatrix<MatrixStudy>> ByStudiesAsync(
        FindingFilter filter,
        int page,
        int studies,
        CancellationToken cancel
    )
    {
        var about = About(filter);
        var (markers, slugs) = await MarkersAsync(about, page, cancel);
        var ids = slugs.Keys.ToList();
        var columns = await StudiesAsync(about.Where(a => ids.Contains(a.MarkerId)), studies, cancel);
        var shown = columns.Items.ToDictionary(s => s.Id, s => new MatrixStudy(s.Slug, s.Title, s.Published));
        var studyIds = shown.Keys.ToList();
        var counts = await about
            .Where(a => ids.Contains(a.MarkerId) && studyIds.Contains(a.StudyId!.Value))
            .GroupBy(a => new
            {
                a.MarkerId,
                a.StudyId,
                a.Direction,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return new MarkerMatrix<MatrixStudy>
        {
            Markers = markers,
            Columns = new PagedList<MatrixStudy>([.. shown.Values], columns.Total, columns.Request),
            Cells = counts
                .OrderBy(c => c.Key.Direction)
                .ToLookup(
                    c => (slugs[c.Key.MarkerId], shown[c.Key.StudyId!.Value]),
                    c => new MatrixCount(c.Key.Direction, c.Count, 1)
                ),
            Choices = await findings.ChoicesAsync(filter with { HasMarker = true }, cancel),
        };
    }

    /// <summary>Markers beside outcomes: only outcomes that some finding has.</summary>
    /// <param name="filter">Which findings count.</param>
    /// <param name="page">Page of the markers, from 1.</param>
    /// <param name="cancel">Ends the query.</param>
    public async Task<MarkerMatrix<MatrixOutcome>> ByOutcomesAsync(
        FindingFilter filter,
        int page,
        CancellationToken cancel
    )
    {
        var about = About(filter);
        var (markers, slugs) = await MarkersAsync(about, page, cancel);
        var ids = slugs.Keys.ToList();
        // Of all markers, so that the columns stay from page to page.
        var outcomes = await about
            .GroupBy(a => new
            {
                a.OnBiology,
                a.OnOutcome,
                a.Direction,
            })
            .Select(g => g.Key)
            .ToListAsync(cancel);
        var counts = await about
            .Where(a => ids.Contains(a.MarkerId))
            .GroupBy(a => new
            {
                a.MarkerId,
                a.Study,
                a.OnBiology,
                a.OnOutcome,
                a.Direction,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var columns = outcomes
            .SelectMany(o => Outcomes(o.OnBiology, o.OnOutcome, o.Direction))
            .Distinct()
            .OrderBy(o => o.Axis)
            .ThenBy(o => o.Direction)
            .ToList();
        return new MarkerMatrix<MatrixOutcome>
        {
            Markers = markers,
            Columns = new PagedList<MatrixOutcome>(
                columns,
                columns.Count,
                new PageRequest(1, Math.Max(1, columns.Count))
            ),
            Cells = counts
                .SelectMany(c =>
                    Outcomes(c.Key.OnBiology, c.Key.OnOutcome, c.Key.Direction)
                        .Select(o => (Cell: (slugs[c.Key.MarkerId], o), c.Key.Study, c.Count))
                )
                .GroupBy(c => c.Cell)
                .ToLookup(
                    g => g.Key,
                    g => new MatrixCount(
                        g.Key.o.Direction,
                        g.Sum(c => c.Count),
                        g.Select(c => c.Study).Distinct().Count()
                    )
                ),
            Choices = await findings.ChoicesAsync(filter with { HasMarker = true }, cancel),
        };
    }

    /// <summary>The columns in which a finding counts.</summary>
    private static IEnumerable<MatrixOutcome> Outcomes(
        FindingDirection? biology,
        FindingDirection? illness,
        FindingDirection sentence
    )
    {
        if (biology is { } onBiology)
        {
            yield return new MatrixOutcome(MatrixAxis.Biology, onBiology);
        }

        if (illness is { } onIllness)
        {
            yield return new MatrixOutcome(MatrixAxis.Illness, onIllness);
        }

        yield return new MatrixOutcome(MatrixAxis.Sentence, sentence);
    }

    /// <summary>Each finding as often as it names a marker.</summary>
    private IQueryable<MarkerFinding> About(FindingFilter filter) =>
        db.FindingMarkers.Join(
            filter.Apply(db),
            l => l.FindingId,
            f => f.Id,
            (l, f) =>
                new MarkerFinding
                {
                    MarkerId = l.MarkerId,
                    StudyId = f.StudyId,
                    Study = f.StudyId ?? -f.ReleaseId,
                    Direction = f.Direction,
                    OnBiology = f.OnBiology,
                    OnOutcome = f.OnOutcome,
                }
        );

    private async Task<(PagedList<FindingSubject> Markers, Dictionary<long, string> Slugs)> MarkersAsync(
        IQueryable<MarkerFinding> about,
        int page,
        CancellationToken cancel
    )
    {
        var total = await about.Select(a => a.MarkerId).Distinct().CountAsync(cancel);
        var within = new PageRequest(page, Rows).Within(total);
        var rows = await about
            .GroupBy(a => a.MarkerId)
            .Select(g => new
            {
                Id = g.Key,
                Studies = g.Select(a => a.Study).Distinct().Count(),
                Findings = g.Count(),
            })
            .Join(
                db.Markers,
                g => g.Id,
                m => m.Id,
                (g, m) =>
                    new
                    {
                        g,
                        m.Slug,
                        m.Label,
                    }
            )
            .OrderByDescending(x => x.g.Studies)
            .ThenByDescending(x => x.g.Findings)
            .ThenBy(x => x.Slug)
            .Skip(within.Skip)
            .Take(within.Size)
            .Select(x => new
            {
                x.g.Id,
                x.Slug,
                x.Label,
            })
            .ToListAsync(cancel);
        return (
            new PagedList<FindingSubject>([.. rows.Select(r => new FindingSubject(r.Slug, r.Label))], total, within),
            rows.ToDictionary(r => r.Id, r => r.Slug)
        );
    }

    private async Task<PagedList<ShownStudy>> StudiesAsync(
        IQueryable<MarkerFinding> about,
        int page,
        CancellationToken cancel
    )
    {
        var ofStudies = about.Where(a => a.StudyId != null);
        var total = await ofStudies.Select(a => a.StudyId).Distinct().CountAsync(cancel);
        var within = new PageRequest(page, Columns).Within(total);
        var rows = await ofStudies
            .GroupBy(a => a.StudyId!.Value)
            .Select(g => new { Id = g.Key, Markers = g.Select(a => a.MarkerId).Distinct().Count() })
            .Join(db.Studies, g => g.Id, s => s.Id, (g, s) => new { g.Markers, s })
            .OrderByDescending(x => x.Markers)
            .ThenByDescending(x => x.s.Published)
            .ThenBy(x => x.s.Slug)
            .Skip(within.Skip)
            .Take(within.Size)
            .Select(x => new ShownStudy(x.s.Id, x.s.Slug, x.s.DisplayTitle, x.s.Published))
            .ToListAsync(cancel);
        return new PagedList<ShownStudy>(rows, total, within);
    }

    private sealed record ShownStudy(long Id, string Slug, string Title, DateOnly? Published);

    private sealed class MarkerFinding
    {
        public long MarkerId { get; init; }

        public long? StudyId { get; init; }

        /// <summary>The study, or, without one, the release as a study of its own.</summary>
        public long Study { get; init; }

        public FindingDirection Direction { get; init; }

        public FindingDirection? OnBiology { get; init; }

        public FindingDirection? OnOutcome { get; init; }
    }
}
