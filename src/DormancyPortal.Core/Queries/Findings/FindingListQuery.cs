using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>Lists findings; every count beside a choice is what choosing it would show.</summary>
public sealed class FindingListQuery(PortalDbContext db)
{
    private const int Offered = 12;
    private const int RowsAtOnce = 500;

    /// <summary>One page of the findings of a record, newest first, with what its own list may be narrowed to.</summary>
    public async Task<FindingList> ListAsync(FindingFilter filter, PageRequest page, CancellationToken cancel) =>
        new()
        {
            Page = await PageAsync(filter, FindingSort.Newest, page, cancel),
            Directions = await CountsAsync(filter with { Direction = null }, f => f.Direction, cancel),
            Strengths = [.. (await CountsAsync(filter with { Strength = null }, f => f.Strength, cancel)).Reverse()],
            Models = await ModelsAsync(filter with { Model = null }, cancel),
        };

    /// <summary>One page of all findings, with all that they may be narrowed to.</summary>
    public async Task<FindingList> BrowseAsync(
        FindingFilter filter,
        FindingSort sort,
        PageRequest page,
        CancellationToken cancel
    ) =>
        new()
        {
            Page = await PageAsync(filter, sort, page, cancel),
            Directions = await CountsAsync(filter with { Direction = null }, f => f.Direction, cancel),
            Strengths = [.. (await CountsAsync(filter with { Strength = null }, f => f.Strength, cancel)).Reverse()],
            Models = await ModelsAsync(filter with { Model = null }, cancel),
            SaidIn = await CountsAsync(filter with { SaidIn = null }, f => f.SaidIn, cancel),
            Markers = await MarkersAsync(filter with { Marker = null }, cancel),
            Pathways = await PathwaysAsync(filter with { Pathway = null }, cancel),
            Years = await YearsAsync(filter with { Year = null }, cancel),
            Studies = await ChosenStudyAsync(filter, cancel),
            OnBiology = await AxisAsync(filter with { OnBiology = null }, f => f.OnBiology, cancel),
            OnOutcome = await AxisAsync(filter with { OnOutcome = null }, f => f.OnOutcome, cancel),
        };

    /// <summary>Pathways, models and years that findings may be narrowed to, for pages that count findings otherwise.</summary>
    internal async Task<FindingChoices> ChoicesAsync(FindingFilter filter, CancellationToken cancel) =>
        new(
            await PathwaysAsync(filter with { Pathway = null }, cancel),
            await ModelsAsync(filter with { Model = null }, cancel),
            await YearsAsync(filter with { Year = null }, cancel)
        );

    /// <summary>One page of the findings, without the choices.</summary>
    public async Task<PagedList<FindingRow>> PageAsync(
        FindingFilter filter,
        FindingSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var total = await CountAsync(filter, cancel);
        var within = page.Within(total);
        var shown = Sorted(filter, sort).Skip(within.Skip).Take(within.Size);
        return new PagedList<FindingRow>(await FindingRows.OfAsync(db, shown, cancel), total, within);
    }

    /// <summary>How many findings a filter lets through.</summary>
    public Task<int> CountAsync(FindingFilter filter, CancellationToken cancel) => filter.Apply(db).CountAsync(cancel);

    /// <summary>All findings, some hundreds at a time: sorted once, however many there are.</summary>
    public async IAsyncEnumerable<IReadOnlyList<FindingRow>> AllAsync(
        FindingFilter filter,
        FindingSort sort,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var ids = await Sorted(filter, sort).Select(f => f.Id).ToListAsync(cancel);
        foreach (var some in ids.Chunk(RowsAtOnce))
        {
            var rows = await FindingRows.OfAsync(db, db.Findings.Where(f => some.Contains(f.Id)), cancel);
            var byId = rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
            yield return [.. some.Where(byId.ContainsKey).Select(id => byId[id])];
        }
    }

