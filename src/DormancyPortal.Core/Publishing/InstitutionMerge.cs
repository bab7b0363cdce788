using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Makes institutions again from what their releases say of them, and links each to what it is a part of.</summary>
internal sealed class InstitutionMerge(PortalDbContext db)
{
    public async Task RefreshAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var said = (
            await db
                .ReleaseInstitutions.AsNoTracking()
                .Where(r => ids.Contains(r.InstitutionId))
                .OrderBy(r => r.ReleaseId)
                .ToListAsync(cancel)
        ).ToLookup(r => r.InstitutionId);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var institution in await db.Institutions.Where(i => ids.Contains(i.Id)).ToListAsync(cancel))
        {
            names.Add(institution.Name);
            var releases = said[institution.Id].ToList();
            if (releases.Count == 0)
            {
                await UnlinkPartsAsync(institution.Id, cancel);
                db.Institutions.Remove(institution);
                continue;
            }

            institution.Name = releases[0].Name;
            institution.Country = releases.Select(r => r.Country).FirstOrDefault(c => c is not null);
            institution.Ror = releases.Select(r => r.Ror).FirstOrDefault(c => c is not null);
            institution.ParentName = releases.Select(r => r.ParentName).FirstOrDefault(c => c is not null);
            institution.ReleaseCount = releases.Count;
            institution.StudyCount = await StudiesAsync(institution.Id, cancel);
            names.Add(institution.Name);
            await RefreshAliasesAsync(institution.Id, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await LinkPartsAsync(names, cancel);
    }

    private Task<int> StudiesAsync(long id, CancellationToken cancel) =>
        db
            .ReleaseInstitutions.Where(r => r.InstitutionId == id)
            .SelectMany(r => r.Release.Studies.Select(s => s.StudyId))
            .Distinct()
            .CountAsync(cancel);

    private async Task UnlinkPartsAsync(long id, CancellationToken cancel) =>
        await db
            .Institutions.Where(i => i.ParentId == id)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.ParentId, (long?)null), cancel);

    private async Task RefreshAliasesAsync(long id, CancellationToken cancel)
    {
        await db.InstitutionAliases.Where(a => a.InstitutionId == id).ExecuteDeleteAsync(cancel);
        var forms = await db
            .Mentions.Where(m => m.InstitutionId == id)
            .Select(m => m.Text)
            .Distinct()
            .ToListAsync(cancel);
        db.InstitutionAliases.AddRange(
            forms.Select(f => new InstitutionAlias
            {
                InstitutionId = id,
                Alias = f,
                Folded = NameFolding.Fold(f),
            })
        );
    }

    /// <summary>Links what was touched to its parent, and others to what was touched. Names decide, the lowest number first.</summary>
    private async Task LinkPartsAsync(HashSet<string> names, CancellationToken cancel)
    {
        var affected = await db
            .Institutions.Where(i => names.Contains(i.Name) || (i.ParentName != null && names.Contains(i.ParentName)))
            .ToListAsync(cancel);
        foreach (var institution in affected.Where(i => i.ParentName is not null))
        {
            institution.ParentId = await db
                .Institutions.Where(p => p.Name == institution.ParentName && p.Id != institution.Id)
                .OrderBy(p => p.Id)
                .Select(p => (long?)p.Id)
                .FirstOrDefaultAsync(cancel);
        }

        foreach (var orphan in affected.Where(i => i.ParentName is null))
        {
            orphan.ParentId = null;
        }

        await db.SaveChangesAsync(cancel);
    }
}
