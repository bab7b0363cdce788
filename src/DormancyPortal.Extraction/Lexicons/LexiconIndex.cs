using System.Runtime.CompilerServices;
using DormancyPortal.Extraction.Markers;

namespace DormancyPortal.Extraction.Lexicons;

/// <summary>
/// The names of a lexicon, ready to be found in a text. Built at the first use of a lexicon and kept as long as it; the
/// lexicon is immutable, so the index never goes stale.
/// </summary>
internal sealed class LexiconIndex
{
    private static readonly ConditionalWeakTable<Lexicon, LexiconIndex> Built = [];

    private LexiconIndex(Lexicon lexicon)
    {
        Words = new Vocabulary(expected: 2 * lexicon.Markers.Count);
        LooseNames = new LooseNames(Words, expected: lexicon.Markers.Count);
        Markers = MarkerNames.Of(lexicon, Words, LooseNames);
        Pathways = new NameTrie<PathwayEntry>(Words);
        var blocked = new BlockedNames(lexicon);
        foreach (var entry in lexicon.Pathways)
        {
            AddAll(Pathways, entry, entry.Aliases.Prepend(entry.Name).Where(name => !blocked.Holds(name, entry.Name)));
        }

        Contexts = new NameTrie<ContextEntry>(Words);
        foreach (var entry in lexicon.Contexts)
        {
            AddAll(Contexts, entry, [entry.Name, .. entry.Aliases]);
        }

        Cues = new CueTrie(lexicon.Cues, Words);

        PathwaysByMarker = lexicon
            .Pathways.SelectMany(p => p.Markers.Select(symbol => (symbol, p)))
            .ToLookup(m => m.symbol, m => m.p, StringComparer.Ordinal);
    }

    /// <summary>The tokens that occur in names.</summary>
    public Vocabulary Words { get; }

    /// <summary>Genes, families and what must not be taken for them.</summary>
    public NameTrie<MarkerName> Markers { get; }

    /// <summary>Long names of genes by their words in any order.</summary>
    public LooseNames LooseNames { get; }

    /// <summary>Pathways.</summary>
    public NameTrie<PathwayEntry> Pathways { get; }

    /// <summary>Contexts.</summary>
    public NameTrie<ContextEntry> Contexts { get; }

    /// <summary>Cue words.</summary>
    public CueTrie Cues { get; }

    /// <summary>Pathways by the symbol of a well-known member.</summary>
    public ILookup<string, PathwayEntry> PathwaysByMarker { get; }

    /// <summary>The index of a lexicon.</summary>
    public static LexiconIndex Of(Lexicon lexicon) => Built.GetValue(lexicon, l => new LexiconIndex(l));

    /// <summary>The tokens of a text.</summary>
    public List<TextToken> Tokenize(string text) => TextTokens.Of(text, Words);

    private static void AddAll<T>(NameTrie<T> trie, T entry, IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            trie.Add(name, entry);
        }
    }
}
