using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Review;

/// <summary>What a reviewer is about to decide.</summary>
public sealed record ReviewAct
{
    /// <summary>What is decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The thing, by its id in the newest reading; null for what is added.</summary>
    public string? ItemId { get; init; }

    /// <summary>The newest decision on the thing that the reviewer saw; 0 when there was none.</summary>
    public long Seen { get; init; }

    /// <summary>What they say instead.</summary>
    public ItemValue? Value { get; init; }

    /// <summary>What was wrong.</summary>
    public ReadingFault? Fault { get; init; }

    /// <summary>A note.</summary>
    public string? Note { get; init; }

    /// <summary>The decision that an undo takes back.</summary>
    public long? UndoesId { get; init; }

    /// <summary>The words of what is added.</summary>
    public ActTarget? Added { get; init; }
}

/// <summary>What a decision is about, by its evidence.</summary>
/// <param name="Item">What sort of thing.</param>
/// <param name="Name">What the engine calls it.</param>
/// <param name="Start">First UTF-16 unit of its words.</param>
/// <param name="Quote">Its words.</param>
public sealed record ActTarget(ItemKind Item, string Name, int? Start, string? Quote);

/// <summary>What came of a decision.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome() { }

    /// <summary>It is kept.</summary>
    /// <param name="ItemId">The thing it is about.</param>
    public sealed record Kept(string ItemId) : DecisionOutcome;

    /// <summary>What should be added is there already.</summary>
    /// <param name="ItemId">The thing that is there.</param>
    public sealed record Exists(string ItemId) : DecisionOutcome;

    /// <summary>Somebody decided on the same thing since; nothing is kept.</summary>
    /// <param name="Item">The thing as it stands.</param>
    /// <param name="Since">What was decided since, oldest first.</param>
    public sealed record Conflict(ReviewItem Item, IReadOnlyList<Decision> Since) : DecisionOutcome;

    /// <summary>There is no such thing in the release, or nothing to take back.</summary>
    public sealed record Gone : DecisionOutcome;
}
