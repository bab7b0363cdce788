using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>What an act did for readers.</summary>
public enum PublicAct
{
    /// <summary>A release came into the catalog.</summary>
    Published,

    /// <summary>A release that was there was published again, with another reading or other decisions.</summary>
    PublishedAgain,

    /// <summary>A new version took the place of an older one.</summary>
    NewVersion,

    /// <summary>A release was taken out.</summary>
    Withdrawn,

    /// <summary>A release came back, because the act that had taken it out was taken back.</summary>
    Restored,

    /// <summary>A release changed or went, because the act that had put it there was taken back.</summary>
    TakenBack,
}

/// <summary>What was decided of a release, as the public log shows it: not by whom.</summary>
/// <param name="Number">Number of the decision, in the order of the acts.</param>
/// <param name="Slug">The release.</param>
/// <param name="Headline">Its headline then.</param>
/// <param name="Act">What the act did.</param>
/// <param name="IsWithdrawal">Whether the release was taken out; else it came in, or is there otherwise.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, where it was taken out.</param>
/// <param name="TakenBackAt">When the act was taken back, UTC; null while it holds.</param>
public sealed record ChangeRow(
    long Number,
    string Slug,
    string Headline,
    PublicAct Act,
    bool IsWithdrawal,
    DateTime At,
    string? Reason,
    DateTime? TakenBackAt
)
{
    /// <summary>Findings that came, went and changed, then the records that came into the catalog or left it with it.</summary>
    public IReadOnlyList<ChangedThing> Changes { get; init; } = [];

    /// <summary>How many findings changed in one way.</summary>
    public int Findings(CatalogChangeKind change) =>
        Changes.Count(c => c.What == RecordKind.Finding && c.Change == change);
}

/// <summary>One thing that an act made appear, go or change.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="What">What sort of thing.</param>
/// <param name="Label">What pages called it then; the claim of a finding.</param>
/// <param name="Slug">The last part of its address; null where it never had one.</param>
/// <param name="Fields">Of a finding that changed, what is otherwise.</param>
public sealed record ChangedThing(
    CatalogChangeKind Change,
    RecordKind What,
    string Label,
    string? Slug,
    string? Fields
);
