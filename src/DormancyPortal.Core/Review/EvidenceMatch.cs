using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Review;

/// <summary>Knows the thing of a decision again in what another engine or lexicon read, by its words in the text.</summary>
internal static class EvidenceMatch
{
    /// <summary>The place in a list of the thing that a decision is about; -1 when its place is gone.</summary>
    public static int Find(IReadOnlyList<ReviewItem> items, Decision decision, string text)
    {
        var start = Locate(decision, text);
        if (decision.Quote is not null && start is null)
        {
            return -1;
        }

        var (best, most) = (-1, 0);
        for (var i = 0; i < items.Count; i++)
        {
            var fit = items[i].Kind == decision.Item ? Fit(items[i], decision, start) : 0;
            if (fit > most)
            {
                (best, most) = (i, fit);
            }
        }

        return best;
    }

    /// <summary>Where the words of a decision stand in a text, the place nearest to where they stood; null when nowhere.</summary>
    public static int? Locate(Decision decision, string text) => Locate(decision.Quote, decision.Start, text);

    /// <summary>Where words stand in a text, the place nearest to where they stood; null when nowhere.</summary>
    public static int? Locate(string? quote, int? stood, string text)
    {
        if (quote is not { Length: > 0 } || stood is not { } old)
        {
            return null;
        }

        int? nearest = null;
        for (
            var at = text.IndexOf(quote, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(quote, at + 1, StringComparison.Ordinal)
        )
        {
            if (nearest is null || Math.Abs(at - old) < Math.Abs(nearest.Value - old))
            {
                nearest = at;
            }
        }

        return nearest;
    }

    /// <summary>How well a thing of the right kind fits; 0 when it does not.</summary>
    private static int Fit(ReviewItem item, Decision decision, int? start) =>
        decision.Item switch
        {
            ItemKind.Finding => Shared(item, decision, start),
            ItemKind.Mention or ItemKind.FunderMention => item.Name == decision.Name
            && item.Start == start
            && item.Quote == decision.Quote
                ? 1
                : 0,
            // What a person typed where nothing was read holds, whatever is read there later.
            ItemKind.StudyField or ItemKind.ReleaseField => item.Name == decision.Name
            && (decision.Quote is null || item.Quote is null || item.Quote == decision.Quote)
                ? 1
                : 0,
            _ => Known(item, decision, start),
        };

    /// <summary>The same name, and the words of the decision among those that bear it; best where they stand first.</summary>
    private static int Known(ReviewItem item, Decision decision, int? start)
    {
        if (item.Name != decision.Name || (decision.Quote is { } quote && !item.Words.Contains(quote)))
        {
            return 0;
        }

        return item.Start == start ? 2 : 1;
    }

    /// <summary>Units of text in common, when they are at least half of the shorter one.</summary>
    private static int Shared(ReviewItem item, Decision decision, int? start)
    {
        if (item is not { Start: { } from, Quote: { } words } || start is null)
        {
            return 0;
        }

        var length = decision.Quote!.Length;
        var shared = Math.Min(from + words.Length, start.Value + length) - Math.Max(from, start.Value);
        return shared * 2 >= Math.Min(words.Length, length) ? Math.Max(0, shared) : 0;
    }
}
