namespace DormancyPortal.Core.Records;

/// <summary>
/// One file of a batch. Whoever works on it holds a lease: an owner and a time until which nobody else may; a lease that
/// ran out is claimed again, so that a killed process loses nothing and nothing is done twice.
/// </summary>
public sealed class BatchFile : ILeased
{
    /// <summary>Number of the record, in the order of the files.</summary>
    public long Id { get; init; }

    /// <summary>The batch.</summary>
    public long BatchId { get; init; }

    /// <summary>Its name with the folders below what was sent.</summary>
    public required string Path { get; init; }

    /// <summary>Length in bytes; of a refused entry of an archive, what was counted before it was refused.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes, hex in lower case; null when it was refused before they were read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Where it stands.</summary>
    public BatchFileState State { get; set; }

    /// <summary>What an import would do with it, as the dry run saw it; null before.</summary>
    public BatchVerdict? Verdict { get; set; }

    /// <summary>Why it stands so, or why the dry run says so, in words; null when there is nothing to say.</summary>
    public string? Why { get; set; }

    /// <summary>Headline read in it; null before the dry run, and where none was read.</summary>
    public string? Headline { get; set; }

    /// <summary>DOI of its first study; null where none was read.</summary>
    public string? Doi { get; set; }

    /// <summary>The release that the dry run found it to be the same as, a version of or another copy of.</summary>
    public long? RelatedReleaseId { get; set; }

    /// <summary>The earlier file of its batch that the dry run found it to be the same as, a version of or another copy of.</summary>
    public long? RelatedFileId { get; set; }

    /// <summary>The release that it became.</summary>
    public long? ReleaseId { get; set; }

    /// <summary>The decision by which an undo of the batch took the release back; null while none holds.</summary>
    public long? UndoneById { get; set; }

    /// <summary>Who works on it; null when nobody does.</summary>
    public string? Owner { get; set; }

    /// <summary>Until when nobody else may work on it, UTC.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>How often it was claimed for the step it waits for without being given back.</summary>
    public int Attempts { get; set; }

    /// <summary>When its import ended, UTC; null before.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>The bytes, while they are needed.</summary>
    public BatchFileContent? Content { get; init; }
}

/// <summary>The bytes of a file of a batch, from the upload until it is a release or is refused. Never served.</summary>
public sealed class BatchFileContent
{
    /// <summary>The file.</summary>
    public long BatchFileId { get; init; }

    /// <summary>Its bytes.</summary>
    public required byte[] Bytes { get; init; }
}

/// <summary>Where a file of a batch stands.</summary>
public enum BatchFileState
{
    /// <summary>It waits for the dry run.</summary>
    Unchecked,

    /// <summary>The dry run has read it; nobody said yet to import.</summary>
    Checked,

    /// <summary>It waits to be imported.</summary>
    Waiting,

    /// <summary>It is a release.</summary>
    Done,

    /// <summary>It is here already and was left out.</summary>
    Skipped,

    /// <summary>It cannot be read, or was refused before.</summary>
    Refused,

    /// <summary>Something went wrong; it can be tried again.</summary>
    Failed,

    /// <summary>Its release was taken back with the batch.</summary>
    Undone,
}

/// <summary>What an import would do with a file.</summary>
public enum BatchVerdict
{
    /// <summary>A new draft.</summary>
    New,

    /// <summary>Nothing: the same bytes are here.</summary>
    SameFile,

    /// <summary>Bring a release back that was put away.</summary>
    BringsBack,

    /// <summary>A draft beside an older version of the same release.</summary>
    NewVersion,

    /// <summary>A draft beside another release on the same study.</summary>
    OtherCopy,

    /// <summary>Nothing: it cannot be read, or was refused.</summary>
    Unreadable,
}
