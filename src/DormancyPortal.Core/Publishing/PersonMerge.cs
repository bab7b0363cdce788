using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Publishing;

/// <summary>Makes people again from what their releases say of them.</summary>
internal sealed class PersonMerge(PortalDbContext db)
{
    public async Task RefreshAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var said = (
            await db
                .ReleasePeople.AsNoTracking()
                .Where(r => ids.Contains(r.PersonId))
                .OrderBy(r => r.ReleaseId)
                .ToListAsync(cancel)
        ).ToLookup(r => r.PersonId);
        foreach (var person in await db.People.Where(p => ids.Contains(p.Id)).ToListAsync(cancel))
        {
            var releases = said[person.Id].ToList();
            if (releases.Count == 0)
            {
                db.People.Remove(person);
                continue;
            }

            person.Name = releases[0].Name;
            person.ReleaseCount = releases.Count;
            await db.PersonAliases.Where(a => a.PersonId == person.Id).ExecuteDeleteAsync(cancel);
            var forms = await db
                .Mentions.Where(m => m.PersonId == person.Id)
                .Select(m => m.Text)
                .Distinct()
                .ToListAsync(cancel);
            db.PersonAliases.AddRange(
                forms.Select(f => new PersonAlias
                {
                    PersonId = person.Id,
                    Alias = f,
                    Folded = NameFolding.Fold(f),
                })
            );
        }

        await db.SaveChangesAsync(cancel);
    }
}
