using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Markers;

/// <summary>A release as the marker rules see it: tokens, hidden places, sentences, and the words that speak of genes.</summary>
internal sealed class MarkerText
{
    private readonly int[] sentences;
    private readonly bool[] cueBefore;
    private readonly bool[] cueAfter;
    private readonly bool[] notAMarkerAfter;
    private readonly bool[] peopleAfter;
    private readonly bool[] alienBefore;
    private HashSet<string>? lowerWords;

    public MarkerText(ReleaseLayout layout, LexiconIndex index)
    {
        Text = layout.Text;
        LooseNames = index.LooseNames;
        var words = ReleaseWords.Of(layout, index);
        Tokens = words.Tokens;
        Hidden = words.Hidden;
        sentences = SentenceOfEach(layout, Tokens);
        cueBefore = new bool[Tokens.Count];
        cueAfter = new bool[Tokens.Count];
        notAMarkerAfter = new bool[Tokens.Count];
        peopleAfter = new bool[Tokens.Count];
        alienBefore = new bool[Tokens.Count];
        foreach (var cue in index.Cues.OfGenes(Tokens))
        {
            _ = cue.Entry.Says switch
            {
                "before" => cueBefore[cue.Last] = true,
                "after" => cueAfter[cue.First] = true,
                "people" => peopleAfter[cue.First] = true,
                "alien" => alienBefore[cue.Last] = true,
                "both" => cueBefore[cue.Last] = cueAfter[cue.First] = true,
                _ => notAMarkerAfter[cue.First] = true,
            };
        }
    }

    public string Text { get; }

    /// <summary>Long names of genes by their words.</summary>
    public LooseNames LooseNames { get; }

    public List<TextToken> Tokens { get; }

    public bool[] Hidden { get; }

    /// <summary>The index of the sentence a token lies in; -1 outside of sentences.</summary>
    public int SentenceOf(int token) => sentences[token];

    /// <summary>The words from one token to another.</summary>
    public ReadOnlySpan<char> Words(int first, int last) =>
        Text.AsSpan(Tokens[first].Start, Tokens[last].End - Tokens[first].Start);

    /// <summary>Whether the words beside a name say that it is a gene or its product ("the X protein", "expression of X").</summary>
    public bool SpeaksOfGene(int first, int last)
    {
        for (var i = last + 1; i < Tokens.Count && i <= last + 2 && Tokens[i].Gap != TokenGap.Break; i++)
        {
            if (cueAfter[i])
            {
                return true;
            }

            if (Tokens[i].Mark && !IsMark(i, '+'))
            {
                break;
            }
        }

        for (var i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            if (cueBefore[i])
            {
                return true;
            }

            if (Tokens[i + 1].Gap == TokenGap.Break)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether the very next word, or the one before, says "gene" or "protein" of a name.</summary>
    public bool IsCalledAGene(int first, int last) =>
        (last + 1 < Tokens.Count && Tokens[last + 1].Gap is TokenGap.Space or TokenGap.Hyphen && cueAfter[last + 1])
        || (first > 0 && Tokens[first].Gap == TokenGap.Space && cueBefore[first - 1]);

    /// <summary>Whether the next word makes a company, a place or an institution of the name ("X Therapeutics").</summary>
    public bool IsPartOfAName(int last) =>
        last + 1 < Tokens.Count
        && Tokens[last + 1].Gap is TokenGap.Space or TokenGap.Hyphen
        && notAMarkerAfter[last + 1]
        && char.IsUpper(Text[Tokens[last + 1].Start]);

    /// <summary>Whether a word also stands in the text without its capital letters.</summary>
    public bool HasInLowerCase(ReadOnlySpan<char> word)
    {
        lowerWords ??= LowerWords();
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lowerWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }

    private HashSet<string> LowerWords()
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var token in Tokens)
        {
            if (token is { Mark: false, Length: >= 3 and <= 8 } && char.IsAsciiLetterLower(Text[token.Start]))
            {
                lookup.Add(Text.AsSpan(token.Start, token.Length));
            }
        }

        return words;
    }

    /// <summary>Whether people follow a short form without digits: "UBC researchers" are no researchers of a gene.</summary>
    public bool IsSomebodys(int first, int last) =>
        first == last
        && last + 1 < Tokens.Count
        && Tokens[first].Length <= 5
        && peopleAfter[last + 1]
        && Tokens[last + 1].Gap == TokenGap.Space;

    /// <summary>Whether the word right before names a virus or a bacterium: "HIV Tat", "papillomavirus E6".</summary>
    public bool IsOfAMicrobe(int first) => first > 0 && Tokens[first].Gap == TokenGap.Space && alienBefore[first - 1];

    private bool IsMark(int i, char mark) => Tokens[i].Mark && Text[Tokens[i].Start] == mark;

    private static int[] SentenceOfEach(ReleaseLayout layout, List<TextToken> tokens)
    {
        var of = new int[tokens.Count];
        Array.Fill(of, -1);
        var i = 0;
        for (var s = 0; s < layout.Sentences.Count; s++)
        {
            var sentence = layout.Sentences[s];
            for (; i < of.Length && tokens[i].Start < sentence.End; i++)
            {
                of[i] = tokens[i].Start >= sentence.Start ? s : -1;
            }
        }

        return of;
    }
}
