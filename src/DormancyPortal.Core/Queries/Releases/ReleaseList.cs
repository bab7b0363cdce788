using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Queries.Releases;

/// <summary>A page of releases, and what the list may be narrowed to.</summary>
public sealed record ReleaseList
{
    /// <summary>The releases.</summary>
    public required PagedList<ReleaseRow> Page { get; init; }

    /// <summary>The most frequent journals.</summary>
    public IReadOnlyList<FacetCount<string>> Journals { get; init; } = [];

    /// <summary>The most frequent outlets.</summary>
    public IReadOnlyList<FacetCount<string>> Outlets { get; init; } = [];

    /// <summary>Years of the releases, or, where unknown, of their papers; newest first.</summary>
    public IReadOnlyList<FacetCount<int>> Years { get; init; } = [];
}

/// <summary>Which releases a list shows; what is null narrows nothing.</summary>
public sealed record ReleaseFilter
{
    /// <summary>Words of the headline.</summary>
    public string? Name { get; init; }

    /// <summary>Journal of the study.</summary>
    public string? Journal { get; init; }

    /// <summary>Who distributed it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Year of the release, or, where unknown, of the paper.</summary>
    public int? Year { get; init; }

    /// <summary>The filter that an address asks for.</summary>
    public static ReleaseFilter Of(ListParameters asked) =>
        new()
        {
            Name = asked.Text("name"),
            Journal = asked.Text("journal"),
            Outlet = asked.Text("outlet"),
            Year = asked.Number("year"),
        };

    /// <summary>The releases it lets through.</summary>
    internal IQueryable<PublishedRelease> Apply(IQueryable<PublishedRelease> r)
    {
        r = Name is { } name ? r.Where(x => x.Headline.Contains(name)) : r;
        r = Journal is { } journal ? r.Where(x => x.Studies.Any(s => s.Study.Journal == journal)) : r;
        r = Outlet is { } outlet ? r.Where(x => x.Outlet == outlet) : r;
        return Year is { } year
            ? r.Where(x => (x.Date ?? x.Studies.Max(s => s.Study.Published))!.Value.Year == year)
            : r;
    }
}

/// <summary>How releases are sorted.</summary>
public enum ReleaseSort
{
    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Most findings first.</summary>
    Findings,

    /// <summary>By headline.</summary>
    Headline,
}
