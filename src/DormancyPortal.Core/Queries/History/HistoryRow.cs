using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Queries.History;

/// <summary>What somebody did, whatever record it is kept in.</summary>
public enum HistoryKind
{
    /// <summary>Uploaded a release.</summary>
    Upload,

    /// <summary>Put a release into the catalog.</summary>
    Publish,

    /// <summary>Took a release out.</summary>
    Withdraw,

    /// <summary>Put a release away.</summary>
    Discard,

    /// <summary>Called a release a new version of another.</summary>
    NewVersion,

    /// <summary>Found what was read right.</summary>
    Accept,

    /// <summary>Found it wrong.</summary>
    Reject,

    /// <summary>Changed it.</summary>
    Edit,

    /// <summary>Linked words to another thing.</summary>
    Relink,

    /// <summary>Added what was missed.</summary>
    Add,

    /// <summary>Imported reference data.</summary>
    Import,

    /// <summary>Made two records one.</summary>
    Merge,

    /// <summary>Said that two records are not one.</summary>
    NotSame,

    /// <summary>Said that an institution or a pathway is a part of another.</summary>
    PartOf,

    /// <summary>Proposed a name for the lexicon, or that a string is none.</summary>
    Propose,

    /// <summary>Put proposals into the lexicon.</summary>
    Adopt,

    /// <summary>Took an act back.</summary>
    Undo,
}

/// <summary>One act in the history.</summary>
public sealed record HistoryRow
{
    /// <summary>Where it stands among all.</summary>
    public required HistoryPlace Place { get; init; }

    /// <summary>User name of who did it.</summary>
    public required string By { get; init; }

    /// <summary>What they did.</summary>
    public required HistoryKind Kind { get; init; }

    /// <summary>What was done in the first place, of an undo: the kind of the act that it takes back in the end.</summary>
    public HistoryKind? Act { get; init; }

    /// <summary>What they did it on, as pages call it.</summary>
    public required string On { get; init; }

    /// <summary>The page of that for administrators.</summary>
    public required string Url { get; init; }

    /// <summary>Why, in their words; null when they gave no reason.</summary>
    public string? Why { get; init; }

    /// <summary>More of what it was, in words; null where the kind says it all.</summary>
    public string? Detail { get; init; }

    /// <summary>The decision on a release; of an undo, the one that it takes back in the end; null of other records.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The slug of the release; null of what is on none.</summary>
    public string? Release { get; init; }

    /// <summary>0 of an act, 1 of an undo, 2 of an undo of an undo, and so on.</summary>
    public int Undoes { get; init; }

    /// <summary>What came, went or changed for readers.</summary>
    public IReadOnlyList<ChangedThing> Changes { get; init; } = [];

    /// <summary>How many decisions on releases it made; they are listed by <see cref="HistoryFilter.Within"/>.</summary>
    public int Below { get; init; }

    /// <summary>Who took it back and when, UTC; null while it holds.</summary>
    public (string By, DateTime At)? TakenBack { get; init; }

    /// <summary>Why it cannot be taken back, although it holds; null when it can.</summary>
    public string? Fixed { get; init; }

    /// <summary>Whether it can be taken back.</summary>
    public bool CanBeTakenBack => TakenBack is null && Fixed is null;
}
