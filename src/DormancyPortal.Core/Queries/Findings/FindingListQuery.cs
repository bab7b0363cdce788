using System.Runtime.CompilerServices;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Storage;

namespace DormancyPortal.Core.Queries.Findings;

/// <summary>Lists findings; every count beside a choice is what choosing it would show.</summary>
public sealed class FindingListQuery(PortalDbContext db, FindingColumnsCache cache)
{
    private const int Offered = 12;
    private const int RowsAtOnce = 500;

    /// <summary>One page of the findings of a record, newest first, with what its own list may be narrowed to.</summary>
    public async Task<FindingList> ListAsync(FindingFilter filter, PageRequest page, CancellationToken cancel)
    {
        var (columns, selection) = await SelectAsync(filter, cancel);
        return new()
        {
            Page = await PageAsync(columns, selection, FindingSort.Newest, page, cancel),
            Directions = selection.Directions,
            Strengths = selection.Strengths,
            Models = selection.Models,
        };
    }

    /// <summary>One page of all findings, with all that they may be narrowed to.</summary>
    public async Task<FindingList> BrowseAsync(
        FindingFilter filter,
        FindingSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var (columns, selection) = await SelectAsync(filter, cancel);
        return new()
        {
            Page = await PageAsync(columns, selection, sort, page, cancel),
            Directions = selection.Directions,
            Strengths = selection.Strengths,
            Models = selection.Models,
            SaidIn = selection.SaidIn,
            Markers = selection.Markers(Offered),
            Pathways = selection.Pathways(Offered),
            Years = selection.Years,
            Studies = selection.ChosenStudy,
            OnBiology = selection.OnBiology,
            OnOutcome = selection.OnOutcome,
        };
    }

    /// <summary>One page of the findings, without the choices.</summary>
    public async Task<PagedList<FindingRow>> PageAsync(
        FindingFilter filter,
        FindingSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var (columns, selection) = await SelectAsync(filter, cancel);
        return await PageAsync(columns, selection, sort, page, cancel);
    }

    /// <summary>How many findings a filter lets through.</summary>
    public async Task<int> CountAsync(FindingFilter filter, CancellationToken cancel) =>
        (await SelectAsync(filter, cancel)).Selection.Rows.Count;

    /// <summary>All findings, some hundreds at a time: sorted once, however many there are.</summary>
    public async IAsyncEnumerable<IReadOnlyList<FindingRow>> AllAsync(
        FindingFilter filter,
        FindingSort sort,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var (columns, selection) = await SelectAsync(filter, cancel);
        foreach (var some in selection.Sorted(sort).Chunk(RowsAtOnce))
        {
            yield return await FindingRows.OfAsync(db, [.. some.Select(row => columns[row].Id)], cancel);
        }
    }

    private async Task<(FindingColumns Columns, FindingSelection Selection)> SelectAsync(
        FindingFilter filter,
        CancellationToken cancel
    )
    {
        var columns = await cache.GetAsync(db, cancel);
        return (columns, await filter.SelectAsync(db, columns, cancel));
    }

    private async Task<PagedList<FindingRow>> PageAsync(
        FindingColumns columns,
        FindingSelection selection,
        FindingSort sort,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var within = page.Within(selection.Rows.Count);
        var shown = selection.Sorted(sort).Skip(within.Skip).Take(within.Size);
        var rows = await FindingRows.OfAsync(db, [.. shown.Select(row => columns[row].Id)], cancel);
        return new PagedList<FindingRow>(rows, selection.Rows.Count, within);
    }
}
