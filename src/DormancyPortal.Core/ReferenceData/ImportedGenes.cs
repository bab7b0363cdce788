using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.ReferenceData;

/// <summary>Puts genes into a lexicon, with the mouse symbols that stand for them.</summary>
internal static class ImportedGenes
{
    public static Lexicon Add(Lexicon lexicon, ReferenceSet genes, ReferenceSet? orthologues)
    {
        var mice = (orthologues?.Rows ?? []).ToLookup(r => r.Cells, r => r.Label, StringComparer.Ordinal);
        List<MarkerEntry> imported =
        [
            .. genes
                .Rows.Where(r => r.IsCurrent)
                .Select(r => WithMice(GeneRows.Gene(r, genes.EarlierLabels[r.Key]), mice)),
        ];
        return WithoutOutdated(WithNewSymbols(lexicon, lexicon.WithMarkers(imported, genes.Version)), imported);
    }

    private static MarkerEntry WithMice(MarkerEntry gene, ILookup<string, string> mice) =>
        mice.Contains(gene.HgncId)
            ? gene with
            {
                MouseSymbols = [.. mice[gene.HgncId].Distinct(StringComparer.Ordinal)],
            }
            : gene;

    /// <summary>A curated gene that the import does not list goes where a listed one bears its symbol.</summary>
    private static Lexicon WithoutOutdated(Lexicon lexicon, List<MarkerEntry> imported)
    {
        var ids = imported.ToDictionary(m => m.Symbol, m => m.HgncId, StringComparer.Ordinal);
        return lexicon with
        {
            Markers = [.. lexicon.Markers.Where(m => ids.GetValueOrDefault(m.Symbol, m.HgncId) == m.HgncId)],
        };
    }

    /// <summary>The curated tables name genes by symbol: where the import gave one another symbol, they follow.</summary>
    private static Lexicon WithNewSymbols(Lexicon before, Lexicon after)
    {
        var today = after.Markers.ToDictionary(m => m.HgncId, m => m.Symbol, StringComparer.Ordinal);
        var renamed = before
            .Markers.Where(m => today[m.HgncId] != m.Symbol)
            .ToDictionary(m => m.Symbol, m => today[m.HgncId], StringComparer.Ordinal);
        string Today(string symbol) => renamed.GetValueOrDefault(symbol, symbol);
        return renamed.Count == 0
            ? after
            : after with
            {
                Families = [.. after.Families.Select(f => f with { Members = [.. f.Members.Select(Today)] })],
                Pathways = [.. after.Pathways.Select(p => p with { Markers = [.. p.Markers.Select(Today)] })],
                AmbiguousNames =
                [
                    .. after.AmbiguousNames.Select(a => a.Symbol is null ? a : a with { Symbol = Today(a.Symbol) }),
                ],
            };
    }
}
