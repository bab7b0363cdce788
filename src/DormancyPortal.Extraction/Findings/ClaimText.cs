using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>A sentence as the claim rules see it: its tokens, its cues, and the part that states the claim.</summary>
internal sealed class ClaimText
{
    private readonly string?[] words;
    private readonly Dictionary<string, List<CueMatch>> byKind = new(StringComparer.Ordinal);

    /// <summary>No sentence of prose is longer; what goes on beyond it is not read, so that no input costs more than its length.</summary>
    public const int LongestSentence = 2000;

    private ClaimText(string text, List<TextToken> tokens, List<CueMatch> cues)
    {
        Text = text;
        Tokens = tokens;
        Cues = cues;
        words = new string?[tokens.Count];
        foreach (var cue in cues)
        {
            if (!byKind.TryGetValue(cue.Entry.Kind, out var same))
            {
                byKind[cue.Entry.Kind] = same = [];
            }

            same.Add(cue);
        }

        (First, Last) = ClaimRange.Of(this);
    }

    public string Text { get; }

    public List<TextToken> Tokens { get; }

    public List<CueMatch> Cues { get; }

    /// <summary>First token of the claim: behind "researchers found that" and "according to the study,".</summary>
    public int First { get; }

    /// <summary>Last token of the claim: before ", according to" and ", said Dr".</summary>
    public int Last { get; }

    public static ClaimText Of(string sentence, LexiconIndex index)
    {
        var tokens = index.Tokenize(sentence.Length > LongestSentence ? sentence[..LongestSentence] : sentence);
        var cues = CueScan.Of(tokens, index);

        // "Cancer-associated fibroblasts" are a kind of cell; nothing is said to be associated.
        cues.RemoveAll(c => c.Entry.Kind == "relation" && tokens[c.First].Gap == TokenGap.Hyphen);
        return new ClaimText(sentence, tokens, cues);
    }

    /// <summary>The cues of a kind, in order.</summary>
    public IEnumerable<CueMatch> OfKind(string kind) => byKind.TryGetValue(kind, out var cues) ? cues : [];

    /// <summary>The cues of a kind inside the claim.</summary>
    public IEnumerable<CueMatch> InClaim(string kind) => OfKind(kind).Where(c => c.First >= First && c.Last <= Last);

    /// <summary>The modals inside the claim; "more likely" compares and the month of May hedges nothing.</summary>
    public IEnumerable<CueMatch> Modals =>
        InClaim("modal")
            .Where(m =>
                m.Entry.Says == "conditional-causal"
                && Word(m.First - 1) is not ("more" or "less" or "most" or "as" or "least")
            )
            .Where(m => Text[Tokens[m.First].Start] != 'M' || !char.IsAsciiDigit(Word(m.Last + 1).FirstOrDefault()));

    public bool Has(string kind) => byKind.ContainsKey(kind);

    /// <summary>A token in lower case; empty outside of the sentence.</summary>
    public string Word(int i) =>
        i >= 0 && i < words.Length
            ? words[i] ??= Text.Substring(Tokens[i].Start, Tokens[i].Length).ToLowerInvariant()
            : "";

    /// <summary>A cue as it is shown, with its place in the sentence.</summary>
    public Cue Show(CueMatch match, string says) => Show(match.First, match.Last, says);

    /// <summary>The words from one token to another as a cue.</summary>
    public Cue Show(int first, int last, string says)
    {
        var start = Tokens[first].Start;
        var length = Tokens[last].End - start;
        return new Cue(start, length, Text.Substring(start, length), says);
    }
}
