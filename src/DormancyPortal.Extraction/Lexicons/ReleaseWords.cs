using DormancyPortal.Extraction.Markers;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>The tokens of a release and which of them name nothing; made once for all stages that look for names.</summary>
internal sealed class ReleaseWords
{
    private readonly LexiconIndex index;

    private ReleaseWords(ReleaseLayout layout, LexiconIndex index)
    {
        this.index = index;
        Tokens = index.Tokenize(layout.Text);
        Hidden = ReadableText.Hidden(layout, Tokens);
    }

    public List<TextToken> Tokens { get; }

    /// <summary>For each token, whether it lies in boilerplate or in an address.</summary>
    public bool[] Hidden { get; }

    /// <summary>The words of a release, numbered by an index.</summary>
    public static ReleaseWords Of(ReleaseLayout layout, LexiconIndex index) =>
        layout.LexiconWords is { } words && words.index == index
            ? words
            : layout.LexiconWords = new ReleaseWords(layout, index);

    /// <summary>The tokens of a stretch of the text as if it stood alone; null when it begins or ends inside a token.</summary>
    public List<TextToken>? Within(int start, int end)
    {
        var first = FirstFrom(start);
        var after = FirstFrom(end);
        if (EndBefore(first) > start || EndBefore(after) > end)
        {
            return null;
        }

        List<TextToken> tokens = new(after - first);
        for (var i = first; i < after; i++)
        {
            var token = Tokens[i];
            tokens.Add(token with { Start = token.Start - start, Gap = i == first ? TokenGap.Break : token.Gap });
        }

        return tokens;
    }

    private int EndBefore(int token) => token > 0 ? Tokens[token - 1].End : 0;

    private int FirstFrom(int position)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
