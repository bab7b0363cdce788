using System.Text;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Findings;

/// <summary>A sentence as the claim rules see it: its tokens, its cues, and the part that states the claim.</summary>
internal sealed class ClaimText
{
    private readonly string?[] words;
    private readonly CueMatch[] byKind;
    private readonly Vocabulary vocabulary;
    private CueMatch[]? modals;

    /// <summary>No sentence of prose is longer; what goes on beyond it is not read, so that no input costs more than its length.</summary>
    public const int LongestSentence = 2000;

    private ClaimText(string text, List<TextToken> tokens, List<CueMatch> cues, Vocabulary vocabulary)
    {
        Text = text;
        Tokens = tokens;
        Cues = cues;
        words = new string?[tokens.Count];
        byKind = ByKind(cues);
        this.vocabulary = vocabulary;
        (First, Last) = ClaimRange.Of(this);
    }

    public string Text { get; }

    public List<TextToken> Tokens { get; }

    public List<CueMatch> Cues { get; }

    /// <summary>First token of the claim: behind "researchers found that" and "according to the study,".</summary>
    public int First { get; }

    /// <summary>Last token of the claim: before ", according to" and ", said Dr".</summary>
    public int Last { get; }

    public static ClaimText Of(string sentence, LexiconIndex index) => Of(sentence, null, index);

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">Its words.</param>
    /// <param name="cut">Its tokens, if they are known already.</param>
    /// <param name="index">The lexicon.</param>
    public static ClaimText Of(string sentence, List<TextToken>? cut, LexiconIndex index)
    {
        var tokens = cut ?? index.Tokenize(sentence.Length > LongestSentence ? sentence[..LongestSentence] : sentence);
        var cues = index.Cues.OfClaims(tokens);

        // "Cancer-associated fibroblasts" are a kind of cell; nothing is said to be associated.
        cues.RemoveAll(c => c.Entry.Kind == "relation" && tokens[c.First].Gap == TokenGap.Hyphen);
        return new ClaimText(sentence, tokens, cues, index.Words);
    }

    /// <summary>The cues of a kind, in order.</summary>
    public ArraySegment<CueMatch> OfKind(string kind)
    {
        var first = FirstOf(kind);
        var after = first;
        while (after < byKind.Length && byKind[after].Entry.Kind == kind)
        {
            after++;
        }

        return new ArraySegment<CueMatch>(byKind, first, after - first);
    }

    /// <summary>The cues of a kind inside the claim.</summary>
    public IEnumerable<CueMatch> InClaim(string kind) => OfKind(kind).Where(c => c.First >= First && c.Last <= Last);

    /// <summary>The modals inside the claim; "more likely" compares and the month of May hedges nothing.</summary>
    public IEnumerable<CueMatch> Modals => modals ??= Has("modal") ? [.. InClaim("modal").Where(IsHedge)] : [];

    private bool IsHedge(CueMatch modal) =>
        modal.Entry.Says == "conditional-causal"
        && Word(modal.First - 1) is not ("more" or "less" or "most" or "as" or "least")
        && (Text[Tokens[modal.First].Start] != 'M' || Word(modal.Last + 1) is not [>= '0' and <= '9', ..]);

    public bool Has(string kind) => FirstOf(kind) < byKind.Length;

    private int FirstOf(string kind)
    {
        var i = 0;
        while (i < byKind.Length && byKind[i].Entry.Kind != kind)
        {
            i++;
        }

        return i;
    }

    /// <summary>A token in lower case; empty outside of the sentence.</summary>
    public string Word(int i) => i >= 0 && i < words.Length ? words[i] ??= Lower(Tokens[i]) : "";

    /// <summary>The lexicon's own string where it has the word; most words of a sentence are in it.</summary>
    private string Lower(TextToken token)
    {
        var written = Text.AsSpan(token.Start, token.Length);
        return token.Id >= 0 && vocabulary.TextOf(token.Id) is var known && Ascii.EqualsIgnoreCase(written, known)
            ? known
            : written.ToString().ToLowerInvariant();
    }

    /// <summary>The cues with those of a kind side by side, each kind in order.</summary>
    private static CueMatch[] ByKind(List<CueMatch> cues)
    {
        var grouped = cues.ToArray();
        for (int first = 0, after; first < grouped.Length; first = after)
        {
            var kind = grouped[first].Entry.Kind;
            after = first + 1;
            for (var i = after; i < grouped.Length; i++)
            {
                if (grouped[i].Entry.Kind == kind)
                {
                    var cue = grouped[i];
                    Array.Copy(grouped, after, grouped, after + 1, i - after);
                    grouped[after++] = cue;
                }
            }
        }

        return grouped;
    }

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
