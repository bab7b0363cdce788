using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Contexts;

/// <summary>Lists contexts.</summary>
public sealed class ContextListQuery(PortalDbContext db)
{
    /// <summary>One page of the contexts of a kind whose name holds what is asked for; null asks for all.</summary>
    public async Task<ContextList> ListAsync(
        string? name,
        ContextKind? kind,
        ContextSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var named = Named(name);
        var kinds = await named
            .GroupBy(c => c.Kind)
            .Select(g => new FacetCount<ContextKind>(g.Key, g.Count()))
            .ToListAsync(cancel);
        return new ContextList(await RowsAsync(name, kind, sort, page, cancel), [.. kinds.OrderBy(k => k.Value)]);
    }

    /// <summary>One page of them, without the choices.</summary>
    public Task<PagedList<ContextRow>> RowsAsync(
        string? name,
        ContextKind? kind,
        ContextSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var named = Named(name);
        var chosen = kind is null ? named : named.Where(c => c.Kind == kind);
        var sorted =
            sort == ContextSort.Findings
                ? chosen.OrderByDescending(c => c.FindingCount).ThenBy(c => c.Slug)
                : chosen.OrderBy(c => c.Slug);
        return PagedList.OfAsync(
            sorted.Select(c => new ContextRow(c.Slug, c.Name, c.Kind, c.FindingCount, c.ReleaseCount)
            {
                Curie = c.Curie,
            }),
            page,
            cancel
        );
    }

    private IQueryable<Context> Named(string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? db.Contexts
            : db.Contexts.Where(c =>
                EF.Functions.Like(c.Name, LikePattern.Containing(name.Trim()), LikePattern.Escape)
            );
}
