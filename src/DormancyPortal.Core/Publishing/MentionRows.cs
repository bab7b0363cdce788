using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Publishing;

/// <summary>Gathers the mentions of one release, each place and target once, with the sentence it lies in.</summary>
internal sealed class MentionRows(long releaseId, IReadOnlyList<TextSpan> sentences, Dictionary<long, Mention> rows)
{
    /// <summary>Adds a mention.</summary>
    public void Add(
        int start,
        int length,
        string text,
        string kind,
        string key,
        Action<Mention> target,
        double confidence,
        string? rule = null,
        string? reason = null,
        string? field = null
    )
    {
        var id = CatalogKey.Of("mention", $"{releaseId}", $"{start}+{length}", kind, key);
        var mention = new Mention
        {
            Id = id,
            ReleaseId = releaseId,
            Start = start,
            Length = length,
            Text = text,
            Field = field,
            Rule = rule,
            Reason = reason,
            Confidence = confidence,
            SentenceOrdinal = SentenceOf(start),
        };
        target(mention);
        rows.TryAdd(id, mention);
    }

    /// <summary>Number of the sentence that holds a unit of the text; null outside of sentences.</summary>
    public int? SentenceOf(int start)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Start <= start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var found = low - 1;
        return found >= 0 && start < sentences[found].Start + sentences[found].Length ? found : null;
    }
}
