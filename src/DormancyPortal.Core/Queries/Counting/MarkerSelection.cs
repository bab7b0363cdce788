using System.Numerics;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Counting;

/// <summary>The markers that a filter lets through, and beside each choice how many choosing it would show.</summary>
internal sealed class MarkerSelection
{
    private readonly FindingColumns _columns;
    private readonly MarkerFilter _filter;
    private readonly int? _pathway;

    // Of each marker: what it misses of the conditions on markers; and whether a finding meets those on findings.
    private readonly MarkerCondition[] _missed;
    private readonly bool[] _reported;
    private readonly DistinctCounts _directions;
    private readonly DistinctCounts _strengths;
    private readonly DistinctCounts _models;
    private readonly DistinctCounts _years;
    private readonly DistinctCounts _pathways;

    /// <summary>Selects.</summary>
    /// <param name="columns">All findings.</param>
    /// <param name="filter">Which markers.</param>
    /// <param name="named">Numbers of the markers with the name that is asked for; null when none is.</param>
    public MarkerSelection(FindingColumns columns, MarkerFilter filter, IReadOnlySet<long>? named)
    {
        (_columns, _filter) = (columns, filter);
        var markers = columns.Markers.Things;
        _pathway = filter.Pathway is { } pathway ? columns.Pathways.Place(pathway) ?? -1 : null;
        _missed = [.. markers.Select(m => MissedBy(m, filter, named))];
        _reported = new bool[markers.Count];
        DistinctCounts Counts(int values) => new(values, markers.Count);
        _directions = Counts(Enum.GetValues<FindingDirection>().Length);
        _strengths = Counts(Enum.GetValues<ClaimStrength>().Length);
        _models = Counts(Enum.GetValues<FindingModel>().Length);
        _years = Counts(DateOnly.MaxValue.Year + 1);
        _pathways = Counts(columns.Pathways.Things.Count);
        for (var row = 0; row < columns.Count; row++)
        {
            Take(row);
        }

        if (!filter.AsksFindings)
        {
            Array.Fill(_reported, true);
        }
    }

    /// <summary>Numbers of the markers.</summary>
    public IReadOnlyList<long> Ids => [.. Passing(MarkerCondition.None).Select(m => m.Id)];

    /// <summary>How many begin with each letter.</summary>
    public IReadOnlyDictionary<string, int> Letters =>
        Passing(MarkerCondition.Letter).CountBy(m => LetterOf(m.Subject.Label)).ToDictionary();

    /// <summary>Kinds in the order of the vocabulary.</summary>
    public IReadOnlyList<FacetCount<MarkerKind>> Kinds =>
        [
            .. Passing(MarkerCondition.Kind)
                .CountBy(m => m.Kind)
                .OrderBy(k => k.Key)
                .Select(k => new FacetCount<MarkerKind>(k.Key, k.Value)),
        ];

    /// <summary>Directions.</summary>
    public IReadOnlyList<FacetCount<FindingDirection>> Directions => _directions.As(v => (FindingDirection)v);

    /// <summary>Strengths, the strongest first.</summary>
    public IReadOnlyList<FacetCount<ClaimStrength>> Strengths => [.. _strengths.As(v => (ClaimStrength)v).Reverse()];

    /// <summary>Models.</summary>
    public IReadOnlyList<FacetCount<FindingModel>> Models => _models.As(v => (FindingModel)v);

    /// <summary>Years, the newest first.</summary>
    public IReadOnlyList<FacetCount<int>> Years => [.. _years.As(v => v).Reverse()];

    /// <summary>The most frequent pathways.</summary>
    public IReadOnlyList<CountedRecord> Pathways(int most) =>
        [
            .. _columns
                .Pathways.Most(_pathways.Counts, most)
                .Select(p => new CountedRecord(p.Thing.Subject.Slug, p.Thing.Subject.Label, p.Count)),
        ];

    private IEnumerable<LinkedThing> Passing(MarkerCondition but) =>
        _columns.Markers.Things.Where((_, i) => _reported[i] && (_missed[i] & ~but) == MarkerCondition.None);

    private void Take(int row)
    {
        ref readonly var finding = ref _columns[row];
        var missed = Missed(row, finding);
        if (missed != FindingCondition.None && !BitOperations.IsPow2((int)missed))
        {
            return;
        }

        foreach (var marker in _columns.Markers.Of(row))
        {
            _reported[marker] |= missed == FindingCondition.None;
            if (_missed[marker] == MarkerCondition.None)
            {
                Count(row, finding, missed, marker);
            }
        }
    }

    /// <summary>A finding that misses one condition alone still counts beside the choices of that condition.</summary>
    private void Count(int row, in FindingEntry finding, FindingCondition missed, int marker)
    {
        bool Counts(FindingCondition condition) => (missed & ~condition) == FindingCondition.None;
        if (Counts(FindingCondition.Direction))
        {
            _directions.Add((int)finding.Direction, marker);
        }

        if (Counts(FindingCondition.Strength))
        {
            _strengths.Add((int)finding.Strength, marker);
        }

        if (Counts(FindingCondition.Model))
        {
            for (var models = finding.Models; models != 0; models &= models - 1)
            {
                _models.Add(BitOperations.TrailingZeroCount(models), marker);
            }
        }

        if (Counts(FindingCondition.Year) && finding.Day is { } day)
        {
            _years.Add(day.Year, marker);
        }

        if (Counts(FindingCondition.Pathway))
        {
            foreach (var pathway in _columns.Pathways.Of(row))
            {
                _pathways.Add(pathway, marker);
            }
        }
    }

    private FindingCondition Missed(int row, in FindingEntry finding)
    {
        var missed = FindingCondition.None;
        missed |= _filter.Direction is { } asked && finding.Direction != asked ? FindingCondition.Direction : 0;
        missed |= _filter.Strength is { } strength && finding.Strength != strength ? FindingCondition.Strength : 0;
        missed |= _filter.Model is { } model && !finding.WasSeenIn(model) ? FindingCondition.Model : 0;
        missed |= _filter.Year is { } year && finding.Day?.Year != year ? FindingCondition.Year : 0;
        missed |= _pathway is { } path && !_columns.Pathways.Of(row).Contains(path) ? FindingCondition.Pathway : 0;
        return missed;
    }

    private static MarkerCondition MissedBy(LinkedThing marker, MarkerFilter filter, IReadOnlySet<long>? named)
    {
        var missed = named is null || named.Contains(marker.Id) ? MarkerCondition.None : MarkerCondition.Name;
        missed |= filter.Kind is { } kind && marker.Kind != kind ? MarkerCondition.Kind : 0;
        missed |= filter.Letter is { } letter && LetterOf(marker.Subject.Label) != letter ? MarkerCondition.Letter : 0;
        return missed;
    }

    private static string LetterOf(string label) => MarkerFilter.LetterOf(label[..Math.Min(1, label.Length)]);

    [Flags]
    private enum MarkerCondition
    {
        None = 0,
        Name = 1,
        Kind = 2,
        Letter = 4,
    }

    [Flags]
    private enum FindingCondition
    {
        None = 0,
        Direction = 1,
        Strength = 2,
        Model = 4,
        Year = 8,
        Pathway = 16,
    }
}
