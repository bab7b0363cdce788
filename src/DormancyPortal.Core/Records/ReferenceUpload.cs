namespace DormancyPortal.Core.Records;

/// <summary>
/// A file of reference data that waits for an administrator to confirm it. No record: it goes with the import, or when it
/// is discarded, or a day later with the next upload.
/// </summary>
public sealed class ReferenceUpload
{
    /// <summary>Number of the upload.</summary>
    public long Id { get; init; }

    /// <summary>What the file lists, a <c>ReferenceKind</c> by name.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the file, or the address it was fetched from.</summary>
    public required string Source { get; init; }

    /// <summary>User name of who sent it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>The file as it came.</summary>
    public required byte[] Bytes { get; init; }
}
