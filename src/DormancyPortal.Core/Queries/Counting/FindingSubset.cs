using System.Runtime.InteropServices;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Counting;

/// <summary>Some findings, and what they report and name together.</summary>
/// <param name="columns">All findings.</param>
/// <param name="rows">Which of them.</param>
internal sealed class FindingSubset(FindingColumns columns, IReadOnlyList<int> rows)
{
    /// <summary>Most things of a kind that are named with something.</summary>
    public const int CompanyShown = 24;

    /// <summary>Their rows.</summary>
    public IReadOnlyList<int> Rows => rows;

    /// <summary>The findings about a marker, pathway or context.</summary>
    public static FindingSubset About(FindingColumns columns, LinkColumn things, long id) =>
        new(columns, things.About(things.Place(id)).ToArray());

    /// <summary>The findings of a study.</summary>
    public static FindingSubset OfStudy(FindingColumns columns, long id) =>
        new(columns, columns.ByStudy.GetValueOrDefault(id, []));

    /// <summary>What they report, counted by independent studies.</summary>
    public ReportTally Tally()
    {
        var directions = Enum.GetValues<FindingDirection>();
        var (findings, studies) = (new int[directions.Length], new HashSet<long>[directions.Length]);
        foreach (var row in rows)
        {
            ref readonly var finding = ref columns[row];
            findings[(int)finding.Direction]++;
            (studies[(int)finding.Direction] ??= []).Add(finding.Study);
        }

        var all = new HashSet<long>();
        foreach (var some in studies)
        {
            all.UnionWith(some ?? []);
        }

        return new ReportTally(
            rows.Count,
            all.Count,
            [
                .. directions
                    .Where(d => findings[(int)d] > 0)
                    .Select(d => new DirectionTally(d, findings[(int)d], studies[(int)d].Count)),
            ]
        );
    }

    /// <summary>Rows of those that name a marker, by the place of the marker.</summary>
    public IReadOnlyDictionary<int, List<int>> RowsByMarker()
    {
        var byMarker = new Dictionary<int, List<int>>();
        foreach (var row in rows)
        {
            foreach (var marker in columns.Markers.Of(row))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byMarker, marker, out _) ??= []).Add(row);
            }
        }

        return byMarker;
    }

    /// <summary>What those of them report that name a marker, by the marker's number.</summary>
    public IReadOnlyDictionary<long, ReportTally> TallyByMarker() =>
        RowsByMarker()
            .ToDictionary(m => columns.Markers.Things[m.Key].Id, m => new FindingSubset(columns, m.Value).Tally());

    /// <summary>The markers that they name most often.</summary>
    public IReadOnlyList<CountedRecord> Markers(long except = 0, int most = CompanyShown) =>
        Company(columns.Markers, except, most);

    /// <summary>The pathways.</summary>
    public IReadOnlyList<CountedRecord> Pathways(long except = 0, int most = CompanyShown) =>
        Company(columns.Pathways, except, most);

    /// <summary>The contexts.</summary>
    public IReadOnlyList<CountedRecord> Contexts(long except = 0, int most = CompanyShown) =>
        Company(columns.Contexts, except, most);

    /// <summary>Claim strengths, the strongest first.</summary>
    public IReadOnlyList<FacetCount<ClaimStrength>> Strengths()
    {
        var counts = new Counts<ClaimStrength>();
        foreach (var row in rows)
        {
            counts.Add(columns[row].Strength);
        }

        return [.. counts.Ascending.Reverse()];
    }

    /// <summary>What became of the biology.</summary>
    public IReadOnlyList<FacetCount<FindingDirection>> OnBiology() => Axis(row => columns[row].OnBiology);

    /// <summary>What became of people or animals.</summary>
    public IReadOnlyList<FacetCount<FindingDirection>> OnOutcome() => Axis(row => columns[row].OnOutcome);

    /// <summary>What they were seen in.</summary>
    public IReadOnlyList<FacetCount<FindingModel>> Models()
    {
        var counts = new Counts<FindingModel>();
        foreach (var row in rows)
        {
            counts.AddBits(columns[row].Models);
        }

        return counts.Ascending;
    }

    /// <summary>The newest studies that they are of.</summary>
    public IReadOnlyList<StudyOfFindings> Studies(int most = StudyOfFindings.Shown)
    {
        var counts = new Dictionary<long, int>();
        foreach (var row in rows)
        {
            if (columns[row].StudyId is { } study)
            {
                counts[study] = counts.GetValueOrDefault(study) + 1;
            }
        }

        return
        [
            .. counts
                .Select(c => (Study: columns.Studies[c.Key], c.Value))
                .OrderByDescending(c => c.Study.Published)
                .ThenBy(c => c.Study.Slug, StringComparer.Ordinal)
                .Take(most)
                .Select(c => new StudyOfFindings(
                    c.Study.Slug,
                    c.Study.Title,
                    c.Study.Journal,
                    c.Study.Published,
                    c.Value
                )),
        ];
    }

    private IReadOnlyList<FacetCount<FindingDirection>> Axis(Func<int, FindingDirection?> value)
    {
        var counts = new Counts<FindingDirection>();
        foreach (var row in rows)
        {
            if (value(row) is { } direction)
            {
                counts.Add(direction);
            }
        }

        return counts.Ascending;
    }

    private CountedRecord[] Company(LinkColumn things, long except, int most)
    {
        var counts = new int[things.Things.Count];
        foreach (var row in rows)
        {
            foreach (var thing in things.Of(row))
            {
                counts[thing]++;
            }
        }

        if (things.Place(except) is { } self)
        {
            counts[self] = 0;
        }

        return
        [
            .. things
                .Most(counts, most)
                .Select(t => new CountedRecord(t.Thing.Subject.Slug, t.Thing.Subject.Label, t.Count)),
        ];
    }
}
