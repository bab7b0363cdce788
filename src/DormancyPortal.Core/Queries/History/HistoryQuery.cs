namespace DormancyPortal.Core.Queries.History;

/// <summary>
/// One kind of record that keeps acts. A new one is added by implementing this and registering it: the pages of history and
/// undo then show it.
/// </summary>
public interface IHistorySource
{
    /// <summary>Its name in addresses, in lower case without hyphens.</summary>
    string Name { get; }

    /// <summary>The newest acts that a filter lets through and that stand after a place, in the order of all history.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">The place; from the newest when null.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Ends the query.</param>
    Task<IReadOnlyList<HistoryRow>> ReadAsync(
        HistoryFilter filter,
        HistoryPlace? after,
        int most,
        CancellationToken cancel
    );

    /// <summary>The acts of some numbers, in any order; none of a number that no act has.</summary>
    Task<IReadOnlyList<HistoryRow>> FindAsync(IReadOnlyCollection<long> numbers, CancellationToken cancel);
}

/// <summary>A page of history.</summary>
/// <param name="Rows">The acts, newest first.</param>
/// <param name="Next">The place that the next page is after; null on the last.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryRow> Rows, HistoryPlace? Next);

/// <summary>Reads what people did, from all records together.</summary>
public sealed class HistoryQuery(IEnumerable<IHistorySource> sources)
{
    /// <summary>Acts of a page.</summary>
    public const int RowsOfAPage = 50;

    /// <summary>The acts after a place, newest first. However far back, each record is asked for one page.</summary>
    public async Task<HistoryPage> ListAsync(HistoryFilter filter, HistoryPlace? after, CancellationToken cancel)
    {
        var rows = new List<HistoryRow>();
        foreach (var source in sources)
        {
            rows.AddRange(await source.ReadAsync(filter, after, RowsOfAPage + 1, cancel));
        }

        List<HistoryRow> sorted =
        [
            .. rows.OrderByDescending(r => r.Place.At)
                .ThenBy(r => r.Place.Source, StringComparer.Ordinal)
                .ThenByDescending(r => r.Place.Number)
                .Take(RowsOfAPage + 1),
        ];
        return sorted.Count > RowsOfAPage
            ? new HistoryPage(sorted[..RowsOfAPage], sorted[RowsOfAPage - 1].Place)
            : new HistoryPage(sorted, null);
    }

    /// <summary>One act; null when there is none.</summary>
    public async Task<HistoryRow?> FindAsync(string source, long number, CancellationToken cancel) =>
        (await FindAsync(source, [number], cancel)).SingleOrDefault();

    /// <summary>The acts of one record that have some numbers, in any order; in as many queries for many as for one.</summary>
    public async Task<IReadOnlyList<HistoryRow>> FindAsync(
        string source,
        IReadOnlyCollection<long> numbers,
        CancellationToken cancel
    ) =>
        numbers.Count > 0 && sources.FirstOrDefault(s => s.Name == source) is { } kept
            ? await kept.FindAsync(numbers, cancel)
            : [];
}
