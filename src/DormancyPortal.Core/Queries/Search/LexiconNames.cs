using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>Names of genes and pathways that no published release names: a search says so instead of finding nothing.</summary>
internal static class LexiconNames
{
    /// <summary>Those of curated genes.</summary>
    public static IEnumerable<KnownName> Markers(Lexicon lexicon, HashSet<string> except) =>
        lexicon.Markers.Where(m => m.IsCurated && !except.Contains(m.Symbol)).SelectMany(Names);

    /// <summary>Those of genes that are known by an import alone.</summary>
    public static IEnumerable<KnownName> ImportedMarkers(Lexicon lexicon) =>
        lexicon.Markers.Where(m => !m.IsCurated).SelectMany(Names);

    public static IEnumerable<KnownName> Pathways(Lexicon lexicon, HashSet<string> except) =>
        lexicon.Pathways.Where(p => !except.Contains(p.Name)).SelectMany(Names);

    /// <summary>Short forms that may be several genes: each of them is offered.</summary>
    public static IEnumerable<KnownName> Ambiguous(Lexicon lexicon, IReadOnlyList<KnownName> genes)
    {
        var bySymbol = genes.Where(n => n.Source == NameSource.Symbol).ToLookup(n => n.Entity.Label, n => n.Entity);
        return from form in lexicon.AmbiguousNames
            where form.Symbol is not null && form.Symbol != form.Name
            from entity in bySymbol[form.Symbol!].Take(1)
            select CatalogNames.Name(form.Name, NameSource.Alias, entity);
    }

    private static IEnumerable<KnownName> Names(MarkerEntry m)
    {
        var entity = new NamedEntity(EntityKind.Marker, m.Symbol, m.Name, PortalUrls.Marker(m.Symbol), false, 0, 0);
        return
        [
            CatalogNames.Name(m.Symbol, NameSource.Symbol, entity),
            .. m.Aliases.Select(alias => CatalogNames.Name(alias, NameSource.Alias, entity)),
            .. m.Previous.Select(symbol => CatalogNames.Name(symbol, NameSource.Previous, entity)),
            CatalogNames.Name(m.Name, NameSource.Name, entity),
            .. CatalogNames.Identifiers(entity, m.HgncId, m.NcbiGene, m.Ensembl, m.Uniprot),
        ];
    }

    private static IEnumerable<KnownName> Names(PathwayEntry p)
    {
        var entity = new NamedEntity(EntityKind.Pathway, p.Name, p.Definition, PortalUrls.Pathway(p.Slug), false, 0, 0);
        return
        [
            CatalogNames.Name(p.Name, NameSource.OwnName, entity),
            .. p.Aliases.Select(alias => CatalogNames.Name(alias, NameSource.Alias, entity)),
            .. CatalogNames.Identifiers(entity, [.. p.Reactome, .. p.Go, .. p.WikiPathways]),
        ];
    }
}
