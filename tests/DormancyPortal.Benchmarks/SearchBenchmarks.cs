using BenchmarkDotNet.Attributes;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web;
using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Benchmarks;

/// <summary>What a search of the seed catalog costs, each step of the matching order by one query.</summary>
// In process: the harness would otherwise build the whole solution again for each benchmark.
[InProcess]
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("portal-");
    private ServiceProvider _services = null!;

    /// <summary>An alias, two words, a typo, a phrase in sentences, nothing.</summary>
    [Params("TIE2", "notch2 signalling", "CXRC4", "endosteal niche", "qqqqqq")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _services = PortalHost.BuildServices(new PortalOptions { DataFolder = _data.FullName });
        await using var scope = _services.CreateAsyncScope();
        await PortalStore.PrepareAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), default);
        await SeedCatalog.LoadIfEmptyAsync(scope.ServiceProvider, default);
    }

    [GlobalCleanup]
    public async Task CleanAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    /// <summary>One search, with the scope that a request has.</summary>
    [Benchmark]
    public async Task<SearchResults> SearchAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalSearch>().SearchAsync(Query, default, 1, default);
    }
}
