using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>
/// Keeps the <see cref="NameIndex"/> of the current catalog version. Every process makes its own from the store, so
/// nothing is held here that another process would miss.
/// </summary>
public sealed class NameIndexCache(Lexicon lexicon) : IDisposable
{
    private readonly SemaphoreSlim _making = new(1, 1);
    private volatile Entry? _entry;

    /// <summary>The index of what the store holds now.</summary>
    public async Task<NameIndex> GetAsync(PortalDbContext db, CancellationToken cancel)
    {
        var version = await db.CatalogVersions.Select(v => v.Number).SingleOrDefaultAsync(cancel);
        if (_entry is { } kept && kept.Version == version)
        {
            return kept.Index;
        }

        await _making.WaitAsync(cancel);
        try
        {
            if (_entry is not { } current || current.Version != version)
            {
                _entry = current = new Entry(version, new NameIndex(await CatalogNames.LoadAsync(db, lexicon, cancel)));
            }

            return current.Index;
        }
        finally
        {
            _making.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _making.Dispose();

    private sealed record Entry(long Version, NameIndex Index);
}
