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
        await db.PersonAliases.Where(a => ids.Contains(a.PersonId)).ExecuteDeleteAsync(cancel);
        foreach (var person in await db.People.Where(p => ids.Contains(p.Id)).ToListAsync(cancel))
        {
            // Releases of those merged into the person name them after those that name the person.
            if (said[person.Id].OrderBy(r => EntityKeys.Person(r.Name) != person.Key).FirstOrDefault() is { } first)
            {
                person.Name = first.Name;
                person.ReleaseCount = said[person.Id].Count();
            }
            else
            {
                db.People.Remove(person);
            }
        }

        db.PersonAliases.AddRange(await FormsAsync(ids, cancel));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IEnumerable<PersonAlias>> FormsAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var forms = await db
            .Mentions.Where(m => ids.Contains(m.PersonId!.Value))
            .Select(m => new { Id = m.PersonId!.Value, m.Text })
            .Distinct()
            .ToListAsync(cancel);
        return forms.Select(f => new PersonAlias
        {
            PersonId = f.Id,
            Alias = f.Text,
            Folded = NameFolding.Fold(f.Text),
        });
    }
}
