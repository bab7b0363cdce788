using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Institutions;

/// <summary>Reads one institution with all that is known of it, in a fixed number of queries.</summary>
public sealed class InstitutionRecordQuery(PortalDbContext db)
{
    /// <summary>The institution of a slug, letter case aside; null when there is none.</summary>
    public async Task<InstitutionRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var institution = await db
            .Institutions.AsNoTracking()
            .Include(i => i.Parent)
            .Include(i => i.Aliases.OrderBy(a => a.Alias))
            .SingleOrDefaultAsync(i => i.Slug == slug, cancel);
        if (institution is null)
        {
            return null;
        }

        return new InstitutionRecord
        {
            Id = institution.Id,
            Slug = institution.Slug,
            Name = institution.Name,
            Country = institution.Country,
            Ror = institution.Ror,
            Parent =
                institution.Parent is { } whole ? new NamedRecord(whole.Slug, whole.Name, null)
                : institution.ParentName is { } parent ? new NamedRecord(null, parent, null)
                : null,
            Parts = await PartsAsync(institution.Id, cancel),
            Names = [.. institution.Aliases.Select(a => a.Alias).Where(a => a != institution.Name)],
            ReleaseCount = institution.ReleaseCount,
            StudyCount = institution.StudyCount,
            Roles = await RolesAsync(institution.Id, cancel),
            People = await PeopleAsync(institution.Id, cancel),
            Together = await TogetherAsync(institution.Id, cancel),
            FundedReleases = await db.Funding.CountAsync(f => f.InstitutionId == institution.Id, cancel),
        };
    }

    private Task<List<NamedRecord>> PartsAsync(long id, CancellationToken cancel) =>
        db
            .Institutions.Where(i => i.ParentId == id)
            .OrderBy(i => i.Name)
            .Select(i => new NamedRecord(i.Slug, i.Name, i.Country))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<InstitutionInRelease>> RolesAsync(long id, CancellationToken cancel)
    {
        var roles = await db
            .ReleaseInstitutions.Where(i => i.InstitutionId == id)
            .OrderByDescending(i => i.Release.Date)
            .ThenBy(i => i.Release.Slug)
            .Take(InstitutionRecord.Shown)
            .Select(i => new InstitutionInRelease(
                i.ReleaseId,
                i.Release.Headline,
                i.Release.Date,
                i.Role,
                new SentenceRef(
                    i.Release.Slug,
                    db.Mentions.Where(m => m.ReleaseId == i.ReleaseId && m.InstitutionId == id)
                        .Min(m => m.SentenceOrdinal)
                )
            ))
            .ToListAsync(cancel);
        var studies = await StudyLink.OfReleasesAsync(db, [.. roles.Select(r => r.ReleaseId)], cancel);
        return [.. roles.Select(r => r with { Studies = [.. studies[r.ReleaseId]] })];
    }

    private Task<List<CountedRecord>> PeopleAsync(long id, CancellationToken cancel) =>
        db
            .ReleasePeople.Where(p => p.AffiliationId == id)
            .GroupBy(p => new { p.Person.Slug, p.Person.Name })
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Name)
            .Take(InstitutionRecord.Shown)
            .Select(g => new CountedRecord(g.Key.Slug, g.Key.Name, g.Count))
            .ToListAsync(cancel);

    private Task<List<CountedRecord>> TogetherAsync(long id, CancellationToken cancel)
    {
        var authors = db
            .ReleaseInstitutions.Where(i => i.Role == InstitutionRole.Author)
            .Join(
                db.StudyReleases,
                i => i.ReleaseId,
                s => s.ReleaseId,
                (i, s) =>
                    new
                    {
                        s.StudyId,
                        i.InstitutionId,
                        i.Institution.Slug,
                        i.Institution.Name,
                    }
            );
        var own = authors.Where(a => a.InstitutionId == id).Select(a => a.StudyId);
        return authors
            .Where(a => a.InstitutionId != id && own.Contains(a.StudyId))
            .GroupBy(a => new { a.Slug, a.Name })
            .Select(g => new { g.Key, Count = g.Select(a => a.StudyId).Distinct().Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.Name)
            .Take(InstitutionRecord.Shown)
            .Select(g => new CountedRecord(g.Key.Slug, g.Key.Name, g.Count))
            .ToListAsync(cancel);
    }
}
