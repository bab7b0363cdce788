using DormancyPortal.Core.Storage;

namespace DormancyPortal.Core.Queries.Search;

/// <summary>Finds sentences of published releases that hold all the words, by the store's full-text index.</summary>
public sealed class SentenceSearch(PortalDbContext db)
{
    /// <summary>Sentences a page.</summary>
    public const int PageSize = 20;

    /// <summary>One page of the sentences, best first.</summary>
    public Task<(int Count, IReadOnlyList<SentenceHit> Hits)> FindAsync(
        string query,
        int page,
        CancellationToken cancel
    )
    {
        _ = (db, query, page, cancel);
        throw new NotImplementedException();
    }
}
