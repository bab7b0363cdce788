using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Publishing;

/// <summary>Gathers the mentions of one release, each place and target once, with the sentence it lies in.</summary>
internal sealed class MentionRows(Release release, IReadOnlyList<TextSpan> sentences, Dictionary<long, Mention> rows)
{
    /// <summary>Adds a mention and gives it its number, release and sentence.</summary>
    /// <param name="kind">What sort of thing it names.</param>
    /// <param name="key">What that thing stands for.</param>
    /// <param name="mention">The place and the thing.</param>
    public void Add(string kind, string key, Mention mention)
    {
        mention.Id = IdOf(release.Sha256, (mention.Start, mention.Length), kind, key);
        mention.ReleaseId = release.Id;
        mention.SentenceOrdinal = SentenceOf(mention.Start);
        rows.TryAdd(mention.Id, mention);
    }

    /// <summary>The number of a mention: of one place in one file that names one thing.</summary>
    public static long IdOf(string sha256, (int Start, int Length) place, string kind, string key) =>
        CatalogKey.Of("mention", sha256, $"{place.Start}+{place.Length}", kind, key);

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
