using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using Xunit;

namespace DormancyPortal.Tests.Review;

/// <summary>Where a release stands follows from the acts on it that hold.</summary>
public sealed class ReleaseStandingTests
{
    [Fact]
    public void A_release_that_nobody_put_anywhere_is_a_draft() =>
        Assert.Equal(new ReleaseStanding(ReleaseState.Draft, null), ReleaseStanding.Of([]));

    [Fact]
    public void The_newest_act_counts()
    {
        var (published, withdrawn) = (Act(1, DecisionKind.Publish), Act(2, DecisionKind.Withdraw));

        Assert.Equal(
            new ReleaseStanding(ReleaseState.Withdrawn, withdrawn),
            ReleaseStanding.Of([withdrawn, published])
        );
    }

    [Fact]
    public void An_act_that_was_taken_back_leaves_the_one_before_it_and_comes_back_with_an_undo_of_the_undo()
    {
        var (published, withdrawn) = (Act(1, DecisionKind.Publish), Act(2, DecisionKind.Withdraw));
        List<Decision> decisions = [published, withdrawn, Act(3, DecisionKind.Undo, 2)];

        Assert.Equal(new ReleaseStanding(ReleaseState.Published, published), ReleaseStanding.Of(decisions));

        decisions.Add(Act(4, DecisionKind.Undo, 3));
        Assert.Equal(new ReleaseStanding(ReleaseState.Withdrawn, withdrawn), ReleaseStanding.Of(decisions));
    }

    [Fact]
    public void A_discarded_draft_whose_discard_is_taken_back_is_a_draft_again()
    {
        var discarded = Act(1, DecisionKind.Discard);

        Assert.Equal(ReleaseState.Discarded, ReleaseStanding.Of([discarded]).State);
        Assert.Equal(ReleaseState.Draft, ReleaseStanding.Of([discarded, Act(2, DecisionKind.Undo, 1)]).State);
    }

    private static Decision Act(long id, DecisionKind kind, long? undoes = null) =>
        new()
        {
            Id = id,
            ReleaseId = 1,
            Kind = kind,
            DecidedBy = "admin",
            DecidedAt = new DateTime(2026, 11, 26, 0, 0, 0, DateTimeKind.Utc),
            UndoesId = undoes,
        };
}
