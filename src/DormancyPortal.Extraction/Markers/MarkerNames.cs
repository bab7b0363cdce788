using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Markers;

/// <summary>Puts every name of genes and families into one trie, with the names that hide them.</summary>
internal static class MarkerNames
{
    public static NameTrie<MarkerName> Of(Lexicon lexicon, Vocabulary words)
    {
        var trie = new NameTrie<MarkerName>(words);
        var ambiguous = lexicon.AmbiguousNames.ToLookup(a => a.Name, StringComparer.Ordinal);
        foreach (var name in Names(lexicon).DistinctBy(n => (n.Surface, n.Key)))
        {
            var about = ambiguous[name.Surface];
            var entry = about.FirstOrDefault(a => a.Symbol == name.Gene?.Symbol) ?? about.FirstOrDefault();
            trie.Add(name.Surface, name with { Ambiguity = entry });
            if (GreekInLatin.Of(name.Surface) is { } latin)
            {
                trie.Add(latin, name with { Surface = latin, Ambiguity = entry, GreekAsLatin = true });
            }
        }

        return trie;
    }

    private static IEnumerable<MarkerName> Names(Lexicon lexicon)
    {
        foreach (var gene in lexicon.Markers)
        {
            yield return Of(gene, gene.Symbol, NameRule.Symbol);
            foreach (var alias in gene.Aliases)
            {
                yield return Of(gene, alias, NameRule.Alias);
            }

            foreach (var previous in gene.Previous)
            {
                yield return Of(gene, previous, NameRule.Previous);
            }

            yield return Of(gene, gene.Name, NameRule.Name);
        }

        // An ambiguous form that its gene does not list as an alias is still a name of that gene.
        var genes = lexicon.Markers.ToDictionary(m => m.Symbol, StringComparer.Ordinal);
        foreach (var form in lexicon.AmbiguousNames)
        {
            if (form.Symbol is not null && genes.TryGetValue(form.Symbol, out var gene))
            {
                yield return Of(gene, form.Name, NameRule.Alias);
            }
        }

        foreach (var family in lexicon.Families)
        {
            foreach (var name in family.Aliases.Prepend(family.Name))
            {
                yield return new MarkerName(name, NameRule.Family, null, family, null);
            }
        }

        var borne = BorneNames(lexicon);
        foreach (var form in lexicon.AmbiguousNames.Where(f => f.Symbol is null && !borne.Contains(f.Name)))
        {
            // A cell line such as MDA-MB-231 hides the symbols that its parts would be.
            yield return new MarkerName(form.Name, NameRule.NotAMarker, null, null, null);
        }

        foreach (var name in lexicon.Institutions.SelectMany(i => i.Aliases.Prepend(i.Name)))
        {
            yield return new MarkerName(name, NameRule.NotAMarker, null, null, null);
        }
    }

    private static HashSet<string> BorneNames(Lexicon lexicon) =>
        lexicon
            .Markers.SelectMany(m => m.Aliases.Concat(m.Previous).Append(m.Symbol))
            .Concat(lexicon.Families.SelectMany(f => f.Aliases.Prepend(f.Name)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static MarkerName Of(MarkerEntry gene, string name, NameRule rule) => new(name, rule, gene, null, null);
}
