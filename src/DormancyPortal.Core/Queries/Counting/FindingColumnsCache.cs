using DormancyPortal.Core.Storage;

namespace DormancyPortal.Core.Queries.Counting;

/// <summary>
/// Keeps the <see cref="FindingColumns"/> of the current catalog. Every process reads its own from the store, so nothing is
/// held here that another process would miss.
/// </summary>
public sealed class FindingColumnsCache : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Entry? _entry;

    /// <summary>Version of the catalog whose columns are here; null before any are.</summary>
    public long? Catalog => _entry?.Catalog;

    /// <summary>Reads what the store holds now, unless it is here.</summary>
    public Task PrepareAsync(PortalDbContext db, CancellationToken cancel) => GetAsync(db, cancel);

    /// <summary>The columns of what the store holds now.</summary>
    internal async Task<FindingColumns> GetAsync(PortalDbContext db, CancellationToken cancel)
    {
        var stamp = await CatalogStamp.ReadAsync(db, cancel);
        if (_entry is { } kept && kept.Catalog == stamp.Catalog)
        {
            return kept.Columns;
        }

        await _reading.WaitAsync(cancel);
        try
        {
            if (_entry is not { } current || current.Catalog != stamp.Catalog)
            {
                var (catalog, columns) = await FindingColumnsReader.ReadAsync(db, cancel);
                _entry = current = new Entry(catalog, columns);
            }

            return current.Columns;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _reading.Dispose();

    private sealed record Entry(long Catalog, FindingColumns Columns);
}
