using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>Every name that a search knows: those of the catalog, and those of the lexicon that no release used yet.</summary>
internal static class CatalogNames
{
    public static async Task<IReadOnlyList<KnownName>> LoadAsync(
        PortalDbContext db,
        Lexicon lexicon,
        CancellationToken cancel
    )
    {
        var now = new NamesNow(lexicon);
        var markers = await MarkersAsync(db, now, cancel);
        var pathways = await PathwaysAsync(db, now, cancel);
        IReadOnlyList<KnownName> genes = [.. markers, .. LexiconNames.Markers(lexicon, except: Labels(markers))];
        return
        [
            .. genes,
            .. LexiconNames.Ambiguous(lexicon, genes),
            .. pathways,
            .. LexiconNames.Pathways(lexicon, except: Labels(pathways)),
            .. await StudiesAsync(db, cancel),
            .. await InstitutionsAsync(db, cancel),
            .. await PeopleAsync(db, cancel),
            .. await ContextsAsync(db, lexicon, cancel),
        ];
    }

    internal static KnownName Name(string written, NameSource source, NamedEntity entity) =>
        new(written, SearchFolding.Fold(written), source, entity);

    internal static IEnumerable<KnownName> Identifiers(NamedEntity entity, params IEnumerable<string?> ids) =>
        ids.OfType<string>().Select(id => new KnownName(id, "", NameSource.Identifier, entity));

    private static HashSet<string> Labels(IEnumerable<KnownName> names) => [.. names.Select(n => n.Entity.Label)];

    private static async Task<List<KnownName>> MarkersAsync(PortalDbContext db, NamesNow now, CancellationToken cancel)
    {
        var names = new List<KnownName>();
        await foreach (
            var m in db.Markers.AsNoTracking().Include(m => m.Aliases).AsAsyncEnumerable().WithCancellation(cancel)
        )
        {
            var entity = new NamedEntity(
                EntityKind.Marker,
                m.Label,
                m.Name,
                PortalUrls.Marker(m.Slug),
                true,
                m.FindingCount,
                m.ReleaseCount
            );
            names.Add(Name(m.Label, m.HgncId is null ? NameSource.OwnName : NameSource.Symbol, entity));
            names.AddRange(
                now.Of(m, m.Aliases.Select(a => new ListedName(a.Alias, SourceOf(a.Source), a.Count > 0)))
                    .Where(n => n.Written != m.Label)
                    .Select(n => Name(n.Written, n.Source, entity))
            );
            names.AddRange(Identifiers(entity, m.HgncId, m.NcbiGene, m.Ensembl, m.Uniprot));
        }

        return names;
    }

    private static NameSource SourceOf(string source) =>
        source switch
        {
            "alias" => NameSource.Alias,
            "previous" => NameSource.Previous,
            "name" => NameSource.Name,
            "symbol" => NameSource.Symbol,
            _ => NameSource.Release,
        };

    private static async Task<List<KnownName>> PathwaysAsync(PortalDbContext db, NamesNow now, CancellationToken cancel)
    {
        var names = new List<KnownName>();
        foreach (var p in await db.Pathways.AsNoTracking().Include(p => p.Aliases).ToListAsync(cancel))
        {
            var entity = new NamedEntity(
                EntityKind.Pathway,
                p.Name,
                p.Definition,
                PortalUrls.Pathway(p.Slug),
                true,
                p.FindingCount,
                p.ReleaseCount
            );
            names.Add(Name(p.Name, NameSource.OwnName, entity));
            names.AddRange(
                now.Of(p, p.Aliases.Select(a => a.Alias))
                    .Where(a => a != p.Name)
                    .Select(a => Name(a, NameSource.Alias, entity))
            );
            names.AddRange(Identifiers(entity, p.Ids));
        }

        return names;
    }

    private static async Task<List<KnownName>> StudiesAsync(PortalDbContext db, CancellationToken cancel)
    {
        var names = new List<KnownName>();
        foreach (var s in await db.Studies.AsNoTracking().ToListAsync(cancel))
        {
            var entity = new NamedEntity(
                EntityKind.Study,
                s.DisplayTitle,
                s.Journal,
                PortalUrls.Study(s.Slug),
                true,
                s.FindingCount,
                0
            );
            names.Add(Name(s.DisplayTitle, NameSource.OwnName, entity));
            names.AddRange(Identifiers(entity, s.Doi));
        }

        return names;
    }

    private static async Task<List<KnownName>> InstitutionsAsync(PortalDbContext db, CancellationToken cancel)
    {
        var names = new List<KnownName>();
        foreach (var i in await db.Institutions.AsNoTracking().Include(i => i.Aliases).ToListAsync(cancel))
        {
            var entity = new NamedEntity(
                EntityKind.Institution,
                i.Name,
                i.Country,
                PortalUrls.Institution(i.Slug),
                true,
                0,
                i.ReleaseCount
            );
            names.Add(Name(i.Name, NameSource.OwnName, entity));
            names.AddRange(
                i.Aliases.Where(a => a.Alias != i.Name).Select(a => Name(a.Alias, NameSource.Alias, entity))
            );
            names.AddRange(
                Identifiers(entity, i.Ror, i.Ror?.Replace("https://ror.org/", "", StringComparison.Ordinal))
            );
        }

        return names;
    }

    private static async Task<List<KnownName>> PeopleAsync(PortalDbContext db, CancellationToken cancel)
    {
        var names = new List<KnownName>();
        foreach (var p in await db.People.AsNoTracking().Include(p => p.Aliases).ToListAsync(cancel))
        {
            var entity = new NamedEntity(
                EntityKind.Person,
                p.Name,
                null,
                PortalUrls.Person(p.Slug),
                true,
                0,
                p.ReleaseCount
            );
            names.Add(Name(p.Name, NameSource.OwnName, entity));
            names.AddRange(
                p.Aliases.Where(a => a.Alias != p.Name).Select(a => Name(a.Alias, NameSource.Release, entity))
            );
            names.AddRange(Identifiers(entity, p.Orcid));
        }

        return names;
    }

    private static async Task<List<KnownName>> ContextsAsync(
        PortalDbContext db,
        Lexicon lexicon,
        CancellationToken cancel
    )
    {
        var entries = lexicon.Contexts.ToLookup(c => c.Name, StringComparer.Ordinal);
        var names = new List<KnownName>();
        foreach (var c in await db.Contexts.AsNoTracking().ToListAsync(cancel))
        {
            var entity = new NamedEntity(
                EntityKind.Context,
                c.Name,
                c.Kind.ToString().ToLowerInvariant(),
                PortalUrls.Context(c.Slug),
                true,
                c.FindingCount,
                c.ReleaseCount
            );
            names.Add(Name(c.Name, NameSource.OwnName, entity));
            names.AddRange(
                entries[c.Name].SelectMany(e => e.Aliases).Select(alias => Name(alias, NameSource.Alias, entity))
            );
            names.AddRange(Identifiers(entity, c.Curie));
        }

        return names;
    }
}
