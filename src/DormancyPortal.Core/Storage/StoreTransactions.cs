using Microsoft.EntityFrameworkCore;
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

    /// <summary>Ends a transaction of one's own; one of the caller's is left to them.</summary>
    /// <param name="own">What <see cref="BeginWithinAsync"/> gave.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public static Task CommitWithinAsync(this IDbContextTransaction? own, CancellationToken cancel) =>
        own?.CommitAsync(cancel) ?? Task.CompletedTask;

    /// <summary>
    /// A transaction that writes rows all over the file, with 64 MB for its pages: with SQLite's two megabytes most of them would be
    /// read from the file again and again.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="work">What is done in it; answers whether it is kept.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public static async Task InLargeTransactionAsync(
        this PortalDbContext db,
        Func<Task<bool>> work,
        CancellationToken cancel
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA cache_size = -65536", cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (await work())
            {
                await transaction.CommitAsync(cancel);
            }
        }
        finally
        {
            // The connection goes on to others.
            await db.Database.ExecuteSqlAsync($"PRAGMA cache_size = -2000", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }
}
