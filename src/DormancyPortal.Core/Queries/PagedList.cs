using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Size">Rows of a page.</param>
public sealed record PageRequest(int Number, int Size)
{
    /// <summary>Rows before the page.</summary>
    public int Skip => (Number - 1) * Size;
}

/// <summary>One page of a list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">Rows of the whole list.</param>
/// <param name="Request">Which page it is.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Total, PageRequest Request)
{
    /// <summary>Pages of the whole list; an empty list has one.</summary>
    public int Pages => Math.Max(1, (Total + Request.Size - 1) / Request.Size);
}

/// <summary>Reads one page of rows.</summary>
public static class PagedList
{
    /// <summary>The page and the size of the whole, in two queries.</summary>
    internal static async Task<PagedList<T>> OfAsync<T>(
        IQueryable<T> rows,
        PageRequest page,
        CancellationToken cancel
    ) => new(await rows.Skip(page.Skip).Take(page.Size).ToListAsync(cancel), await rows.CountAsync(cancel), page);
}

/// <summary>A value that a list may be narrowed to, and how many rows that would leave.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many rows.</param>
public sealed record FacetCount<T>(T Value, int Count);
