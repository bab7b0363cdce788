using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Institutions;

/// <summary>Lists institutions; every count beside a choice is what choosing it would show.</summary>
public sealed class InstitutionListQuery(PortalDbContext db)
{
    private const int CountriesOffered = 25;

    /// <summary>One page of the institutions that a filter lets through.</summary>
    public async Task<InstitutionList> ListAsync(
        InstitutionFilter filter,
        InstitutionSort sort,
        PageRequest page,
        CancellationToken cancel
    ) =>
        new(
            await PageAsync(Apply(filter), sort, page, cancel),
            await CountriesAsync(filter with { Country = null }, cancel),
            await RolesAsync(filter with { Role = null }, cancel)
        );

    /// <summary>One page of them, without the choices.</summary>
    public Task<PagedList<InstitutionRow>> RowsAsync(
        InstitutionFilter filter,
        InstitutionSort sort,
        PageRequest page,
        CancellationToken cancel
    ) => PageAsync(Apply(filter), sort, page, cancel);

    private IQueryable<Institution> Apply(InstitutionFilter filter)
    {
        IQueryable<Institution> institutions = db.Institutions;
        if (filter.Name is { } name && NameFolding.Fold(name) is { Length: > 0 } folded)
        {
            institutions = institutions.Where(i => i.Aliases.Any(a => a.Folded.Contains(folded)));
        }

        if (filter.Country is { } country)
        {
            institutions = institutions.Where(i => i.Country == country);
        }

        if (filter.Role is { } role)
        {
            institutions = institutions.Where(i => i.Releases.Any(r => r.Role == role));
        }

        return institutions;
    }

    private async Task<PagedList<InstitutionRow>> PageAsync(
        IQueryable<Institution> institutions,
        InstitutionSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var sorted =
            sort == InstitutionSort.Studies
                ? institutions.OrderByDescending(i => i.StudyCount).ThenBy(i => i.Name)
                : institutions.OrderBy(i => i.Name).ThenBy(i => i.Slug);
        var rows = await PagedList.OfAsync(
            sorted.Select(i => new InstitutionRow(
                i.Slug,
                i.Name,
                i.Country,
                i.Parent!.Name ?? i.ParentName,
                i.StudyCount,
                i.ReleaseCount,
                Array.Empty<InstitutionRole>()
            )
            {
                Ror = i.Ror,
            }),
            page,
            cancel
        );
        var roles = await RolesOfAsync([.. rows.Items.Select(i => i.Slug)], cancel);
        return rows with { Items = [.. rows.Items.Select(i => i with { Roles = [.. roles[i.Slug].Order()] })] };
    }

    private async Task<ILookup<string, InstitutionRole>> RolesOfAsync(
        IReadOnlyList<string> slugs,
        CancellationToken cancel
    )
    {
        var roles = await db
            .ReleaseInstitutions.Where(r => slugs.Contains(r.Institution.Slug))
            .Select(r => new { r.Institution.Slug, r.Role })
            .Distinct()
            .ToListAsync(cancel);
        return roles.ToLookup(r => r.Slug, r => r.Role);
    }

    private Task<List<FacetCount<string>>> CountriesAsync(InstitutionFilter filter, CancellationToken cancel) =>
        Apply(filter)
            .Where(i => i.Country != null)
            .GroupBy(i => i.Country!)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key)
            .Take(CountriesOffered)
            .Select(g => new FacetCount<string>(g.Key, g.Count))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<FacetCount<InstitutionRole>>> RolesAsync(
        InstitutionFilter filter,
        CancellationToken cancel
    )
    {
        var counts = await Apply(filter)
            .SelectMany(i => i.Releases)
            .GroupBy(r => r.Role)
            .Select(g => new FacetCount<InstitutionRole>(g.Key, g.Select(r => r.InstitutionId).Distinct().Count()))
            .ToListAsync(cancel);
        return [.. counts.OrderBy(c => c.Value)];
    }
}
