using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>Why a record is in the catalog no more.</summary>
public enum GoneBecause
{
    /// <summary>Its release was taken out.</summary>
    Withdrawn,

    /// <summary>Its release was published by mistake, and that was taken back.</summary>
    TakenBack,

    /// <summary>Its release was published again, and says it no more.</summary>
    Corrected,

    /// <summary>A new version took the place of its release.</summary>
    Superseded,
}

/// <summary>A record that readers once saw: what its address says instead of it, with 410.</summary>
/// <param name="What">What sort of record.</param>
/// <param name="Label">What pages called it; the claim of a finding.</param>
/// <param name="Because">Why it went.</param>
/// <param name="Reason">That in words of who decided; null when they gave none.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Release">The last release that had it.</param>
public sealed record GoneRecord(
    RecordKind What,
    string Label,
    GoneBecause Because,
    string? Reason,
    DateTime At,
    GoneRelease Release
);

/// <summary>The last release that had what is gone.</summary>
/// <param name="Slug">Its address; that of the newest version.</param>
/// <param name="Headline">Its headline then.</param>
/// <param name="IsHere">Whether that address shows a release.</param>
/// <param name="Version">Number of the version that can still be read; null when none can.</param>
/// <param name="ReleaseId">Number of its record.</param>
/// <param name="Older">Number of the newest older version that can still be read, when none is at the address; else null.</param>
public sealed record GoneRelease(
    string Slug,
    string Headline,
    bool IsHere,
    int? Version,
    long ReleaseId,
    int? Older = null
);
