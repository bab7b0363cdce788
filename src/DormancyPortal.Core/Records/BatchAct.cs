namespace DormancyPortal.Core.Records;

/// <summary>
/// What a person did with a batch as a whole. The decisions that it made on releases share its group, so that the history has one
/// line for it. A publish is an order that is worked off beside the serving of pages: until it is through it waits, or somebody
/// holds a lease on it.
/// </summary>
public sealed class BatchAct : ILeased
{
    /// <summary>Number of the record, in the order of the acts.</summary>
    public long Id { get; init; }

    /// <summary>The batch.</summary>
    public required long BatchId { get; init; }

    /// <summary>What was done.</summary>
    public required BatchActKind Kind { get; init; }

    /// <summary>User name of who did it, or <c>command line</c>.</summary>
    public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Why, in the person's words; null when they gave none.</summary>
    public string? Reason { get; init; }

    /// <summary>The act that an undo takes back.</summary>
    public long? UndoesId { get; init; }

    /// <summary>What its decisions have in common.</summary>
    public required Guid GroupId { get; init; }

    /// <summary>Of a publish: whether drafts are published that are not sure, too.</summary>
    public bool TakesAll { get; init; }

    /// <summary>When it was through, UTC; null while it waits or goes on.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Why it ended before it was through; null when it did not.</summary>
    public string? Trouble { get; set; }

    /// <summary>Who works on it; null when nobody does.</summary>
    public string? Owner { get; set; }

    /// <summary>Until when nobody else may work on it, UTC.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>How often it was claimed without getting on.</summary>
    public int Attempts { get; set; }
}

/// <summary>What is done with a batch as a whole.</summary>
public enum BatchActKind
{
    /// <summary>Its files become drafts.</summary>
    Import,

    /// <summary>Its drafts are published.</summary>
    Publish,

    /// <summary>Another act is taken back, which may itself have been an undo.</summary>
    Undo,
}
