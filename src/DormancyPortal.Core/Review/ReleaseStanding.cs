using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Review;

/// <summary>Where a release stands, and the decision that put it there.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="By">The newest act on the release itself that holds; null for a draft that nobody put anywhere.</param>
public sealed record ReleaseStanding(ReleaseState State, Decision? By)
{
    /// <summary>The standing that follows from all decisions on a release: the newest act on it that was not taken back.</summary>
    public static ReleaseStanding Of(IReadOnlyCollection<Decision> decisions)
    {
        var holding = HoldingDecisions.Among(decisions);
        var by = decisions.Where(d => StateAfter(d.Kind) is not null && holding.Contains(d.Id)).MaxBy(d => d.Id);
        return new ReleaseStanding(by is null ? ReleaseState.Draft : StateAfter(by.Kind)!.Value, by);
    }

    /// <summary>The state that an act on a release gives it; null for acts on what was read in it.</summary>
    private static ReleaseState? StateAfter(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Publish => ReleaseState.Published,
            DecisionKind.Withdraw => ReleaseState.Withdrawn,
            DecisionKind.Discard => ReleaseState.Discarded,
            _ => null,
        };
}
