using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Queries.Pathways;

/// <summary>Lists pathways.</summary>
public sealed class PathwayListQuery(PortalDbContext db)
{
    /// <summary>One page of the pathways of which a name holds what is asked for, folded; null asks for all.</summary>
    public Task<PagedList<PathwayRow>> ListAsync(
        string? name,
        PathwaySort sort,
        PageRequest page,
        CancellationToken cancel
    ) =>
        PagedList.OfAsync(
            Sorted(Named(name), sort)
                .Select(p => new PathwayRow(p.Slug, p.Name, p.Definition, p.FindingCount, p.StudyCount, p.ReleaseCount)
                {
                    Ids = p.Ids,
                    Parent = p.Parent!.Name,
                }),
            page,
            cancel
        );

    private IQueryable<Pathway> Named(string? name) =>
        name is not null && NameFolding.Fold(name) is { Length: > 0 } folded
            ? db.Pathways.Where(p => p.Aliases.Any(a => a.Folded.Contains(folded)))
            : db.Pathways;

    private static IQueryable<Pathway> Sorted(IQueryable<Pathway> pathways, PathwaySort sort) =>
        sort switch
        {
            PathwaySort.Findings => pathways.OrderByDescending(p => p.FindingCount).ThenBy(p => p.Slug),
            PathwaySort.Studies => pathways.OrderByDescending(p => p.StudyCount).ThenBy(p => p.Slug),
            _ => pathways.OrderBy(p => p.Slug),
        };
}
