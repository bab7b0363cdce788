using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Tests.ReferenceData;
using DormancyPortal.Web;
using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Tests.Importing;

/// <summary>A portal without its web side on an empty store, into which files are imported.</summary>
internal sealed class ImportStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ImportStore() =>
        Services = PortalHost.BuildServices(new PortalOptions { DataFolder = _folder.Path }, new FixedClock());

    public ServiceProvider Services { get; }

    public static async Task<ImportStore> OpenAsync()
    {
        var store = new ImportStore();
        await store.WithAsync<PortalDbContext, int>(async db =>
        {
            await PortalStore.PrepareAsync(db, CancellationToken.None);
            return 0;
        });
        return store;
    }

    /// <summary>Another process on the same store.</summary>
    public ServiceProvider AnotherProcess() =>
        PortalHost.BuildServices(new PortalOptions { DataFolder = _folder.Path }, new FixedClock());

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<ReferenceDifference> ImportAsync(string text, string sha256 = "1")
    {
        var file = ReferenceText.Read(text);
        return WithAsync<ReferenceImporter, ReferenceDifference>(importer =>
            importer.ImportAsync(file, new ReferenceOrigin("file.txt", sha256, "ada"), null, CancellationToken.None)
        );
    }

    public Lexicon Lexicon() => LexiconOf(Services);

    public static Lexicon LexiconOf(ServiceProvider services)
    {
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<Lexicon>();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        _folder.Dispose();
    }
}
