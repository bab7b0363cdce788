using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>
/// Makes only those rows of releases again that name records which moved, by a merge or a split: nothing else of a release is
/// otherwise. A hot record is named by hundreds of releases, and to put each in again as a whole takes ten times as long.
/// </summary>
/// <param name="db">The store.</param>
/// <param name="writer">What makes the rows of a release.</param>
/// <param name="kind">What sort of record moved: an institution, a person or a pathway.</param>
/// <param name="ids">Numbers of the records, before and after.</param>
internal sealed class MovedRecords(
    PortalDbContext db,
    CatalogWriter writer,
    RecordKind kind,
    IReadOnlyCollection<long> ids
)
{
    /// <summary>Whether so few rows name a record of a kind. Everything counts studies, and findings are of one.</summary>
    public static bool Knows(RecordKind kind) =>
        kind is RecordKind.Institution or RecordKind.Person or RecordKind.Pathway;

    /// <summary>Removes the rows of all releases that name the records.</summary>
    public async Task RemoveAsync(CancellationToken cancel)
    {
        switch (kind)
        {
            case RecordKind.Institution:
                await db.Mentions.Where(m => ids.Contains(m.InstitutionId!.Value)).ExecuteDeleteAsync(cancel);
                await db.ReleaseInstitutions.Where(r => ids.Contains(r.InstitutionId)).ExecuteDeleteAsync(cancel);
                await db.Funding.Where(f => ids.Contains(f.InstitutionId)).ExecuteDeleteAsync(cancel);
                await db
                    .ReleasePeople.Where(p => ids.Contains(p.AffiliationId!.Value))
                    .ExecuteUpdateAsync(s => s.SetProperty(p => p.AffiliationId, (long?)null), cancel);
                break;
            case RecordKind.Person:
                await db.Mentions.Where(m => ids.Contains(m.PersonId!.Value)).ExecuteDeleteAsync(cancel);
                await db.ReleasePeople.Where(p => ids.Contains(p.PersonId)).ExecuteDeleteAsync(cancel);
                break;
            default:
                await db.Mentions.Where(m => ids.Contains(m.PathwayId!.Value)).ExecuteDeleteAsync(cancel);
                await db.FindingPathways.Where(p => ids.Contains(p.PathwayId)).ExecuteDeleteAsync(cancel);
                break;
        }
    }

    /// <summary>Adds the rows of one release that name the records, as what is decided now has it.</summary>
    public async Task AddAsync(ShownRelease shown, CancellationToken cancel)
    {
        var (rows, _) = await writer.RowsAsync(shown, cancel);
        await writer.AddMissingAsync(rows, kind, cancel);
        var inserts = new RowInserts(db);
        switch (kind)
        {
            case RecordKind.Institution:
                await inserts.AddAsync(Moved(rows.ReleaseInstitutions, r => r.InstitutionId), cancel);
                await inserts.AddAsync(Moved(rows.Funding, f => f.InstitutionId), cancel);
                await inserts.AddAsync(Moved(rows.Mentions.Values, m => m.InstitutionId), cancel);
                await AffiliateAsync(Moved(rows.ReleasePeople, p => p.AffiliationId), cancel);
                break;
            case RecordKind.Person:
                await inserts.AddAsync(Moved(rows.ReleasePeople, p => p.PersonId), cancel);
                await inserts.AddAsync(Moved(rows.Mentions.Values, m => m.PersonId), cancel);
                break;
            default:
                await inserts.AddAsync(Moved(rows.Mentions.Values, m => m.PathwayId), cancel);
                await inserts.AddAsync(Moved(rows.Findings.SelectMany(f => f.Pathways), p => p.PathwayId), cancel);
                break;
        }
    }

    private List<T> Moved<T>(IEnumerable<T> rows, Func<T, long?> id) =>
        [.. rows.Where(r => id(r) is { } number && ids.Contains(number))];

    private async Task AffiliateAsync(List<ReleasePerson> people, CancellationToken cancel)
    {
        foreach (var person in people)
        {
            await db
                .ReleasePeople.Where(p => p.ReleaseId == person.ReleaseId && p.PersonId == person.PersonId)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.AffiliationId, person.AffiliationId), cancel);
        }
    }
}
