using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>
/// Keeps the <see cref="NameIndex"/> of the current catalog and lexicon. Every process makes its own from the store, so
/// nothing is held here that another process would miss. The names of imported genes are kept apart: they are many and
/// change with an import only, the catalog with every publish.
/// </summary>
public sealed class NameIndexCache : IDisposable
{
    private readonly SemaphoreSlim _making = new(1, 1);
    private volatile Entry? _entry;

    /// <summary>The index of what the store holds now.</summary>
    /// <param name="db">The store.</param>
    /// <param name="lexicon">The lexicon of now.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<NameIndex> GetAsync(PortalDbContext db, Lexicon lexicon, CancellationToken cancel)
    {
        var version = await db.CatalogVersions.Select(v => v.Number).SingleOrDefaultAsync(cancel);
        if (_entry is { } kept && kept.Version == version && kept.Lexicon == lexicon.Version)
        {
            return kept.Index;
        }

        await _making.WaitAsync(cancel);
        try
        {
            if (_entry is not { } current || current.Version != version || current.Lexicon != lexicon.Version)
            {
                var imported =
                    _entry is { } same && same.Lexicon == lexicon.Version
                        ? same.Imported
                        : new NameIndex([.. LexiconNames.ImportedMarkers(lexicon)]);
                var names = await CatalogNames.LoadAsync(db, lexicon, cancel);
                var index = new NameIndex(names, imported);
                _entry = current = new Entry(version, lexicon.Version, index, imported);
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

    private sealed record Entry(long Version, string Lexicon, NameIndex Index, NameIndex Imported);
}
