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
        var institutions = await db.Institutions.Where(i => ids.Contains(i.Id)).ToListAsync(cancel);
        var names = institutions.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        var said = (
            await db
                .ReleaseInstitutions.AsNoTracking()
                .Where(r => ids.Contains(r.InstitutionId))
                .OrderBy(r => r.ReleaseId)
                .ToListAsync(cancel)
        ).ToLookup(r => r.InstitutionId);
        var studies = await StudiesAsync(ids, cancel);
        foreach (var institution in institutions.Where(i => said.Contains(i.Id)))
        {
            Merge(institution, [.. said[institution.Id]]);
            institution.StudyCount = studies.GetValueOrDefault(institution.Id);
            names.Add(institution.Name);
        }

        await RemoveAsync([.. institutions.Where(i => !said.Contains(i.Id))], cancel);
        await db.InstitutionAliases.Where(a => ids.Contains(a.InstitutionId)).ExecuteDeleteAsync(cancel);
        db.InstitutionAliases.AddRange(await FormsAsync(ids, cancel));
        await db.SaveChangesAsync(cancel);
        await LinkPartsAsync(names, cancel);
    }

    private static void Merge(Institution institution, List<ReleaseInstitution> said)
    {
        institution.Name = said[0].Name;
        institution.Country = said.Select(r => r.Country).FirstOrDefault(c => c is not null);
        institution.Ror = said.Select(r => r.Ror).FirstOrDefault(c => c is not null);
        institution.ParentName = said.Select(r => r.ParentName).FirstOrDefault(c => c is not null);
        institution.ReleaseCount = said.Count;
    }

    /// <summary>Studies of each institution's releases.</summary>
    private async Task<Dictionary<long, int>> StudiesAsync(IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        (
            await db
                .ReleaseInstitutions.Where(r => ids.Contains(r.InstitutionId))
                .Join(
                    db.StudyReleases,
                    r => r.ReleaseId,
                    s => s.ReleaseId,
                    (r, s) => new { r.InstitutionId, s.StudyId }
                )
                .Distinct()
                .ToListAsync(cancel)
        )
            .CountBy(p => p.InstitutionId)
            .ToDictionary();

    private async Task RemoveAsync(List<Institution> unnamed, CancellationToken cancel)
    {
        var ids = unnamed.ConvertAll(i => (long?)i.Id);
        if (ids.Count > 0)
        {
            await db
                .Institutions.Where(i => ids.Contains(i.ParentId))
                .ExecuteUpdateAsync(s => s.SetProperty(i => i.ParentId, (long?)null), cancel);
            db.Institutions.RemoveRange(unnamed);
        }
    }

    private async Task<IEnumerable<InstitutionAlias>> FormsAsync(
        IReadOnlyCollection<long> ids,
        CancellationToken cancel
    )
    {
        var forms = await db
            .Mentions.Where(m => ids.Contains(m.InstitutionId!.Value))
            .Select(m => new { Id = m.InstitutionId!.Value, m.Text })
            .Distinct()
            .ToListAsync(cancel);
        return forms.Select(f => new InstitutionAlias
        {
            InstitutionId = f.Id,
            Alias = f.Text,
            Folded = NameFolding.Fold(f.Text),
        });
    }

    /// <summary>Links what was touched to its parent, and others to what was touched. Names decide, the lowest number first.</summary>
    private async Task LinkPartsAsync(HashSet<string> names, CancellationToken cancel)
    {
        var affected = await db
            .Institutions.Where(i => names.Contains(i.Name) || (i.ParentName != null && names.Contains(i.ParentName)))
            .ToListAsync(cancel);
        var wanted = affected.Select(i => i.ParentName).OfType<string>().Distinct().ToList();
        var parents = (
            await db
                .Institutions.Where(p => wanted.Contains(p.Name))
                .OrderBy(p => p.Id)
                .Select(p => new { p.Id, p.Name })
                .ToListAsync(cancel)
        ).ToLookup(p => p.Name, p => (long?)p.Id);
        foreach (var institution in affected)
        {
            institution.ParentId = institution.ParentName is { } parent
                ? parents[parent].FirstOrDefault(id => id != institution.Id)
                : null;
        }

        await db.SaveChangesAsync(cancel);
    }
}
