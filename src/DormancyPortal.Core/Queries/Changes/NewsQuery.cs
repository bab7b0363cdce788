using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Changes;

/// <summary>Reads the releases that came into the catalog last, all or those that name something.</summary>
public sealed class NewsQuery(PortalDbContext db, NameIndexCache names, Lexicon lexicon)
{
    /// <summary>Releases a feed tells of.</summary>
    public const int Items = 50;

    /// <summary>The newest releases.</summary>
    public Task<IReadOnlyList<NewsItem>> AllAsync(CancellationToken cancel) => ReadAsync(db.PublishedReleases, cancel);

    /// <summary>The newest releases that name a record, or, of a study, are about it.</summary>
    public Task<IReadOnlyList<NewsItem>> OfAsync(RecordKind kind, string slug, CancellationToken cancel)
    {
        var named = Naming(kind, slug);
        return ReadAsync(db.PublishedReleases.Where(r => named.Contains(r.ReleaseId)), cancel);
    }

    /// <summary>The newest releases of which a sentence holds all the words, or which name what has that name.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<IReadOnlyList<NewsItem>> SearchAsync(string query, CancellationToken cancel)
    {
        var matching = new NameMatching(await names.GetAsync(db, lexicon, cancel), lexicon);
        IQueryable<long>? releases = null;
        foreach (var hit in matching.Named(query).Where(h => h.Entity.InCatalog).DistinctBy(h => h.Entity))
        {
            var naming = Naming(hit.Entity);
            releases = releases is null ? naming : releases.Union(naming);
        }

        if (SentenceSearch.MatchExpression(query) is { } match)
        {
            var saying = db.Database.SqlQuery<long>(
                $"""
                SELECT s.ReleaseId AS Value FROM SentenceIndex i JOIN Sentences s ON s.Id = i.rowid
                WHERE SentenceIndex MATCH {match}
                """
            );
            releases = releases is null ? saying : releases.Union(saying);
        }

        return releases is null
            ? []
            : await ReadAsync(db.PublishedReleases.Where(r => releases.Contains(r.ReleaseId)), cancel);
    }

    private async Task<IReadOnlyList<NewsItem>> ReadAsync(
        IQueryable<PublishedRelease> releases,
        CancellationToken cancel
    )
    {
        var newest = await releases
            .OrderByDescending(r => r.PublishedAt)
            .ThenByDescending(r => r.ReleaseId)
            .Take(Items)
            .Select(r => new NewsItem
            {
                Slug = r.Slug,
                Headline = r.Headline,
                At = r.PublishedAt,
                Date = r.Date,
                Outlet = r.Outlet,
            })
            .ToListAsync(cancel);
        var slugs = newest.ConvertAll(r => r.Slug);
        var told = db.Findings.Where(f => slugs.Contains(f.Release.Slug)).OrderBy(f => f.Start);
        var findings = (await FindingRows.OfAsync(db, told, cancel)).ToLookup(f => f.Release.Slug);
        return [.. newest.Select(r => r with { Findings = [.. findings[r.Slug]] })];
    }

    private IQueryable<long> Naming(RecordKind kind, string slug) =>
        kind switch
        {
            RecordKind.Marker => db.Mentions.Where(m => m.Marker!.Slug == slug).Select(m => m.ReleaseId),
            RecordKind.Pathway => db.Mentions.Where(m => m.Pathway!.Slug == slug).Select(m => m.ReleaseId),
            RecordKind.Context => db.Mentions.Where(m => m.Context!.Slug == slug).Select(m => m.ReleaseId),
            RecordKind.Study => db.StudyReleases.Where(s => s.Study.Slug == slug).Select(s => s.ReleaseId),
            RecordKind.Institution => db
                .ReleaseInstitutions.Where(i => i.Institution.Slug == slug)
                .Select(i => i.ReleaseId),
            RecordKind.Funder => db.Funding.Where(f => f.Institution.Slug == slug).Select(f => f.ReleaseId),
            RecordKind.Person => db.ReleasePeople.Where(p => p.Person.Slug == slug).Select(p => p.ReleaseId),
            _ => db.PublishedReleases.Where(r => r.Slug == slug).Select(r => r.ReleaseId),
        };

    private IQueryable<long> Naming(NamedEntity entity) =>
        entity.Kind switch
        {
            EntityKind.Marker => db.Mentions.Where(m => m.Marker!.Label == entity.Label).Select(m => m.ReleaseId),
            EntityKind.Pathway => db.Mentions.Where(m => m.Pathway!.Name == entity.Label).Select(m => m.ReleaseId),
            EntityKind.Context => db.Mentions.Where(m => m.Context!.Name == entity.Label).Select(m => m.ReleaseId),
            EntityKind.Study => db
                .StudyReleases.Where(s => s.Study.DisplayTitle == entity.Label)
                .Select(s => s.ReleaseId),
            EntityKind.Institution => db
                .ReleaseInstitutions.Where(i => i.Institution.Name == entity.Label)
                .Select(i => i.ReleaseId),
            _ => db.ReleasePeople.Where(p => p.Person.Name == entity.Label).Select(p => p.ReleaseId),
        };
}
