using DormancyPortal.Core.Queries.Drafts;
using DormancyPortal.Core.Review;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What waits for a person on the sheet of a draft.</summary>
/// <param name="Open">Cards that nobody decided on.</param>
/// <param name="Unsure">Those of them that the engine is not sure of.</param>
/// <param name="Lost">Decisions that lost their place and are to be made again.</param>
public sealed record DraftWork(int Open, int Unsure, int Lost)
{
    /// <summary>Counts. Decisions are known again by their words, so that it takes the whole sheet.</summary>
    public static DraftWork Of(DraftSheet draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var sheet = ReviewSheet.Of(draft.Extraction, draft.Decisions);
        var open = sheet.Cards.Where(i => i.IsOpen).ToList();
        return new DraftWork(open.Count, open.Count(i => i.IsUnsure), sheet.Lost.Count);
    }
}
