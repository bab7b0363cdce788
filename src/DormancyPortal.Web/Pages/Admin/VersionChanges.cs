using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What a new version of a release says otherwise than the one that readers had before it.</summary>
/// <param name="Changes">What is otherwise.</param>
/// <param name="Slug">The address that all versions share.</param>
/// <param name="Number">Number of the older version.</param>
/// <param name="Older">What was read in the older version.</param>
/// <param name="IsOpen">Whether it is shown at once: it is what the review of a draft is about.</param>
public sealed record VersionChanges(
    VersionComparison Changes,
    string Slug,
    int Number,
    ReleaseExtraction Older,
    bool IsOpen
)
{
    /// <summary>Number of the sentence of the older version that states a finding.</summary>
    public int SentenceOf(ExtractedFinding finding) => ReviewCard.SentenceOf(Older, finding.Start);

    /// <summary>Reads the version before a release; null when none was ever public.</summary>
    /// <exception cref="InvalidDataException">Its reading is damaged in the store.</exception>
    public static async Task<VersionChanges?> OfAsync(
        DraftRecordQuery drafts,
        DraftRecord draft,
        ReviewSheet sheet,
        CancellationToken cancel
    )
    {
        var before = draft
            .Versions.Before(draft.ReleaseId)
            .LastOrDefault(id => draft.Versions.Of(id).State is ReleaseState.Published or ReleaseState.Superseded);
        if (before == 0)
        {
            return null;
        }

        var older = await drafts.ReadAsync(before, cancel);
        var shared = draft.Versions.Oldest == before ? older : await drafts.ReadAsync(draft.Versions.Oldest, cancel);
        return new VersionChanges(
            VersionComparison.Of(ReviewSheet.Of(older.Extraction, [.. older.DecisionsPublished]), sheet),
            shared.Slug,
            draft.Versions.NumberOf(before),
            older.Extraction,
            draft.State == ReleaseState.Draft
        );
    }
}
