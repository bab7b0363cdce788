using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Queries.Timelines;

/// <summary>Releases or papers in the order of their days.</summary>
public sealed record Timeline
{
    /// <summary>How many there are in each month, newest first, whatever year is asked for.</summary>
    public required IReadOnlyList<MonthCount> Months { get; init; }

    /// <summary>How many have no date.</summary>
    public required int Undated { get; init; }

    /// <summary>The page of entries, newest first, those without a date last.</summary>
    public required PagedList<TimelineEntry> Page { get; init; }

    /// <summary>The most frequent markers of their findings.</summary>
    public required IReadOnlyList<FacetCount<FindingSubject>> Markers { get; init; }

    /// <summary>The most frequent pathways of their findings.</summary>
    public required IReadOnlyList<FacetCount<FindingSubject>> Pathways { get; init; }
}

/// <summary>How many entries a month has.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Count">How many.</param>
public sealed record MonthCount(int Year, int Month, int Count);

/// <summary>A release, or a study by its paper.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Title">Headline or title.</param>
/// <param name="Day">Its day; null when none is known.</param>
/// <param name="Journal">Of a study, the journal.</param>
/// <param name="Findings">Its findings.</param>
public sealed record TimelineEntry(string Slug, string Title, DateOnly? Day, string? Journal, int Findings);

/// <summary>Which entries a timeline has; what is null narrows nothing.</summary>
/// <param name="ByPaper">Studies by the day of the paper instead of releases by theirs.</param>
/// <param name="Marker">A finding is about this marker, by slug.</param>
/// <param name="Pathway">A finding is about this pathway, by slug.</param>
/// <param name="Year">Only this year is listed; the overview keeps all.</param>
public sealed record TimelineFilter(bool ByPaper, string? Marker, string? Pathway, int? Year);