    private IOrderedQueryable<Finding> Sorted(FindingFilter filter, FindingSort sort)
    {
        var findings = filter.Apply(db);
        var sorted = sort switch
        {
            FindingSort.Surest => findings.OrderByDescending(f => f.Confidence),
            FindingSort.Strongest => findings.OrderByDescending(f =>
                f.Strength == Extraction.ClaimStrength.Causal ? 3
                : f.Strength == Extraction.ClaimStrength.ConditionalCausal ? 2
                : f.Strength == Extraction.ClaimStrength.Correlational ? 1
                : 0
            ),
            _ => findings.OrderByDescending(f => f.Release.Date ?? f.Study!.Published),
        };
        return sorted.ThenBy(f => f.ReleaseId).ThenBy(f => f.Start);
    }

    private async Task<IReadOnlyList<FacetCount<T>>> CountsAsync<T>(
        FindingFilter filter,
        Expression<Func<Finding, T>> value,
        CancellationToken cancel
    )
        where T : struct, Enum
    {
        var counts = await filter
            .Apply(db)
            .GroupBy(value)
            .Select(g => new FacetCount<T>(g.Key, g.Count()))
            .ToListAsync(cancel);
        return [.. counts.OrderBy(c => c.Value)];
    }

    private async Task<IReadOnlyList<FacetCount<Extraction.FindingDirection>>> AxisAsync(
        FindingFilter filter,
        Expression<Func<Finding, Extraction.FindingDirection?>> axis,
        CancellationToken cancel
    )
    {
        var counts = await filter
            .Apply(db)
            .GroupBy(axis)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return
        [
            .. counts
                .Where(c => c.Key is not null)
                .OrderBy(c => c.Key)
                .Select(c => new FacetCount<Extraction.FindingDirection>(c.Key!.Value, c.Count)),
        ];
    }

    /// <summary>Studies are too many to choose from here; the one that a link chose is shown, to be taken back.</summary>
    private async Task<IReadOnlyList<FacetCount<FindingSubject>>> ChosenStudyAsync(
        FindingFilter filter,
        CancellationToken cancel
    ) =>
        filter.Study is null
            ? []
            : await filter
                .Apply(db)
                .GroupBy(f => new { f.Study!.Slug, f.Study.DisplayTitle })
                .Select(g => new FacetCount<FindingSubject>(
                    new FindingSubject(g.Key.Slug, g.Key.DisplayTitle),
                    g.Count()
                ))
                .ToListAsync(cancel);

    private async Task<IReadOnlyList<FacetCount<Extraction.FindingModel>>> ModelsAsync(
        FindingFilter filter,
        CancellationToken cancel
    )
    {
        var counts = await filter
            .Apply(db)
            .SelectMany(f => f.Models)
            .GroupBy(m => m.Model)
            .Select(g => new FacetCount<Extraction.FindingModel>(g.Key, g.Count()))
            .ToListAsync(cancel);
        return [.. counts.OrderBy(c => c.Value)];
    }

    private async Task<IReadOnlyList<FacetCount<FindingSubject>>> MarkersAsync(
        FindingFilter filter,
        CancellationToken cancel
    ) =>
        await filter
            .Apply(db)
            .SelectMany(f => f.Markers)
            .GroupBy(l => new { l.Marker.Slug, l.Marker.Label })
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Label)
            .Take(Offered)
            .Select(g => new FacetCount<FindingSubject>(new FindingSubject(g.Key.Slug, g.Key.Label), g.Count()))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<FacetCount<FindingSubject>>> PathwaysAsync(
        FindingFilter filter,
        CancellationToken cancel
    ) =>
        await filter
            .Apply(db)
            .SelectMany(f => f.Pathways)
            .GroupBy(l => new { l.Pathway.Slug, l.Pathway.Name })
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Name)
            .Take(Offered)
            .Select(g => new FacetCount<FindingSubject>(new FindingSubject(g.Key.Slug, g.Key.Name), g.Count()))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<FacetCount<int>>> YearsAsync(FindingFilter filter, CancellationToken cancel)
    {
        var counts = await filter
            .Apply(db)
            .Select(f => f.Release.Date ?? f.Study!.Published)
            .Where(d => d != null)
            .GroupBy(d => d!.Value.Year)
            .Select(g => new FacetCount<int>(g.Key, g.Count()))
            .ToListAsync(cancel);
        return [.. counts.OrderByDescending(c => c.Value)];
    }
}
