using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Size">Rows of a page.</param>
public sealed record PageRequest(int Number, int Size)
{
    /// <summary>Rows before the page.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>The same page, or, past the end of that many rows, the last one.</summary>
    public PageRequest Within(int rows) => this with { Number = Math.Clamp(Number, 1, PagesOf(rows)) };

    /// <summary>Pages that so many rows fill; none fill one.</summary>
    public int PagesOf(int rows) => Math.Max(1, (rows + Size - 1) / Size);
}

/// <summary>One page of a list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">Rows of the whole list.</param>
/// <param name="Request">Which page it is.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Total, PageRequest Request)
{
    /// <summary>Pages of the whole list; an empty list has one.</summary>
    public int Pages => Request.PagesOf(Total);
}

/// <summary>Reads one page of rows.</summary>
public static class PagedList
{
    /// <summary>The page, or the last one where the list is shorter, and the size of the whole, in two queries.</summary>
    internal static async Task<PagedList<T>> OfAsync<T>(IQueryable<T> rows, PageRequest page, CancellationToken cancel)
    {
        var total = await rows.CountAsync(cancel);
        var within = page.Within(total);
        return new(await rows.Skip(within.Skip).Take(within.Size).ToListAsync(cancel), total, within);
    }
}

/// <summary>A value that a list may be narrowed to, and how many rows that would leave.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many rows.</param>
public sealed record FacetCount<T>(T Value, int Count);
