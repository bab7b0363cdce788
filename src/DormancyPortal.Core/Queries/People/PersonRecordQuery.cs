using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.People;

/// <summary>Reads one person with all that releases say of them, in a fixed number of queries.</summary>
public sealed class PersonRecordQuery(PortalDbContext db)
{
    /// <summary>The person of a slug, letter case aside; null when there is none.</summary>
    public async Task<PersonRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var person = await db
            .People.AsNoTracking()
            .Include(p => p.Aliases.OrderBy(a => a.Alias))
            .SingleOrDefaultAsync(p => p.Slug == slug, cancel);
        if (person is null)
        {
            return null;
        }

        return new PersonRecord
        {
            Id = person.Id,
            Slug = person.Slug,
            Name = person.Name,
            Orcid = person.Orcid,
            Names = [.. person.Aliases.Select(a => a.Alias).Where(a => a != person.Name)],
            ReleaseCount = person.ReleaseCount,
            Roles = await RolesAsync(person.Id, cancel),
            Quoted = await QuotedAsync(person.Id, person.Name, cancel),
            Together = await TogetherAsync(person.Id, cancel),
        };
    }

    private async Task<IReadOnlyList<PersonInRelease>> RolesAsync(long id, CancellationToken cancel)
    {
        var roles = await db
            .ReleasePeople.Where(p => p.PersonId == id)
            .OrderByDescending(p => p.Release.Date)
            .ThenBy(p => p.Release.Slug)
            .Take(PersonRecord.Shown)
            .Select(p => new PersonInRelease(
                p.ReleaseId,
                p.Release.Headline,
                p.Release.Date,
                p.Role,
                p.Affiliation!.Slug,
                p.Affiliation.Name,
                new SentenceRef(
                    p.Release.Slug,
                    db.Mentions.Where(m => m.ReleaseId == p.ReleaseId && m.PersonId == id).Min(m => m.SentenceOrdinal)
                )
            ))
            .ToListAsync(cancel);
        var studies = await StudyLink.OfReleasesAsync(db, [.. roles.Select(r => r.ReleaseId)], cancel);
        return [.. roles.Select(r => r with { Studies = [.. studies[r.ReleaseId]] })];
    }

    /// <summary>Quotations carry the speaker's name; it is theirs in a release that names them.</summary>
    private Task<List<QuotedFinding>> QuotedAsync(long id, string name, CancellationToken cancel) =>
        db
            .Findings.Where(f =>
                (f.Speaker == name || db.PersonAliases.Any(a => a.PersonId == id && a.Alias == f.Speaker))
                && db.ReleasePeople.Any(p => p.ReleaseId == f.ReleaseId && p.PersonId == id)
            )
            .OrderByDescending(f => f.Release.Date)
            .ThenBy(f => f.ReleaseId)
            .ThenBy(f => f.Start)
            .Take(PersonRecord.Shown)
            .Select(f => new QuotedFinding(f.Id, f.Evidence, new SentenceRef(f.Release.Slug, f.SentenceOrdinal)))
            .ToListAsync(cancel);

    private Task<List<CountedRecord>> TogetherAsync(long id, CancellationToken cancel)
    {
        var own = db.ReleasePeople.Where(p => p.PersonId == id && p.Role == PersonRole.Researcher);
        return db
            .ReleasePeople.Where(p =>
                p.PersonId != id
                && p.Role == PersonRole.Researcher
                && own.Select(o => o.ReleaseId).Contains(p.ReleaseId)
            )
            .GroupBy(p => new { p.Person.Slug, p.Person.Name })
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Name)
            .Take(PersonRecord.Shown)
            .Select(g => new CountedRecord(g.Key.Slug, g.Key.Name, g.Count))
            .ToListAsync(cancel);
    }
}
