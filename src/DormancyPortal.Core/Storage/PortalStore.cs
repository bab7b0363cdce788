using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Core.Storage;

/// <summary>Opens the store: one SQLite file in WAL mode, foreign keys on.</summary>
public static class PortalStore
{
    /// <summary>Registers <see cref="PortalDbContext"/> on a file.</summary>
    public static IServiceCollection AddPortalStore(this IServiceCollection services, string databasePath) =>
        services.AddDbContext<PortalDbContext>(options => Configure(options, databasePath));

    /// <summary>The options of a context on a file.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string databasePath) =>
        options
            .UseSqlite(
                new SqliteConnectionStringBuilder { DataSource = databasePath, ForeignKeys = true }.ToString(),
                sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            // SQLite makes a table anew to give it a foreign key, outside of the transaction: nothing that a start has to tell.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
            .AddInterceptors(ConnectionSettings.Instance);

    /// <summary>
    /// Makes the file and brings its tables up to date. Asks first what is pending, because a lock row left by a killed
    /// process would let a needless migration wait for ever.
    /// </summary>
    public static async Task PrepareAsync(PortalDbContext db, CancellationToken cancel)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        }
    }

    /// <summary>
    /// Makes ready what every first query needs (the model, the translation of queries), without opening a file, so that
    /// it can run beside the rest of a start. Calling it is never necessary.
    /// </summary>
    public static void WarmUp()
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        Configure(options, ":memory:");
        using var db = new PortalDbContext(options.Options);
        _ = db.Releases.Where(r => r.Id > 0).OrderBy(r => r.Id).Take(1).ToQueryString();
    }

    private sealed class ConnectionSettings : DbConnectionInterceptor
    {
        public static readonly ConnectionSettings Instance = new();

        // A checkpoint every 16,000 pages halves the time of an import; NORMAL is safe in WAL mode.
        private const string Settings =
            "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000; PRAGMA busy_timeout = 5000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            var command = connection.CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                command.CommandText = Settings;
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
