using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Makes institutions again from what their releases say of them, and links each to what it is a part of.</summary>
internal sealed class InstitutionMerge(PortalDbContext db, EntityMerges merges)
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
            // What releases say of those merged into it counts after what they say of itself.
            Merge(
                institution,
                [.. said[institution.Id].OrderBy(r => EntityKeys.Institution(r.Name, r.Ror) != institution.Key)]
            );
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
            // In the store and not one by one: people may have made them parts of each other, in a circle even.
            unnamed.ForEach(i => db.Entry(i).State = EntityState.Detached);
            await db.Institutions.Where(i => ids.Contains(i.Id)).ExecuteDeleteAsync(cancel);
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
        // Parts that people decided on are few, and the whole may be what came or went: all of them are linked again.
        var decided = merges.Parts(RecordKind.Institution);
        names.UnionWith(merges.Decisions.Where(d => d.Kind == EntityDecisionKind.Merge).Select(d => d.Name));
        var affected = await db
            .Institutions.Where(i =>
                names.Contains(i.Name)
                || (i.ParentName != null && names.Contains(i.ParentName))
                || decided.Contains(i.Key)
            )
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
                    ?? await MergedAsync(parent, institution, cancel)
                : null;
            if (merges.WholeOf(RecordKind.Institution, institution.Key) is { } whole)
            {
                institution.ParentId = await IdOfAsync(whole, cancel) ?? institution.ParentId;
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The institution that one of this name was merged into.</summary>
    private async Task<long?> MergedAsync(string name, Institution part, CancellationToken cancel)
    {
        var merged = merges.Decisions.LastOrDefault(d =>
            d.Kind == EntityDecisionKind.Merge
            && d.Entity == RecordKind.Institution
            && d.Name == name
            && merges.Holds(d)
        );
        var id = merged is null ? null : await IdOfAsync(merges.Canonical(RecordKind.Institution, merged.Key), cancel);
        return id == part.Id ? null : id;
    }

    private Task<long?> IdOfAsync(string key, CancellationToken cancel) =>
        db.Institutions.Where(i => i.Key == key).Select(i => (long?)i.Id).SingleOrDefaultAsync(cancel);
}
