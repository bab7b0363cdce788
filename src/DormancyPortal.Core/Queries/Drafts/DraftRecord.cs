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

    /// <summary>What people decided on it and on what was read, of versions that it replaces too, oldest first.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>The versions of its story.</summary>
    public required ReleaseVersions Versions { get; init; }

    /// <summary>What was read when it was published last; null while it is not in the catalog.</summary>
    public ReleaseExtraction? Published { get; init; }

    /// <summary>What people had decided when it was published, the publish that holds included.</summary>
    public IEnumerable<Decision> DecisionsPublished =>
        Decisions.TakeWhile(d => d.Id <= (Versions.Of(ReleaseId).By?.Id ?? 0));
}
