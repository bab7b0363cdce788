using System.Runtime.CompilerServices;
using DormancyPortal.Extraction.Markers;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>The tokens of a release and which of them name nothing; made once for all stages that look for names.</summary>
internal sealed class ReleaseWords
{
    private static readonly ConditionalWeakTable<ReleaseLayout, ReleaseWords> Made = [];

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
    public static ReleaseWords Of(ReleaseLayout layout, LexiconIndex index)
    {
        var words = Made.GetValue(layout, l => new ReleaseWords(l, index));
        return words.index == index ? words : new ReleaseWords(layout, index);
    }
}
