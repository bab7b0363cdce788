using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>A release that came into the catalog, as a feed tells of it.</summary>
public sealed record NewsItem
{
    /// <summary>Most findings that are told of one release.</summary>
    public const int FindingsTold = 20;

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Its headline.</summary>
    public required string Headline { get; init; }

    /// <summary>When it was last published here, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Day of the release.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who distributed it.</summary>
    public string? Outlet { get; init; }

    /// <summary>How many findings it has.</summary>
    public int FindingCount { get; init; }

    /// <summary>The first of them, in order.</summary>
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];
}
