using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>Who paid, as people decided on it, whole or place by place.</summary>
internal static class ReviewedFunders
{
    /// <summary>Those that were read, those that single places were linked to, and behind them those that people added.</summary>
    public static IEnumerable<ExtractedFunding> Of(ReviewSheet sheet) =>
        sheet.Read.Funding.SelectMany(f => Of(sheet, f)).Concat(Added(sheet));

    private static IEnumerable<ExtractedFunding> Of(ReviewSheet sheet, ExtractedFunding read)
    {
        var item = ReviewedExtraction.ItemOf(sheet, ItemKind.Funding, read.Funder, read.Mentions);
        var isKept = item is null or { IsKept: true };
        var said = isKept && item?.Value is FundingValue value ? value : new FundingValue(read.Funder, read.Grants);
        var (own, moved) = Places(sheet, read);
        var stays = isKept && (own.Count > 0 || read.Mentions.Count == 0);
        if (stays)
        {
            var kept = read with
            {
                Funder = said.Funder,
                Grants = said.Grants,
                Mentions = own.Count == read.Mentions.Count ? read.Mentions : own,
            };
            yield return item is null || ReferenceEquals(item.Value, item.Read) ? kept : BySomebody(kept);
        }

        // Which grants stand at which place is not read: they go along with the first place once none is left behind.
        var left = isKept && !stays ? said.Grants : [];
        foreach (var to in moved.GroupBy(m => m.Value.Funder, StringComparer.Ordinal))
        {
            var grants = left.Concat(to.SelectMany(m => m.Value.Grants)).Distinct(StringComparer.Ordinal);
            yield return BySomebody(new ExtractedFunding(to.Key, [.. grants], [.. to.Select(m => m.Mention)]));
            left = [];
        }
    }

    private static ExtractedFunding BySomebody(ExtractedFunding funding) =>
        funding with
        {
            Rule = ReviewedExtraction.ByPerson,
            Confidence = 1,
            Reason = ReviewedExtraction.PersonSaid,
        };

    /// <summary>The places that are still the funder's, and those that a person linked to another.</summary>
    private static (List<ExtractedMention> Own, List<(FundingValue Value, ExtractedMention Mention)> Moved) Places(
        ReviewSheet sheet,
        ExtractedFunding read
    )
    {
        var (own, moved) = (new List<ExtractedMention>(), new List<(FundingValue, ExtractedMention)>());
        foreach (var mention in read.Mentions)
        {
            var id = ReviewItems.IdOf(ItemKind.FunderMention, read.Funder, mention.Start, mention.Text);
            var place = sheet.Find(id);
            if (place is null || (place.IsKept && ReferenceEquals(place.Value, place.Read)))
            {
                own.Add(mention);
            }
            else if (place is { IsKept: true, Value: FundingValue other })
            {
                moved.Add((other, mention));
            }
        }

        return (own, moved);
    }

    private static IEnumerable<ExtractedFunding> Added(ReviewSheet sheet) =>
        from item in sheet.Items
        where item is { Kind: ItemKind.Funding, Read: null, IsKept: true }
        let value = (FundingValue)item.Value!
        let mention = new ExtractedMention(item.Start!.Value, item.Quote!.Length, item.Quote)
        select BySomebody(new ExtractedFunding(value.Funder, value.Grants, [mention]));
}
