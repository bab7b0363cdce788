using System.Numerics;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Counting;

/// <summary>The findings that a filter lets through, and beside each choice how many choosing it would show.</summary>
internal sealed class FindingSelection
{
    private readonly FindingColumns _columns;
    private readonly FindingFilter _filter;
    private readonly int? _marker;
    private readonly int? _pathway;
    private readonly long? _study;
    private readonly List<int> _rows = [];
    private readonly Counts<FindingDirection> _directions = new();
    private readonly Counts<ClaimStrength> _strengths = new();
    private readonly Counts<FindingModel> _models = new();
    private readonly Counts<SaidIn> _saidIn = new();
    private readonly Counts<FindingDirection> _onBiology = new();
    private readonly Counts<FindingDirection> _onOutcome = new();
    private readonly Dictionary<int, int> _years = [];
    private readonly int[] _markers;
    private readonly int[] _pathways;

    /// <summary>Selects.</summary>
    /// <param name="columns">All findings.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="candidates">Rows of the record whose findings are asked for, ascending; null asks for all findings.</param>
    public FindingSelection(FindingColumns columns, FindingFilter filter, int[]? candidates)
    {
        (_columns, _filter) = (columns, filter);
        (_markers, _pathways) = (new int[columns.Markers.Things.Count], new int[columns.Pathways.Things.Count]);
        _marker = filter.Marker is { } marker ? columns.Markers.Place(marker) ?? -1 : null;
        _pathway = filter.Pathway is { } pathway ? columns.Pathways.Place(pathway) ?? -1 : null;
        _study = filter.Study is { } study
            ? columns
                .Studies.Where(s => string.Equals(s.Value.Slug, study, StringComparison.OrdinalIgnoreCase))
                .Select(s => s.Key)
                .FirstOrDefault(-1)
            : null;
        if (candidates is null)
        {
            for (var row = 0; row < columns.Count; row++)
            {
                Take(row);
            }
        }
        else
        {
            foreach (var row in candidates)
            {
                Take(row);
            }
        }
    }

    /// <summary>Rows of the findings, the newest first.</summary>
    public IReadOnlyList<int> Rows => _rows;

    /// <summary>Directions in the order of the vocabulary.</summary>
    public IReadOnlyList<FacetCount<FindingDirection>> Directions => _directions.Ascending;

    /// <summary>Strengths, the strongest first.</summary>
    public IReadOnlyList<FacetCount<ClaimStrength>> Strengths => [.. _strengths.Ascending.Reverse()];

    /// <summary>Models.</summary>
    public IReadOnlyList<FacetCount<FindingModel>> Models => _models.Ascending;

    /// <summary>Parts of the release.</summary>
    public IReadOnlyList<FacetCount<SaidIn>> SaidIn => _saidIn.Ascending;

    /// <summary>What became of the biology.</summary>
    public IReadOnlyList<FacetCount<FindingDirection>> OnBiology => _onBiology.Ascending;

    /// <summary>What became of people or animals.</summary>
    public IReadOnlyList<FacetCount<FindingDirection>> OnOutcome => _onOutcome.Ascending;

    /// <summary>Years, the newest first.</summary>
    public IReadOnlyList<FacetCount<int>> Years =>
        [.. _years.OrderByDescending(y => y.Key).Select(y => new FacetCount<int>(y.Key, y.Value))];

    /// <summary>Studies are too many to choose from; the one that a link chose is shown, to be taken back.</summary>
    public IReadOnlyList<FacetCount<FindingSubject>> ChosenStudy =>
        _study is { } id && _columns.Studies.TryGetValue(id, out var study) && _rows.Count > 0
            ? [new(new FindingSubject(study.Slug, study.Title), _rows.Count)]
            : [];

    /// <summary>Rows in an order of a list.</summary>
    public IEnumerable<int> Sorted(FindingSort sort)
    {
        if (sort == FindingSort.Newest)
        {
            return _rows;
        }

        var chosen = Chosen();
        return _columns.InOrder(sort).Where(row => chosen[row]);
    }

