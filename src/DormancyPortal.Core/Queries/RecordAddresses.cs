using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>Finds what an address means: a slug, another case of it, an old slug, a name of the entity, or what was there.</summary>
public sealed class RecordAddresses(PortalDbContext db, NameIndexCache names, Lexicon lexicon, GoneRecords gone)
{
    /// <summary>What the last part of a record's URL leads to.</summary>
    /// <param name="kind">What sort of entity the URL is of.</param>
    /// <param name="part">The last part of the URL, decoded.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<RecordAddress> ResolveAsync(EntityKind kind, string part, CancellationToken cancel)
    {
        if (await SlugAsync(kind, part, cancel) is { } slug)
        {
            return slug == part ? new RecordAddress.Found() : new RecordAddress.Moved(Url(kind, slug), ByName: false);
        }

        if (await CurrentSlugAsync(kind, part, cancel) is { } current)
        {
            return new RecordAddress.Moved(Url(kind, current), ByName: false);
        }

        var byName = ByName(await NamedAsync(kind, part, cancel));
        return
            byName is RecordAddress.Unknown or RecordAddress.NotNamedHere
            && await gone.FindAsync(Enum.Parse<RecordKind>(kind.ToString()), part, cancel) is { } record
            ? new RecordAddress.Gone(record)
            : byName;
    }

    /// <summary>Why a name led to a record, e.g. "TIE2 is an alias of TEK"; null when it is no name of it.</summary>
    public async Task<string?> WhyAsync(EntityKind kind, string? name, string label, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(name)
            ? null
            : (await NamedAsync(kind, name, cancel)).FirstOrDefault(h => h.Entity.Label == label)?.Why;

    /// <summary>Records of names near one that none has; what only the lexicon knows would lead nowhere.</summary>
    public async Task<IReadOnlyList<SearchHit>> NearAsync(EntityKind kind, string name, CancellationToken cancel)
    {
        var near = new NameMatching(await names.GetAsync(db, lexicon, cancel), lexicon).Near(name);
        return [.. near.Where(h => h.Entity.Kind == kind && h.Entity.InCatalog)];
    }

    private RecordAddress ByName(IReadOnlyList<SearchHit> hits) =>
        hits switch
        {
            [] => new RecordAddress.Unknown(),
            [{ Entity: { InCatalog: true, Url: { } url } }] => new RecordAddress.Moved(url, ByName: true),
            [var only] => new RecordAddress.NotNamedHere(only, Elsewhere.Of(only.Entity, lexicon)),
            _ => new RecordAddress.Ambiguous(hits),
        };

    /// <summary>The entities whose name it is, each once, only those of the best step that has any.</summary>
    private async Task<IReadOnlyList<SearchHit>> NamedAsync(EntityKind kind, string name, CancellationToken cancel)
    {
        var hits = new NameMatching(await names.GetAsync(db, lexicon, cancel), lexicon)
            .Named(name)
            .Where(h => h.Entity.Kind == kind)
            .OrderBy(h => h.Step)
            .ToList();
        return
        [
            .. hits.TakeWhile(h => h.Step == hits[0].Step)
                .DistinctBy(h => h.Entity.Label)
                .OrderByDescending(h => h.Entity.InCatalog),
        ];
    }

    private Task<string?> SlugAsync(EntityKind kind, string part, CancellationToken cancel) =>
        Slugs(kind).Where(s => s.Slug == part).Select(s => s.Slug).SingleOrDefaultAsync(cancel);

    private async Task<string?> CurrentSlugAsync(EntityKind kind, string part, CancellationToken cancel)
    {
        var recorded = kind.ToString().ToLowerInvariant();
        var key =
            await db
                .SlugAssignments.Where(s => s.Kind == recorded && s.Slug == part)
                .Select(s => s.EntityKey)
                .SingleOrDefaultAsync(cancel)
            ?? part;
        if (Merged(kind) is { } merged)
        {
            var decisions = await db.EntityDecisions.AsNoTracking().Where(d => d.Entity == merged).ToListAsync(cancel);
            key = EntityMerges.Of(decisions).Canonical(merged, key);
        }

        return await Slugs(kind).Where(s => s.Key == key).Select(s => s.Slug).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The kind under which records are merged; null for those that are not.</summary>
    private static RecordKind? Merged(EntityKind kind) =>
        kind switch
        {
            EntityKind.Study => RecordKind.Study,
            EntityKind.Institution => RecordKind.Institution,
            EntityKind.Person => RecordKind.Person,
            EntityKind.Pathway => RecordKind.Pathway,
            _ => null,
        };

    private IQueryable<KeyedSlug> Slugs(EntityKind kind) =>
        kind switch
        {
            EntityKind.Marker => db.Markers.Select(m => new KeyedSlug { Slug = m.Slug, Key = m.Key }),
            EntityKind.Pathway => db.Pathways.Select(p => new KeyedSlug { Slug = p.Slug, Key = p.Slug }),
            EntityKind.Study => db.Studies.Select(s => new KeyedSlug { Slug = s.Slug, Key = s.Key }),
            EntityKind.Institution => db.Institutions.Select(i => new KeyedSlug { Slug = i.Slug, Key = i.Key }),
            EntityKind.Person => db.People.Select(p => new KeyedSlug { Slug = p.Slug, Key = p.Key }),
            _ => db.Contexts.Select(c => new KeyedSlug { Slug = c.Slug, Key = c.Slug }),
        };

    private static string Url(EntityKind kind, string slug) =>
        kind switch
        {
            EntityKind.Marker => PortalUrls.Marker(slug),
            EntityKind.Pathway => PortalUrls.Pathway(slug),
            EntityKind.Study => PortalUrls.Study(slug),
            EntityKind.Institution => PortalUrls.Institution(slug),
            EntityKind.Person => PortalUrls.Person(slug),
            _ => PortalUrls.Context(slug),
        };

    private sealed class KeyedSlug
    {
        public required string Slug { get; init; }

        /// <summary>What slugs were assigned for; a pathway or context never had another.</summary>
        public required string Key { get; init; }
    }
}
