using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>Puts every name of genes and families into one trie, with the names that hide them.</summary>
internal static class MarkerNames
{
    /// <summary>How many tokens the names of a gene of HGNC add, on average.</summary>
    private const int EdgesOfAGene = 6;

    /// <summary>
    /// The genes that a form names just so, written as it may be. A method of its own, as what its query holds would else be
    /// made for every word of a text.
    /// </summary>
    public static IEnumerable<MarkerName> GenesOf(string form, NameTrie<MarkerName> names) =>
        names.Exactly(form).Where(n => n.Gene is not null && NameFit.Of(n.Surface, form, plural: false) >= Fit.Case);

    public static NameTrie<MarkerName> Of(Lexicon lexicon, Vocabulary words, LooseNames loose)
    {
        var trie = new NameTrie<MarkerName>(words, expected: EdgesOfAGene * lexicon.Markers.Count);
        var ambiguous = lexicon.AmbiguousNames.ToLookup(a => a.Name, StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>(EdgesOfAGene * lexicon.Markers.Count);
        var blocked = new BlockedNames(lexicon);
        foreach (var name in Names(lexicon))
        {
            if (
                !seen.Add((name.Surface, name.Key))
                || (name.Rule != NameRule.NotAMarker && blocked.Holds(name.Surface, name.Key))
            )
            {
                continue;
            }

            var entry = ambiguous.Contains(name.Surface) ? About(name, [.. ambiguous[name.Surface]]) : null;
            if (entry is not null && !name.Curated && name.Gene is not null && entry.Symbol != name.Gene.Symbol)
            {
                // What the table says of a form outweighs what an import says.
                continue;
            }

            trie.Add(name.Surface, entry is null ? name : name with { Ambiguity = entry });
            if (GreekInLatin.Of(name.Surface) is { } latin)
            {
                trie.Add(latin, name with { Surface = latin, Ambiguity = entry, GreekAsLatin = true });
            }

            if (
                !NameFit.IsWordLike(name.Surface)
                && GreekInLatin.Joined(name.Surface) is { } joined
                && joined != name.Surface
            )
            {
                trie.Add(joined, name with { Surface = joined });
            }

            loose.Add(name);
        }

        return trie;
    }

    /// <summary>What the table says of a form: of this gene's first.</summary>
    private static AmbiguousName? About(MarkerName name, List<AmbiguousName> entries) =>
        entries.Find(e => e.Symbol == name.Gene?.Symbol) ?? entries[0];

    private static IEnumerable<MarkerName> Names(Lexicon lexicon)
    {
        foreach (var gene in lexicon.Markers)
        {
            var builtIn = gene.LocusType is null || gene.Theme is not null;
            yield return Of(gene, gene.Symbol, NameRule.Symbol, builtIn);
            foreach (var alias in gene.Curated)
            {
                yield return Of(gene, alias, NameRule.Alias, true);
            }

            if (builtIn)
            {
                yield return Of(gene, gene.Name, NameRule.Name, true);
            }

            foreach (var name in gene.LocusType is null ? Listed(gene) : ImportedNames.Of(gene))
            {
                yield return Of(gene, name.Name, name.Rule, gene.LocusType is null);
            }
        }

        // An ambiguous form that its gene does not list as an alias is still a name of that gene.
        var genes = lexicon.Markers.ToDictionary(m => m.Symbol, StringComparer.Ordinal);
        foreach (var form in lexicon.AmbiguousNames)
        {
            if (form.Symbol is not null && genes.TryGetValue(form.Symbol, out var gene))
            {
                yield return Of(gene, form.Name, NameRule.Alias, true);
            }
        }

        foreach (var family in lexicon.Families)
        {
            var usual = family.Usual is { } symbol ? genes.GetValueOrDefault(symbol) : null;
            foreach (var name in family.Aliases.Prepend(family.Name))
            {
                yield return new MarkerName(name, NameRule.Family, null, family, null)
                {
                    Curated = true,
                    Usual = usual,
                };
            }
        }

        foreach (var name in Hiding(lexicon))
        {
            yield return new MarkerName(name, NameRule.NotAMarker, null, null, null) { Curated = true };
        }
    }

    private static IEnumerable<(string Name, NameRule Rule)> Listed(MarkerEntry gene) =>
        gene.Aliases.Select(a => (a, NameRule.Alias)).Concat(gene.Previous.Select(p => (p, NameRule.Previous)));

    /// <summary>A cell line such as MDA-MB-231 or an institution hides the symbols that its parts would be.</summary>
    private static IEnumerable<string> Hiding(Lexicon lexicon)
    {
        var borne = lexicon
            .Markers.SelectMany(m =>
                m.LocusType is null ? m.Aliases.Concat(m.Previous).Append(m.Symbol) : m.Curated.Append(m.Symbol)
            )
            .Concat(lexicon.Families.SelectMany(f => f.Aliases.Prepend(f.Name)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return lexicon
            .AmbiguousNames.Where(f => f.Symbol is null && !borne.Contains(f.Name))
            .Select(f => f.Name)
            .Concat(lexicon.Institutions.SelectMany(i => i.Aliases.Prepend(i.Name)))
            .Concat(lexicon.Blocked.Where(b => b.Key is null).Select(b => b.Name));
    }

    private static MarkerName Of(MarkerEntry gene, string name, NameRule rule, bool curated) =>
        new(name, rule, gene, null, null) { Curated = curated };
}
