using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.People;

/// <summary>Lists people; every count beside a choice is what choosing it would show.</summary>
public sealed class PersonListQuery(PortalDbContext db)
{
    /// <summary>One page of the people that a filter lets through.</summary>
    public async Task<PersonList> ListAsync(
        PersonFilter filter,
        PersonSort sort,
        PageRequest page,
        CancellationToken cancel
    ) => new(await PageAsync(Apply(filter), sort, page, cancel), await RolesAsync(filter with { Role = null }, cancel));

    /// <summary>One page of them, without the choices.</summary>
    public Task<PagedList<PersonRow>> RowsAsync(
        PersonFilter filter,
        PersonSort sort,
        PageRequest page,
        CancellationToken cancel
    ) => PageAsync(Apply(filter), sort, page, cancel);

    private IQueryable<Person> Apply(PersonFilter filter)
    {
        IQueryable<Person> people = db.People;
        if (filter.Name is { } name && NameFolding.Fold(name) is { Length: > 0 } folded)
        {
            people = people.Where(p => p.Aliases.Any(a => a.Folded.Contains(folded)));
        }

        if (filter.Role is { } role)
        {
            people = people.Where(p => p.Releases.Any(r => r.Role == role));
        }

        return people;
    }

    private async Task<PagedList<PersonRow>> PageAsync(
        IQueryable<Person> people,
        PersonSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var sorted =
            sort == PersonSort.Releases
                ? people.OrderByDescending(p => p.ReleaseCount).ThenBy(p => p.Name)
                : people.OrderBy(p => p.Name).ThenBy(p => p.Slug);
        // First which ones, then where they work: SQLite would otherwise look that up for everybody whom it sorts.
        var slugs = await PagedList.OfAsync(sorted.Select(p => p.Slug), page, cancel);
        var rows = await db
            .People.Where(p => slugs.Items.Contains(p.Slug))
            .Select(p => new PersonRow(
                p.Slug,
                p.Name,
                p.ReleaseCount,
                Array.Empty<PersonRole>(),
                p.Releases.Where(r => r.Affiliation != null)
                    .OrderByDescending(r => r.Release.Date)
                    .Select(r => new NamedRecord(r.Affiliation!.Slug, r.Affiliation.Name, null))
                    .FirstOrDefault()
            )
            {
                Orcid = p.Orcid,
            })
            .ToDictionaryAsync(p => p.Slug, cancel);
        var roles = await RolesOfAsync(slugs.Items, cancel);
        return new PagedList<PersonRow>(
            [
                .. slugs
                    .Items.Where(rows.ContainsKey)
                    .Select(slug => rows[slug] with { Roles = [.. roles[slug].Order()] }),
            ],
            slugs.Total,
            slugs.Request
        );
    }

    private async Task<ILookup<string, PersonRole>> RolesOfAsync(IReadOnlyList<string> slugs, CancellationToken cancel)
    {
        var roles = await db
            .ReleasePeople.Where(r => slugs.Contains(r.Person.Slug))
            .Select(r => new { r.Person.Slug, r.Role })
            .Distinct()
            .ToListAsync(cancel);
        return roles.ToLookup(r => r.Slug, r => r.Role);
    }

    private async Task<IReadOnlyList<FacetCount<PersonRole>>> RolesAsync(PersonFilter filter, CancellationToken cancel)
    {
        // Of everybody the index of roles alone tells.
        var roles = filter == new PersonFilter() ? db.ReleasePeople : Apply(filter).SelectMany(p => p.Releases);
        var counts = await roles
            .GroupBy(r => r.Role)
            .Select(g => new FacetCount<PersonRole>(g.Key, g.Select(r => r.PersonId).Distinct().Count()))
            .ToListAsync(cancel);
        return [.. counts.OrderBy(c => c.Value)];
    }
}
