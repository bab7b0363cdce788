using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Review;

/// <summary>One thing that was read in a release, or that a person added, and what people decided on it.</summary>
public sealed record ReviewItem
{
    /// <summary>Short id of it on the page of one reading; decisions name it by its evidence instead.</summary>
    public required string Id { get; init; }

    /// <summary>What sort of thing.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>What the engine calls it; of a study, the field.</summary>
    public required string Name { get; init; }

    /// <summary>First UTF-16 unit of its first words; null where nothing was read.</summary>
    public int? Start { get; init; }

    /// <summary>Its first words, verbatim.</summary>
    public string? Quote { get; init; }

    /// <summary>All the words that name it, where a decision may know it again by any of them.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>How sure the engine is, 0 to 1; null where it read nothing, and where an older engine did not tell.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why it was read so, in words.</summary>
    public string? Because { get; init; }

    /// <summary>Name of the rule that matched.</summary>
    public string? Rule { get; init; }

    /// <summary>The marker, pathway, institution or person that a mention is one of; else null.</summary>
    public string? PartOf { get; init; }

    /// <summary>Its kind; of a mention, that of what it is one of.</summary>
    public required ItemKind WholeKind { get; init; }

    /// <summary>What the engine read; null where it read nothing.</summary>
    public ItemValue? Read { get; init; }

    /// <summary>What holds now; null where nothing does.</summary>
    public ItemValue? Value { get; init; }

    /// <summary>Where it stands.</summary>
    public ItemState State { get; init; }

    /// <summary>Every decision on it, undone ones and undos among them, oldest first.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>The decision on it that an undo would take back; null when none holds.</summary>
    public Decision? Undoable { get; init; }

    /// <summary>Number of the newest decision on it; 0 when there is none. Who decides says which one they saw.</summary>
    public long LastDecision => Decisions.Count == 0 ? 0 : Decisions[^1].Id;

    /// <summary>Whether it is in the reviewed extraction.</summary>
    public bool IsKept => State is not (ItemState.Rejected or ItemState.TakenBack) && Value is not null;

    /// <summary>Whether a person has yet to look at it.</summary>
    public bool IsOpen => State == ItemState.Open;

    /// <summary>Whether the engine read something that it is not sure of, and nobody decided on it.</summary>
    public bool IsUnsure => IsOpen && IsDoubtful;

    /// <summary>Whether the engine read something that it is not sure of, or of which an older one did not tell how sure it is.</summary>
    public bool IsDoubtful => Read is not null && !IsSure;

    /// <summary>Whether it may be accepted without a second look: nine in ten of these are right.</summary>
    public bool IsSure => Confidence >= 0.9;
}

/// <summary>Where a thing stands in the review.</summary>
public enum ItemState
{
    /// <summary>Nobody decided on it.</summary>
    Open,

    /// <summary>It is right as read.</summary>
    Accepted,

    /// <summary>A person says something else of it.</summary>
    Edited,

    /// <summary>It is wrong and goes.</summary>
    Rejected,

    /// <summary>A person added it.</summary>
    Added,

    /// <summary>A person added it and took that back.</summary>
    TakenBack,
}
