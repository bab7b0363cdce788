using System.Runtime.InteropServices;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Matrices;

/// <summary>Counts findings by marker and study, or by marker and outcome.</summary>
public sealed class MatrixQuery(PortalDbContext db, FindingColumnsCache cache)
{
    /// <summary>Markers of a page.</summary>
    public const int Rows = 25;

    /// <summary>Studies beside each other.</summary>
    public const int Columns = 8;

    private const int PathwaysOffered = 12;

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
        var all = await cache.GetAsync(db, cancel);
        var selection = await (filter with { HasMarker = true }).SelectAsync(db, all, cancel);
        var markers = MarkersOf(all, selection, page);
        var cells = markers
            .Items.SelectMany(m => m.Findings.Select(row => (m.Marker, Finding: all[row])))
            .Where(c => c.Finding.StudyId is not null)
            .GroupBy(c => c.Finding.StudyId!.Value)
            .ToList();
        var within = new PageRequest(studies, Columns).Within(cells.Count);
        var columns = cells
            .Select(g => (Study: all.Studies[g.Key], Findings: g, Markers: g.Select(c => c.Marker).Distinct().Count()))
            .OrderByDescending(c => c.Markers)
            .ThenByDescending(c => c.Study.Published)
            .ThenBy(c => c.Study.Slug, StringComparer.Ordinal)
            .Skip(within.Skip)
            .Take(within.Size)
            .Select(c => (Column: new MatrixStudy(c.Study.Slug, c.Study.Title, c.Study.Published), c.Findings))
            .ToList();
        return new MarkerMatrix<MatrixStudy>
        {
            Markers = Shown(markers),
            Columns = new PagedList<MatrixStudy>([.. columns.Select(c => c.Column)], cells.Count, within),
            Cells = columns
                .SelectMany(c => c.Findings, (c, f) => (Cell: (f.Marker.Slug, c.Column), f.Finding.Direction))
                .CountBy(c => c)
                .OrderBy(c => c.Key.Direction)
                .ToLookup(c => c.Key.Cell, c => new MatrixCount(c.Key.Direction, c.Value, 1)),
            Choices = ChoicesOf(selection),
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
        var all = await cache.GetAsync(db, cancel);
        var selection = await (filter with { HasMarker = true }).SelectAsync(db, all, cancel);
        var markers = MarkersOf(all, selection, page);
        // Of all markers, so that the columns stay from page to page.
        var columns = selection
            .Rows.Select(row => (all[row].OnBiology, all[row].OnOutcome, all[row].Direction))
            .Distinct()
            .SelectMany(o => Outcomes(o.OnBiology, o.OnOutcome, o.Direction))
            .Distinct()
            .OrderBy(o => o.Axis)
            .ThenBy(o => o.Direction)
            .ToList();
        return new MarkerMatrix<MatrixOutcome>
        {
            Markers = Shown(markers),
            Columns = new PagedList<MatrixOutcome>(
                columns,
                columns.Count,
                new PageRequest(1, Math.Max(1, columns.Count))
            ),
            Cells = markers
                .Items.SelectMany(m => m.Findings.Select(row => (m.Marker.Slug, Finding: all[row])))
                .SelectMany(
                    f => Outcomes(f.Finding.OnBiology, f.Finding.OnOutcome, f.Finding.Direction),
                    (f, o) => (Cell: (f.Slug, o), f.Finding.Study)
                )
                .GroupBy(c => c.Cell, c => c.Study)
                .ToLookup(g => g.Key, g => new MatrixCount(g.Key.o.Direction, g.Count(), g.Distinct().Count())),
            Choices = ChoicesOf(selection),
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

    /// <summary>A page of the markers with their findings, those of most studies first.</summary>
    private static PagedList<MarkerFindings> MarkersOf(FindingColumns all, FindingSelection selection, int page)
    {
        var chosen = selection.Chosen();
        // A study is new to a marker while it was last met with another one.
        var lastMet = new Dictionary<long, int>();
        var markers = new List<MarkerFindings>();
        for (var place = 0; place < all.Markers.Things.Count; place++)
        {
            var (findings, studies) = (0, 0);
            foreach (var row in all.Markers.About(place))
            {
                if (chosen[row])
                {
                    ref var met = ref CollectionsMarshal.GetValueRefOrAddDefault(
                        lastMet,
                        all[row].Study,
                        out var known
                    );
                    studies += known && met == place ? 0 : 1;
                    (findings, met) = (findings + 1, place);
                }
            }

            if (findings > 0)
            {
                markers.Add(new MarkerFindings(place, all.Markers.Things[place].Subject, studies, findings));
            }
        }

        var within = new PageRequest(page, Rows).Within(markers.Count);
        var shown = markers
            .OrderByDescending(m => m.Studies)
            .ThenByDescending(m => m.Count)
            .ThenBy(m => m.Marker.Slug, StringComparer.Ordinal)
            .Skip(within.Skip)
            .Take(within.Size)
            .Select(m => m with { Findings = [.. all.Markers.About(m.Place).ToArray().Where(row => chosen[row])] });
        return new PagedList<MarkerFindings>([.. shown], markers.Count, within);
    }

    private static PagedList<FindingSubject> Shown(PagedList<MarkerFindings> markers) =>
        new([.. markers.Items.Select(m => m.Marker)], markers.Total, markers.Request);

    private static FindingChoices ChoicesOf(FindingSelection selection) =>
        new(selection.Pathways(PathwaysOffered), selection.Models, selection.Years);

    private sealed record MarkerFindings(int Place, FindingSubject Marker, int Studies, int Count)
    {
        /// <summary>Rows of its findings.</summary>
        public IReadOnlyList<int> Findings { get; init; } = [];
    }
}
