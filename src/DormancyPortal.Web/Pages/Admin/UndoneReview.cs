using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What would be read otherwise in a release without some decisions on what was read in it.</summary>
public static class UndoneReview
{
    /// <summary>The differences, in lines; none when they did not matter.</summary>
    /// <param name="draft">The release with its decisions.</param>
    /// <param name="acts">Numbers of the decisions that would be taken back, which may themselves be undos.</param>
    public static IReadOnlyList<string> Lines(DraftRecord draft, IReadOnlyList<long> acts)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(acts);
        // Numbered behind all others, as what is decided next will be.
        var undos = acts.Select(
            (act, i) =>
                new Decision
                {
                    Id = long.MaxValue - i,
                    ReleaseId = draft.ReleaseId,
                    Kind = DecisionKind.Undo,
                    DecidedBy = "",
                    DecidedAt = DateTime.UnixEpoch,
                    UndoesId = act,
                }
        );
        var before = ReviewSheet.Of(draft.Extraction, draft.Decisions).Reviewed();
        var after = ReviewSheet.Of(draft.Extraction, [.. draft.Decisions, .. undos.Reverse()]).Reviewed();
        return [.. ExtractionDifference.Between(before, after).Select(c => c.ToString())];
    }
}
