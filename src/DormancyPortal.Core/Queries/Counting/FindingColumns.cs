using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Counting;

/// <summary>
/// Every finding of the catalog with the values that lists are narrowed by, in memory and in the order of the newest first:
/// counting 200,000 findings takes the store a second and this some milliseconds. Of one version of the catalog, unchanged.
/// A finding is known by its row here, from 0.
/// </summary>
internal sealed class FindingColumns
{
    private readonly FindingEntry[] _entries;
    private readonly IReadOnlyDictionary<long, DateOnly?> _releaseDays;
    private readonly Lazy<int[]> _surest;
    private readonly Lazy<int[]> _strongest;

    /// <summary>Makes the columns.</summary>
    /// <param name="sorted">The findings in their order.</param>
    /// <param name="studies">Studies, by number.</param>
    /// <param name="releaseDays">Days of the releases, by number.</param>
    public FindingColumns(
        FindingEntry[] sorted,
        IReadOnlyDictionary<long, StudyEntry> studies,
        IReadOnlyDictionary<long, DateOnly?> releaseDays
    )
    {
        _entries = sorted;
        _releaseDays = releaseDays;
        Studies = studies;
        ByRelease = RowsBy(sorted, e => e.ReleaseId);
        ByStudy = RowsBy(sorted, e => e.Study);
        _surest = new(() => Ordered(e => e.Confidence));
        _strongest = new(() => Ordered(e => (double)e.Strength));
    }

    /// <summary>How many findings there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The finding of a row.</summary>
    public ref readonly FindingEntry this[int row] => ref _entries[row];

    /// <summary>The markers that findings are about.</summary>
    public required LinkColumn Markers { get; init; }

    /// <summary>The pathways.</summary>
    public required LinkColumn Pathways { get; init; }

    /// <summary>The contexts.</summary>
    public required LinkColumn Contexts { get; init; }

    /// <summary>Slugs of releases that have a finding, letter case aside, with their numbers.</summary>
    public required IReadOnlyDictionary<string, long> ReleaseIds { get; init; }

    /// <summary>Studies, by number.</summary>
    public IReadOnlyDictionary<long, StudyEntry> Studies { get; }

    /// <summary>Rows of a release, by its number.</summary>
    public IReadOnlyDictionary<long, int[]> ByRelease { get; }

    /// <summary>Rows of an independent study, by <see cref="FindingEntry.Study"/>.</summary>
    public IReadOnlyDictionary<long, int[]> ByStudy { get; }

    /// <summary>Day of the paper of a finding, or of its release; null when that is not known.</summary>
    public DateOnly? DayOf(int row, bool paper) =>
        paper
            ? _entries[row].StudyId is { } study
                ? Studies[study].Published
                : null
            : _releaseDays[_entries[row].ReleaseId];

    /// <summary>Rows of some releases, ascending.</summary>
    public int[] RowsOf(IEnumerable<long> releases) =>
        [.. releases.SelectMany(r => ByRelease.GetValueOrDefault(r, [])).Order()];

    /// <summary>All rows in an order of a list.</summary>
    public IEnumerable<int> InOrder(FindingSort sort) =>
        sort switch
        {
            FindingSort.Surest => _surest.Value,
            FindingSort.Strongest => _strongest.Value,
            _ => Enumerable.Range(0, Count),
        };

    /// <summary>Rows of the highest value first, the newest of them before others.</summary>
    private int[] Ordered(Func<FindingEntry, double> value)
    {
        var rows = Enumerable.Range(0, Count).ToArray();
        var keys = Array.ConvertAll(rows, row => (-value(_entries[row]), row));
        Array.Sort(keys, rows);
        return rows;
    }

    private static Dictionary<long, int[]> RowsBy(FindingEntry[] entries, Func<FindingEntry, long> key) =>
        entries
            .Select((e, row) => (Key: key(e), row))
            .GroupBy(x => x.Key, x => x.row)
            .ToDictionary(g => g.Key, g => g.ToArray());
}

/// <summary>What lists of findings are narrowed and sorted by.</summary>
/// <param name="Id">Permanent short id.</param>
/// <param name="ReleaseId">The release.</param>
/// <param name="StudyId">The study; null when the release names none.</param>
/// <param name="Start">Where it stands in the release.</param>
/// <param name="Day">Day of the release, or, where it is unknown, of the paper.</param>
/// <param name="Direction">Direction.</param>
/// <param name="Strength">Claim strength.</param>
/// <param name="SaidIn">Which part of the release says it.</param>
/// <param name="OnBiology">What became of the biology.</param>
/// <param name="OnOutcome">What became of people or animals.</param>
/// <param name="Confidence">How sure the engine is.</param>
/// <param name="Models">What it was seen in, one bit a model.</param>
internal readonly record struct FindingEntry(
    string Id,
    long ReleaseId,
    long? StudyId,
    int Start,
    DateOnly? Day,
    FindingDirection Direction,
    ClaimStrength Strength,
    SaidIn SaidIn,
    FindingDirection? OnBiology,
    FindingDirection? OnOutcome,
    double Confidence,
    int Models
) : IComparable<FindingEntry>
{
    /// <summary>The independent study: a release that names no paper counts as a study of its own.</summary>
    public long Study => StudyId ?? -ReleaseId;

    /// <summary>Whether it was seen in a model.</summary>
    public bool WasSeenIn(FindingModel model) => (Models & (1 << (int)model)) != 0;

    /// <summary>The newest first, then as the release tells them.</summary>
    public int CompareTo(FindingEntry other)
    {
        var byDay = Nullable.Compare(other.Day, Day);
        return byDay != 0 ? byDay
            : ReleaseId != other.ReleaseId ? ReleaseId.CompareTo(other.ReleaseId)
            : Start.CompareTo(other.Start);
    }
}

/// <summary>A study as lists of findings show it.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Title">What pages call it.</param>
/// <param name="Journal">Journal by its full name.</param>
/// <param name="Published">Day the paper appeared.</param>
internal sealed record StudyEntry(string Slug, string Title, string? Journal, DateOnly? Published);
