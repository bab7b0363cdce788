using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Records;

/// <summary>
/// One human act on what releases share: that two records are one, that they are not, that one is a part of the other.
/// Appended, never changed; undo is another act. Both sides are named by what they stand for and not by their rows, so that it
/// holds whatever is published, withdrawn or rebuilt.
/// </summary>
public sealed class EntityDecision
{
    /// <summary>Number of the record, in the order of the acts.</summary>
    public long Id { get; init; }

    /// <summary>What was decided.</summary>
    public required EntityDecisionKind Kind { get; init; }

    /// <summary>Institution, person, study or pathway; both sides are of it.</summary>
    public required RecordKind Entity { get; init; }

    /// <summary>What the first side stands for, e.g. <c>name:ada stone</c>: of a merge the one that goes, of a part the part.</summary>
    public required string Key { get; init; }

    /// <summary>What the first side was called then.</summary>
    public required string Name { get; init; }

    /// <summary>What the second side stands for: of a merge the one that stays, of a part the whole.</summary>
    public required string OtherKey { get; init; }

    /// <summary>What the second side was called then.</summary>
    public required string OtherName { get; init; }

    /// <summary>User name of who decided.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime DecidedAt { get; init; }

    /// <summary>Why, in the person's words; null when they gave none.</summary>
    public string? Reason { get; init; }

    /// <summary>The act that this one takes back; its entity and its sides are repeated here.</summary>
    public long? UndoesId { get; init; }
}

/// <summary>What an act on shared records does.</summary>
public enum EntityDecisionKind
{
    /// <summary>The first is the second: one record, and the address of the first leads to that of the second.</summary>
    Merge,

    /// <summary>The two are not one; they are not suggested again.</summary>
    NotSame,

    /// <summary>The first institution or pathway is a part of the second.</summary>
    PartOf,

    /// <summary>Takes another act back, which may itself have been an undo.</summary>
    Undo,
}
