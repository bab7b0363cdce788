using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>An uploaded release with what was read in it, for the person who decides on it.</summary>
public sealed record DraftRecord
{
    /// <summary>Number of the release.</summary>
    public required long ReleaseId { get; init; }

    /// <summary>Its part of the URL.</summary>
    public required string Slug { get; init; }

    /// <summary>File name as uploaded.</summary>
    public required string FileName { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>User name of who uploaded it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReleaseState State { get; init; }

    /// <summary>What was read in it.</summary>
    public required ReleaseExtraction Extraction { get; init; }

    /// <summary>What people decided on it, newest first.</summary>
    public IReadOnlyList<DecisionRow> Decisions { get; init; } = [];
}

/// <summary>A decision.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="By">User name of who decided.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record DecisionRow(DecisionKind Kind, string By, DateTime At, string? Reason);
