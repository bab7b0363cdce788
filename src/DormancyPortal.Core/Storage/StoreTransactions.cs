using Microsoft.EntityFrameworkCore.Storage;

namespace DormancyPortal.Core.Storage;

/// <summary>Transactions of work that may be a part of a larger one.</summary>
public static class StoreTransactions
{
    /// <summary>A transaction of one's own; null inside of one that the caller began and ends.</summary>
    public static async Task<IDbContextTransaction?> BeginWithinAsync(
        this PortalDbContext db,
        CancellationToken cancel
    ) => db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
}