    /// <summary>Of every row of the catalog, whether it is one of them.</summary>
    public bool[] Chosen()
    {
        var chosen = new bool[_columns.Count];
        foreach (var row in _rows)
        {
            chosen[row] = true;
        }

        return chosen;
    }

    /// <summary>The most frequent markers.</summary>
    public IReadOnlyList<FacetCount<FindingSubject>> Markers(int most) => Subjects(_columns.Markers, _markers, most);

    /// <summary>The most frequent pathways.</summary>
    public IReadOnlyList<FacetCount<FindingSubject>> Pathways(int most) => Subjects(_columns.Pathways, _pathways, most);

    private static IReadOnlyList<FacetCount<FindingSubject>> Subjects(LinkColumn things, int[] counts, int most) =>
        [.. things.Most(counts, most).Select(t => new FacetCount<FindingSubject>(t.Thing.Subject, t.Count))];

    private void Take(int row)
    {
        ref readonly var finding = ref _columns[row];
        if (_study is { } study && finding.StudyId != study || _filter.HasMarker && _columns.Markers.Of(row).IsEmpty)
        {
            return;
        }

        // A finding that misses one condition alone still counts beside the choices of that condition.
        var missed = Missed(row, finding);
        if (missed == Condition.None)
        {
            _rows.Add(row);
        }
        else if (!BitOperations.IsPow2((int)missed))
        {
            return;
        }

        bool Counts(Condition condition) => (missed & ~condition) == Condition.None;
        if (Counts(Condition.Direction))
        {
            _directions.Add(finding.Direction);
        }

        if (Counts(Condition.Strength))
        {
            _strengths.Add(finding.Strength);
        }

        if (Counts(Condition.SaidIn))
        {
            _saidIn.Add(finding.SaidIn);
        }

        if (Counts(Condition.OnBiology) && finding.OnBiology is { } biology)
        {
            _onBiology.Add(biology);
        }

        if (Counts(Condition.OnOutcome) && finding.OnOutcome is { } outcome)
        {
            _onOutcome.Add(outcome);
        }

        if (Counts(Condition.Year) && finding.Day is { } day)
        {
            _years[day.Year] = _years.GetValueOrDefault(day.Year) + 1;
        }

        if (Counts(Condition.Model))
        {
            _models.AddBits(finding.Models);
        }

        if (Counts(Condition.Marker))
        {
            Add(_columns.Markers.Of(row), _markers);
        }

        if (Counts(Condition.Pathway))
        {
            Add(_columns.Pathways.Of(row), _pathways);
        }
    }

    private static void Add(ReadOnlySpan<int> things, int[] counts)
    {
        foreach (var thing in things)
        {
            counts[thing]++;
        }
    }

    private Condition Missed(int row, in FindingEntry finding)
    {
        var missed = Condition.None;
        missed |= _filter.Direction is { } direction && finding.Direction != direction ? Condition.Direction : 0;
        missed |= _filter.Strength is { } strength && finding.Strength != strength ? Condition.Strength : 0;
        missed |= _filter.Model is { } model && !finding.WasSeenIn(model) ? Condition.Model : 0;
        missed |= _filter.SaidIn is { } said && finding.SaidIn != said ? Condition.SaidIn : 0;
        missed |= _filter.OnBiology is { } biology && finding.OnBiology != biology ? Condition.OnBiology : 0;
        missed |= _filter.OnOutcome is { } outcome && finding.OnOutcome != outcome ? Condition.OnOutcome : 0;
        missed |= _filter.Year is { } year && finding.Day?.Year != year ? Condition.Year : 0;
        missed |= _marker is { } marker && !_columns.Markers.Of(row).Contains(marker) ? Condition.Marker : 0;
        missed |= _pathway is { } pathway && !_columns.Pathways.Of(row).Contains(pathway) ? Condition.Pathway : 0;
        return missed;
    }

    /// <summary>What a list of findings offers choices of.</summary>
    [Flags]
    private enum Condition
    {
        None = 0,
        Direction = 1,
        Strength = 2,
        Model = 4,
        SaidIn = 8,
        OnBiology = 16,
        OnOutcome = 32,
        Year = 64,
        Marker = 128,
        Pathway = 256,
    }
}
