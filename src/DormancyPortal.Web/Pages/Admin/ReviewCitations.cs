using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Web.Pages.Releases;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>
/// The words that cards cite and that the text of the release has no mark for: those of fields and of funders, of what a
/// person rejected, and of a second finding in one sentence.
/// </summary>
internal static class ReviewCitations
{
    /// <summary>The words, each with its card.</summary>
    /// <param name="sheet">Everything in the release.</param>
    /// <param name="findings">Its findings, in their order; a sentence is marked for the first one in it.</param>
    public static IReadOnlyList<CitedWords> Of(ReviewSheet sheet, IReadOnlyList<FindingRow> findings)
    {
        var shown = sheet
            .Corrected()
            .Where(c => c.Place is not null)
            .DistinctBy(c => c.Item)
            .ToDictionary(c => c.Item, c => c.Place!.Value);
        var marked = findings.GroupBy(f => f.Sentence).Select(g => g.First().Id).ToHashSet(StringComparer.Ordinal);
        var gone = sheet.Items.Where(i => !i.IsKept).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from item in sheet.Items
            where IsUnmarked(item, marked) || gone.Contains(item.PartOf ?? item.Id) || gone.Contains(item.Id)
            let place = shown.TryGetValue(item.Id, out var set) ? set : Read(item)
            where place.Length > 0
            let card = sheet.Find(item.PartOf) ?? item
            let title = ReviewWords.Title(card)
            select new CitedWords(place.Start, place.Length, card.Id, title.Length > 0 ? title : "Finding"),
        ];
    }

    private static bool IsUnmarked(ReviewItem item, HashSet<string> marked) =>
        item.Kind.IsField()
        || item.WholeKind is ItemKind.Funding or ItemKind.Study
        || (item.Kind == ItemKind.Finding && !marked.Contains(item.Id));

    private static TextSpan Read(ReviewItem item) =>
        item is { Start: { } start, Quote: { } quote } ? new TextSpan(start, quote.Length) : default;
}
