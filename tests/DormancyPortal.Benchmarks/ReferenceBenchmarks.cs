using BenchmarkDotNet.Attributes;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Benchmarks;

/// <summary>The whole HGNC set: its import must stay under 5 s, loading it at a start under 1.5 s. Needs <c>../shared</c>.</summary>
[InProcess]
[MemoryDiagnoser]
public class ReferenceBenchmarks
{
    private const string Name = "hgnc_complete_set_2024-10-18.txt.gz";
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
    private byte[] _bytes = [];

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(above.FullName, "shared", "data", Name)))
        {
            above = above.Parent ?? throw new FileNotFoundException($"No shared/data/{Name} beside the repository.");
        }

        _bytes = await File.ReadAllBytesAsync(Path.Combine(above.FullName, "shared", "data", Name));
        await ImportAsync(Path.Combine(_folder, "loaded"));
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>File to rows.</summary>
    [Benchmark]
    public ReferenceFile Read()
    {
        using var stream = new MemoryStream(_bytes, writable: false);
        return ReferenceFile.Read(stream, Name);
    }

    /// <summary>File to an empty store.</summary>
    [Benchmark]
    public Task Import() => ImportAsync(Path.Combine(_folder, Guid.NewGuid().ToString("N")));

    /// <summary>Store to lexicon.</summary>
    [Benchmark]
    public Lexicon Load()
    {
        using var services = PortalHost.BuildServices(
            new PortalOptions { DataFolder = Path.Combine(_folder, "loaded") }
        );
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<Lexicon>();
    }

    private async Task ImportAsync(string folder)
    {
        await using var services = PortalHost.BuildServices(new PortalOptions { DataFolder = folder }.Check());
        await using var scope = services.CreateAsyncScope();
        await PortalStore.PrepareAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), default);
        await scope
            .ServiceProvider.GetRequiredService<ReferenceImporter>()
            .ImportAsync(Read(), new ReferenceOrigin(Name, "1", "benchmark"), null, default);
    }
}
