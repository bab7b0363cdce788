namespace DormancyPortal.Extraction.Lexicons;

/// <summary>A cue of the lexicon found in a text.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Entry">The cue.</param>
internal readonly record struct CueMatch(int First, int Last, CueEntry Entry);

/// <summary>Cues, ready to be found in a text: of each kind the longest at each place, without overlaps within a kind.</summary>
internal sealed class CueTrie
{
    /// <summary>The kind that says what the name beside it is; every other kind is about claims.</summary>
    private const string Genes = "gene";

    private readonly NameTrie<(CueEntry Entry, int Kind)> trie;
    private readonly int kinds;

    public CueTrie(IEnumerable<CueEntry> entries, Vocabulary words)
    {
        trie = new NameTrie<(CueEntry, int)>(words);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal) { [Genes] = 0 };
        foreach (var entry in entries)
        {
            numbers.TryAdd(entry.Kind, numbers.Count);
            trie.Add(entry.Text, (entry, numbers[entry.Kind]));
        }

        kinds = numbers.Count;
    }

    /// <summary>The cues of a text that say what the name beside them is, in order.</summary>
    public List<CueMatch> OfGenes(List<TextToken> tokens) => In(tokens, genes: true);

    /// <summary>The cues of a text that are about claims, in order.</summary>
    public List<CueMatch> OfClaims(List<TextToken> tokens) => In(tokens, genes: false);

    private List<CueMatch> In(List<TextToken> tokens, bool genes)
    {
        List<CueMatch> found = new(tokens.Count / 4);
        List<NameMatch<(CueEntry Entry, int Kind)>> matches = [];
        Span<int> busyUntil = new int[kinds];
        busyUntil.Fill(-1);
        for (var i = 0; i < tokens.Count; i++)
        {
            trie.At(tokens, i, matches);
            foreach (var match in matches)
            {
                foreach (var (entry, kind) in match.Values)
                {
                    if (kind == 0 == genes && !match.Plural && busyUntil[kind] < i)
                    {
                        found.Add(new CueMatch(match.First, match.Last, entry));
                        busyUntil[kind] = match.Last;
                    }
                }
            }
        }

        return found;
    }
}
