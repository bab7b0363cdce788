using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What the engine weighed and did not take, as a review tells it.</summary>
internal static class RejectedWords
{
    /// <summary>What the words would have been, as follows them on a card: <c> as TIE1</c>; nothing where they say so themselves.</summary>
    public static string As(RejectedReading reading, ReviewItem card) =>
        reading.Of is "institution" or "marker" && reading.Of != RuleWords.OfItem(card)
            ? $" as the {reading.Of} {reading.Symbol}"
        : reading.Symbol == reading.Text ? ""
        : $" as {reading.Symbol}";

    /// <summary>Names of a kind that no card tells of, as none of them was taken for anything.</summary>
    public static IReadOnlyList<RejectedReading> WithoutACard(string slug, ReviewSheet sheet, ItemKind kind)
    {
        var of = kind.ToString().ToLowerInvariant();
        var weighed = sheet.Read.Rejected.Where(r => r.Of == of).ToList();
        if (weighed.Count == 0)
        {
            return [];
        }

        var told = sheet.Cards.SelectMany(c => new ReviewCard(slug, sheet, c).NotTaken).ToHashSet();
        return [.. weighed.Where(r => !told.Contains(r)).DistinctBy(r => (r.Text, r.Symbol))];
    }
}
