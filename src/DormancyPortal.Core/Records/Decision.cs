namespace DormancyPortal.Core.Records;

/// <summary>One human act: who did what to what, when and why. Appended, never changed; undo is another decision.</summary>
public sealed class Decision
{
    /// <summary>Number of the record, in the order of the acts.</summary>
    public long Id { get; init; }

    /// <summary>The release it is about.</summary>
    public required long ReleaseId { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>User name of who decided, or <c>seed</c>, or <c>command line</c>.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime DecidedAt { get; init; }

    /// <summary>Why, in the person's words; null when they gave none.</summary>
    public string? Reason { get; init; }
}

/// <summary>What a decision does. More kinds come with the review screen.</summary>
public enum DecisionKind
{
    /// <summary>Put the release into the catalog.</summary>
    Publish,

    /// <summary>Take the release out of the catalog.</summary>
    Withdraw,
}
