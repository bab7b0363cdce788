using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Markers;

/// <summary>Lists markers; every count beside a choice is what choosing it would show.</summary>
public sealed class MarkerListQuery(PortalDbContext db, FindingColumnsCache cache)
{
    private const int PathwaysOffered = 15;

    /// <summary>One page of the markers that a filter lets through.</summary>
    public async Task<MarkerList> ListAsync(
        MarkerFilter filter,
        MarkerSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var selection = await SelectAsync(filter, cancel);
        return new()
        {
            Page = await PageAsync(Markers(filter, selection), sort, page, cancel),
            Letters = selection.Letters,
            Kinds = selection.Kinds,
            Directions = selection.Directions,
            Models = selection.Models,
            Strengths = selection.Strengths,
            Pathways = selection.Pathways(PathwaysOffered),
            Years = selection.Years,
        };
    }

    /// <summary>One page of them, without the choices.</summary>
    public async Task<PagedList<MarkerRow>> RowsAsync(
        MarkerFilter filter,
        MarkerSort sort,
        PageRequest page,
        CancellationToken cancel
    ) => await PageAsync(Markers(filter, await SelectAsync(filter, cancel)), sort, page, cancel);

    private async Task<MarkerSelection> SelectAsync(MarkerFilter filter, CancellationToken cancel) =>
        new(await cache.GetAsync(db, cancel), filter, await filter.NamedAsync(db, cancel));

    private IQueryable<Marker> Markers(MarkerFilter filter, MarkerSelection selection)
    {
        var ids = selection.Ids;
        return filter == new MarkerFilter() ? db.Markers : db.Markers.Where(m => ids.Contains(m.Id));
    }

    private async Task<PagedList<MarkerRow>> PageAsync(
        IQueryable<Marker> markers,
        MarkerSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var sorted = sort switch
        {
            MarkerSort.Findings => markers.OrderByDescending(m => m.FindingCount).ThenBy(m => m.Slug),
            MarkerSort.Studies => markers.OrderByDescending(m => m.StudyCount).ThenBy(m => m.Slug),
            _ => markers.OrderBy(m => m.Slug),
        };
        var rows = await PagedList.OfAsync(
            sorted.Select(m => new MarkerRow(
                m.Slug,
                m.Label,
                m.Name,
                m.Kind,
                null,
                m.FindingCount,
                m.StudyCount,
                m.ReleaseCount
            )
            {
                HgncId = m.HgncId,
                NcbiGene = m.NcbiGene,
                Ensembl = m.Ensembl,
                Uniprot = m.Uniprot,
            }),
            page,
            cancel
        );
        var written = await AsWrittenAsync([.. rows.Items.Select(m => m.Slug)], cancel);
        return rows with
        {
            Items = [.. rows.Items.Select(m => m with { AsWritten = written.GetValueOrDefault(m.Slug) })],
        };
    }

    /// <summary>Of each marker the form that releases write most often, its label aside.</summary>
    private async Task<Dictionary<string, string>> AsWrittenAsync(IReadOnlyList<string> slugs, CancellationToken cancel)
    {
        var forms = await db
            .MarkerAliases.Where(a => slugs.Contains(a.Marker.Slug) && a.Count > 0 && a.Alias != a.Marker.Label)
            .Select(a => new
            {
                a.Marker.Slug,
                Text = a.Alias,
                a.Count,
            })
            .ToListAsync(cancel);
        return forms
            .GroupBy(f => f.Slug)
            .ToDictionary(
                g => g.Key,
                g => g.OrderByDescending(f => f.Count).ThenBy(f => f.Text, StringComparer.Ordinal).First().Text
            );
    }
}
