using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What a publish would do: what readers would see anew, and what would change for them.</summary>
/// <param name="Reviewed">What would be in the catalog.</param>
/// <param name="Changes">What differs from what is there; everything is new while nothing is.</param>
/// <param name="NewlyReviewed">Words of the findings that would say otherwise than now whether a person reviewed them.</param>
public sealed record PublishPlan(
    ReleaseExtraction Reviewed,
    IReadOnlyList<ExtractionChange> Changes,
    IReadOnlyList<string> NewlyReviewed
)
{
    /// <summary>Whether the catalog says it all already.</summary>
    public bool IsEmpty => Things == 0;

    /// <summary>How many things differ from what readers see, whatever is said otherwise of each.</summary>
    public int Things =>
        Changes.Select(c => (c.What, c.Name)).Union(NewlyReviewed.Select(words => ("finding", words))).Count();

    /// <summary>What publishing the release as it stands would do.</summary>
    public static PublishPlan Of(DraftRecord draft, ReviewSheet sheet)
    {
        var after = sheet.Reviewed();
        if (draft.Published is not { } published)
        {
            return new PublishPlan(after, [], Words(after, f => Review(sheet, f) != FindingReview.None));
        }

        var before = ReviewSheet.Of(published, [.. draft.DecisionsPublished]);
        return new PublishPlan(
            after,
            [.. ExtractionDifference.Between(before.Reviewed(), after), .. Reasons(before, sheet)],
            Words(after, f => Review(sheet, f) != Review(before, f))
        );
    }

    /// <summary>Fields that say the same for another reason, or by other words.</summary>
    private static IEnumerable<ExtractionChange> Reasons(ReviewSheet before, ReviewSheet after)
    {
        var old = before.Corrected().ToDictionary(c => (c.Kind, c.Field, c.Study));
        foreach (var now in after.Corrected())
        {
            if (
                old.TryGetValue((now.Kind, now.Field, now.Study), out var was)
                && was.Value == now.Value
                && was with { Item = now.Item } != now
            )
            {
                yield return new ExtractionChange(
                    ChangeKind.Changed,
                    now.Kind == ItemKind.ReleaseField ? "release" : "study",
                    "",
                    $"why an editor set {FieldWords.Of(now.Field).ToLowerInvariant()}",
                    was.Note ?? "no note",
                    now.Note ?? "no note"
                );
            }
        }
    }

    private static IReadOnlyList<string> Words(ReleaseExtraction read, Func<ExtractedFinding, bool> which) =>
        [.. read.Findings.Where(which).Select(f => f.Evidence)];

    private static FindingReview Review(ReviewSheet sheet, ExtractedFinding f) => sheet.ReviewOf(f.Start, f.Length);
}
