using DormancyPortal.Core.Storage;
using DormancyPortal.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Tests;

/// <summary>The store with the seed catalog published: made once in a test run, then copied for whoever needs one.</summary>
internal static class SeededStore
{
    private static readonly Lazy<Task<byte[]>> Made = new(MakeAsync);

    /// <summary>Puts a copy into a data folder.</summary>
    public static async Task CopyToAsync(TemporaryFolder data) =>
        await File.WriteAllBytesAsync(data.Database, await Made.Value);

    private static async Task<byte[]> MakeAsync()
    {
        using var data = new TemporaryFolder();
        await using (
            var services = PortalHost.BuildServices(new PortalOptions { DataFolder = data.Path }, new FixedClock())
        )
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await PortalStore.PrepareAsync(db, CancellationToken.None);
            await SeedCatalog.LoadIfEmptyAsync(scope.ServiceProvider, CancellationToken.None);
        }

        // The last connection that closes puts the write-ahead log into the file.
        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(data.Database);
    }
}
