namespace DormancyPortal.Core.Records;

/// <summary>An uploaded release: the file as it came. Never changed, never deleted; its state moves by decisions.</summary>
public sealed class Release
{
    /// <summary>Number of the record.</summary>
    public long Id { get; init; }

    /// <summary>SHA-256 of the bytes, hex in lower case. The same bytes are kept once.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; set; }

    /// <summary>Media type the bytes were read as, e.g. <c>text/plain</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>File name as uploaded, without a folder.</summary>
    public required string FileName { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>User name of who uploaded it, or <c>seed</c>, or <c>command line</c>.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When it was uploaded, UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>Where it stands; follows from the latest decision on it.</summary>
    public ReleaseState State { get; set; }

    /// <summary>The bytes.</summary>
    public ReleaseFile File { get; init; } = null!;

    /// <summary>What was read in it, oldest first.</summary>
    public ICollection<Reading> Readings { get; init; } = [];
}

/// <summary>The bytes of a release, apart from it so that lists do not load them.</summary>
public sealed class ReleaseFile
{
    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>The file, byte for byte.</summary>
    public required byte[] Bytes { get; init; }
}

/// <summary>Where a release stands.</summary>
public enum ReleaseState
{
    /// <summary>Read, not yet shown to readers.</summary>
    Draft,

    /// <summary>In the catalog.</summary>
    Published,

    /// <summary>Was in the catalog and was taken out.</summary>
    Withdrawn,

    /// <summary>Was uploaded and put away again, as an undone upload is.</summary>
    Discarded,
}
