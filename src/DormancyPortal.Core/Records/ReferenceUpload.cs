namespace DormancyPortal.Core.Records;

/// <summary>
/// A file of reference data that waits for an administrator to confirm it, and then for its import. No record: its bytes go
/// with the import, all of it when it is discarded, or a day later with the next upload.
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

    /// <summary>User name of who confirmed it; null while nobody has.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>The import that it became, or, where it changed nothing, the one before; null until then.</summary>
    public long? ImportId { get; init; }

    /// <summary>Why an import broke off, for the administrator; null when none did.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is to be imported, and has not been.</summary>
    public bool IsImporting => ConfirmedBy is not null && ImportId is null;
}
