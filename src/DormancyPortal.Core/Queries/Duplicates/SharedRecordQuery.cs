using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Duplicates;

/// <summary>Reads the records of a kind that may be merged, with what tells whether two are one.</summary>
public sealed class SharedRecordQuery(PortalDbContext db)
{
    /// <summary>All of a kind, or those of some slugs.</summary>
    /// <param name="kind">Institution, person, study or pathway.</param>
    /// <param name="slugs">Only these; all when null.</param>
    /// <param name="cancel">Ends the query.</param>
    public Task<List<SharedRecord>> ListAsync(
        RecordKind kind,
        IReadOnlyList<string>? slugs,
        CancellationToken cancel
    ) =>
        kind switch
        {
            RecordKind.Institution => InstitutionsAsync(slugs, cancel),
            RecordKind.Person => PeopleAsync(slugs, cancel),
            RecordKind.Study => StudiesAsync(slugs, cancel),
            _ => PathwaysAsync(slugs, cancel),
        };

    private async Task<List<SharedRecord>> InstitutionsAsync(IReadOnlyList<string>? slugs, CancellationToken cancel)
    {
        var releases = await LinksAsync(
            db.ReleaseInstitutions.Where(r => slugs == null || slugs.Contains(r.Institution.Slug))
                .Select(r => new Link(r.InstitutionId, r.ReleaseId)),
            cancel
        );
        return
        [
            .. (
                await db
                    .Institutions.AsNoTracking()
                    .Include(i => i.Aliases)
                    .Where(i => slugs == null || slugs.Contains(i.Slug))
                    .ToListAsync(cancel)
            ).Select(i => new SharedRecord
            {
                Kind = RecordKind.Institution,
                Id = i.Id,
                Key = i.Key,
                Slug = i.Slug,
                Name = i.Name,
                Forms = [.. i.Aliases.Select(a => a.Alias).Where(a => a != i.Name).Order(StringComparer.Ordinal)],
                Place = i.Country,
                Identifier = i.Ror,
                ParentId = i.ParentId,
                Releases = releases[i.Id].ToHashSet(),
            }),
        ];
    }

    private async Task<List<SharedRecord>> PeopleAsync(IReadOnlyList<string>? slugs, CancellationToken cancel)
    {
        var said = (
            await db
                .ReleasePeople.Where(r => slugs == null || slugs.Contains(r.Person.Slug))
                .Select(r => new
                {
                    r.PersonId,
                    r.ReleaseId,
                    r.AffiliationId,
                })
                .ToListAsync(cancel)
        ).ToLookup(r => r.PersonId);
        return
        [
            .. (
                await db
                    .People.AsNoTracking()
                    .Include(p => p.Aliases)
                    .Where(p => slugs == null || slugs.Contains(p.Slug))
                    .ToListAsync(cancel)
            ).Select(p => new SharedRecord
            {
                Kind = RecordKind.Person,
                Id = p.Id,
                Key = p.Key,
                Slug = p.Slug,
                Name = p.Name,
                Forms = Full(p),
                Identifier = p.Orcid,
                Releases = said[p.Id].Select(r => r.ReleaseId).ToHashSet(),
                Affiliations = said[p.Id].Select(r => r.AffiliationId).OfType<long>().ToHashSet(),
            }),
        ];
    }

    /// <summary>A last name alone is a form of many people.</summary>
    private static List<string> Full(Person person) =>
        [
            .. person
                .Aliases.Select(a => a.Alias)
                .Where(a => a != person.Name && a.Contains(' ', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    private async Task<List<SharedRecord>> StudiesAsync(IReadOnlyList<string>? slugs, CancellationToken cancel)
    {
        var releases = await LinksAsync(
            db.StudyReleases.Where(r => slugs == null || slugs.Contains(r.Study.Slug))
                .Select(r => new Link(r.StudyId, r.ReleaseId)),
            cancel
        );
        return
        [
            .. (
                await db.Studies.AsNoTracking().Where(s => slugs == null || slugs.Contains(s.Slug)).ToListAsync(cancel)
            ).Select(s => new SharedRecord
            {
                Kind = RecordKind.Study,
                Id = s.Id,
                Key = s.Key,
                Slug = s.Slug,
                Name = s.DisplayTitle,
                Place = s.Journal,
                Identifier = s.Doi,
                Releases = releases[s.Id].ToHashSet(),
            }),
        ];
    }

    private async Task<List<SharedRecord>> PathwaysAsync(IReadOnlyList<string>? slugs, CancellationToken cancel)
    {
        var releases = await LinksAsync(
            db.Mentions.Where(m => m.PathwayId != null && (slugs == null || slugs.Contains(m.Pathway!.Slug)))
                .Select(m => new Link(m.PathwayId!.Value, m.ReleaseId))
                .Distinct(),
            cancel
        );
        return
        [
            .. (
                await db
                    .Pathways.AsNoTracking()
                    .Include(p => p.Aliases)
                    .Where(p => slugs == null || slugs.Contains(p.Slug))
                    .ToListAsync(cancel)
            ).Select(p => new SharedRecord
            {
                Kind = RecordKind.Pathway,
                Id = p.Id,
                Key = p.Slug,
                Slug = p.Slug,
                Name = p.Name,
                ParentId = p.ParentId,
                Forms =
                [
                    .. p
                        .Aliases.Select(a => a.Alias)
                        .Where(a => a != p.Name)
                        .Concat(p.Ids)
                        .Order(StringComparer.Ordinal),
                ],
                Releases = releases[p.Id].ToHashSet(),
            }),
        ];
    }

    private static async Task<ILookup<long, long>> LinksAsync(IQueryable<Link> links, CancellationToken cancel) =>
        (await links.ToListAsync(cancel)).ToLookup(l => l.Id, l => l.ReleaseId);

    private sealed record Link(long Id, long ReleaseId);
}
