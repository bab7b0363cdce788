namespace DormancyPortal.Core.Records;

/// <summary>Many files sent at once: first looked at, then imported as drafts when an administrator says so.</summary>
public sealed class Batch
{
    /// <summary>Number of the batch.</summary>
    public long Id { get; init; }

    /// <summary>What people call it: the archive, the folder, or the first of the files.</summary>
    public required string Name { get; init; }

    /// <summary>User name of who sent it, or <c>command line</c>.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>How many files were sent; null when that cannot be told before they are all in.</summary>
    public int? Expected { get; init; }

    /// <summary>
    /// Until when its files count as coming in, UTC; each part that comes puts it off. Past it, whoever brought them has ended.
    /// </summary>
    public DateTime? ReceivesUntil { get; set; }

    /// <summary>What is being done with it.</summary>
    public BatchStep Step { get; set; }

    /// <summary>When the import was begun, or gone on with, UTC; null before.</summary>
    public DateTime? ImportedFrom { get; set; }

    /// <summary>Its files.</summary>
    public ICollection<BatchFile> Files { get; init; } = [];
}

/// <summary>What is being done with a batch.</summary>
public enum BatchStep
{
    /// <summary>Its files are coming in.</summary>
    Receiving,

    /// <summary>Its files are read to tell what an import would do; when none is left unread, it waits for a person.</summary>
    Checking,

    /// <summary>Its files become drafts; when none is left waiting, it is imported.</summary>
    Importing,

    /// <summary>A person stopped it; what is imported stays.</summary>
    Cancelled,

    /// <summary>A person took it back: what it brought is put away or withdrawn.</summary>
    Undone,
}
