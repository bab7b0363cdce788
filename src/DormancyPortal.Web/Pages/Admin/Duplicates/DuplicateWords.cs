using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Duplicates;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Web.Pages.Admin.Duplicates;

/// <summary>What pairs of records and the acts on them are called.</summary>
public static class DuplicateWords
{
    /// <summary>One record of a kind.</summary>
    public static string One(RecordKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Records of a kind.</summary>
    public static string Many(RecordKind kind) => PortalUrls.List(kind)[1..];

    /// <summary>The kind of a word in an address; null when it is none that can be merged.</summary>
    public static RecordKind? KindOf(string? word) =>
        Enum.TryParse<RecordKind>(word, ignoreCase: true, out var kind) && DuplicateQuery.Kinds.Contains(kind)
            ? kind
            : null;

    /// <summary>How probable it is that two are one.</summary>
    public static string Of(double likelihood) =>
        likelihood switch
        {
            >= 0.8 => "very likely",
            >= 0.55 => "likely",
            > 0 => "possible",
            _ => "nothing known",
        };

    /// <summary>What was decided, in the past tense.</summary>
    public static string Of(EntityDecision decision) =>
        decision.Kind switch
        {
            EntityDecisionKind.Merge => $"“{decision.Name}” was merged into “{decision.OtherName}”",
            EntityDecisionKind.NotSame => $"“{decision.Name}” and “{decision.OtherName}” are not the same",
            EntityDecisionKind.PartOf => $"“{decision.Name}” is a part of “{decision.OtherName}”",
            _ => $"Taken back: what was decided on “{decision.Name}” and “{decision.OtherName}”",
        };

    /// <summary>What an undo of it is called on a button.</summary>
    public static string Undo(EntityDecisionKind kind) =>
        kind switch
        {
            EntityDecisionKind.Merge => "Split again",
            EntityDecisionKind.Undo => "Do it again",
            _ => "Take it back",
        };

    /// <summary>What came of an act, for the person who did it; null when it was kept.</summary>
    public static string? Problem(EntityOutcome outcome) =>
        outcome switch
        {
            EntityOutcome.AlreadyOne => "They are one record already. Nothing has changed.",
            EntityOutcome.HasNoParts =>
                "Only institutions and pathways can be parts of each other. Nothing has changed.",
            EntityOutcome.WouldBePartOfItself =>
                "The other way round is decided already: it would be a part of itself. Nothing has changed.",
            EntityOutcome.Unknown => "That is not there any more, or was taken back already. Nothing has changed.",
            _ => null,
        };
}
