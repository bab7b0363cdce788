using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Funders;

/// <summary>Reads what one institution paid for, in a fixed number of queries.</summary>
public sealed class FunderRecordQuery(PortalDbContext db)
{
    /// <summary>The institution of a slug, letter case aside; null when there is none or it paid for nothing here.</summary>
    public async Task<FunderRecord?> FindAsync(string slug, CancellationToken cancel)
    {
        var funder = await db
            .Institutions.Where(i => i.Slug == slug && i.Funding.Any())
            .Select(i => new
            {
                i.Id,
                i.Slug,
                i.Name,
                i.Country,
                i.Ror,
            })
            .SingleOrDefaultAsync(cancel);
        return funder is null
            ? null
            : new FunderRecord(
                funder.Slug,
                funder.Name,
                funder.Country,
                funder.Ror,
                await PaidAsync(funder.Id, cancel)
            );
    }

    private async Task<IReadOnlyList<FundedRelease>> PaidAsync(long id, CancellationToken cancel)
    {
        // First which ones, then where they say it: SQLite would otherwise look that up for every release that it sorts.
        var shown = await Newest(id).Select(f => f.ReleaseId).Take(FunderRecord.Shown).ToListAsync(cancel);
        var paid = await Newest(id)
            .Where(f => shown.Contains(f.ReleaseId))
            .Select(f => new FundedRelease(
                f.ReleaseId,
                f.Release.Headline,
                f.Release.Date,
                f.Grants,
                new SentenceRef(
                    f.Release.Slug,
                    db.Mentions.Where(m => m.ReleaseId == f.ReleaseId && m.InstitutionId == id)
                        .Min(m => m.SentenceOrdinal)
                )
            ))
            .ToListAsync(cancel);
        var studies = await StudyLink.OfReleasesAsync(db, [.. paid.Select(p => p.ReleaseId)], cancel);
        return [.. paid.Select(p => p with { Studies = [.. studies[p.ReleaseId]] })];
    }

    private IQueryable<Funding> Newest(long id) =>
        db.Funding.Where(f => f.InstitutionId == id).OrderByDescending(f => f.Release.Date).ThenBy(f => f.Release.Slug);
}
