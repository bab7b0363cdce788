using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>A release that came into the catalog, as a feed tells of it.</summary>
public sealed record NewsItem
{
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

    /// <summary>Its findings, in order.</summary>
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];
}

/// <summary>What was decided of a release, as the public log shows it: not by whom.</summary>
/// <param name="Number">Number of the decision, in the order of the acts.</param>
/// <param name="Slug">The release.</param>
/// <param name="Headline">Its headline; null when it is in the catalog no more.</param>
/// <param name="IsWithdrawal">Whether it was taken out; else it came in, or came in again.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, of a withdrawal.</param>
public sealed record ChangeRow(
    long Number,
    string Slug,
    string? Headline,
    bool IsWithdrawal,
    DateTime At,
    string? Reason
);
