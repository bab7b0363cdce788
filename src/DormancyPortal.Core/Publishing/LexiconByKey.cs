using System.Runtime.CompilerServices;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// The entries of a lexicon by what records of the catalog are keyed by. Made at the first use of a lexicon and kept as long as it: with
/// all genes a search through the list for each record would take longer than writing its rows.
/// </summary>
internal sealed class LexiconByKey
{
    private static readonly ConditionalWeakTable<Lexicon, LexiconByKey> Made = [];

    private readonly Dictionary<string, MarkerEntry> _genes;
    private readonly Dictionary<string, FamilyEntry> _families;
    private readonly Dictionary<string, PathwayEntry> _pathways;
    private readonly Dictionary<string, string> _slugs = new(StringComparer.Ordinal);

    private LexiconByKey(Lexicon lexicon)
    {
        _genes = First(lexicon.Markers, m => m.HgncId);
        _families = First(lexicon.Families, f => f.Name);
        _pathways = First(lexicon.Pathways, p => p.Slug);
        // A main name counts before what is another name of something else.
        foreach (var pathway in lexicon.Pathways)
        {
            _slugs.TryAdd(pathway.Name, pathway.Slug);
        }

        foreach (var (alias, slug) in lexicon.Pathways.SelectMany(p => p.Aliases.Select(a => (a, p.Slug))))
        {
            _slugs.TryAdd(alias, slug);
        }
    }

    /// <summary>Those of a lexicon.</summary>
    public static LexiconByKey Of(Lexicon lexicon) => Made.GetValue(lexicon, l => new LexiconByKey(l));

    /// <summary>The gene of an HGNC ID.</summary>
    public MarkerEntry? Gene(string? hgncId) => hgncId is null ? null : _genes.GetValueOrDefault(hgncId);

    /// <summary>The family, complex or molecule of a name.</summary>
    public FamilyEntry? Family(string name) => _families.GetValueOrDefault(name);

    /// <summary>The pathway of a slug.</summary>
    public PathwayEntry? Pathway(string slug) => _pathways.GetValueOrDefault(slug);

    /// <summary>
    /// The slug of the pathway that has a name, as its main one or, since that may have been corrected after a release was read, as
    /// another.
    /// </summary>
    public string? SlugOf(string pathway) => _slugs.GetValueOrDefault(pathway);

    private static Dictionary<string, T> First<T>(IEnumerable<T> entries, Func<T, string> key) =>
        entries.GroupBy(key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}
