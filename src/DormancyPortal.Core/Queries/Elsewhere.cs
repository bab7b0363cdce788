using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries;

/// <summary>Where other sites tell of what the lexicon knows and no release here names.</summary>
internal static class Elsewhere
{
    public static IReadOnlyList<OutboundLink> Of(NamedEntity known, Lexicon lexicon)
    {
        if (known.Kind == EntityKind.Marker && lexicon.Markers.FirstOrDefault(m => m.Symbol == known.Label) is { } gene)
        {
            return
            [
                .. OutboundLinks.GeneIds(gene.HgncId, gene.NcbiGene, gene.Ensembl, gene.Uniprot),
                .. OutboundLinks.GenePages(gene.HgncId, gene.NcbiGene, gene.Ensembl),
                OutboundLinks.Literature(gene.Symbol),
            ];
        }

        var pathway = lexicon.Pathways.FirstOrDefault(p => known.Kind == EntityKind.Pathway && p.Name == known.Label);
        IEnumerable<string> ids = pathway is null ? [] : [.. pathway.Reactome, .. pathway.Go, .. pathway.WikiPathways];
        return [.. ids.Select(OutboundLinks.Of).OfType<OutboundLink>()];
    }
}
