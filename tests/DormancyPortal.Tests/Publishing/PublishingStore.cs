using System.Security.Cryptography;
using System.Text;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Tests.Publishing;

/// <summary>An empty store in a file, and the acts that publishing does on it.</summary>
internal sealed class PublishingStore : IDisposable
{
    private static readonly Lazy<Task<byte[]>> Empty = new(MakeEmptyAsync);
    private readonly TemporaryFolder _folder = new();

    public Lexicon Lexicon { get; init; } =
        new()
        {
            Version = "test",
            Markers =
            [
                new MarkerEntry(
                    "HGNC:11724",
                    "TEK",
                    "TEK receptor tyrosine kinase",
                    ["TIE2", "CD202B"],
                    ["VMCM"],
                    "7010",
                    null,
                    null,
                    null
                ),
            ],
            Pathways =
            [
                new PathwayEntry(
                    "Notch signaling",
                    "notch-signaling",
                    ["Notch pathway"],
                    [],
                    [],
                    [],
                    "How cells talk",
                    []
                ),
            ],
        };

    public FixedClock Clock { get; } = new();

    public static async Task<PublishingStore> OpenAsync()
    {
        var store = new PublishingStore();
        await File.WriteAllBytesAsync(store._folder.Database, await Empty.Value);
        return store;
    }

    public PortalDbContext Db() => Db(_folder);

    /// <summary>Keeps a release with a reading as ingestion would.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> AddAsync(SyntheticRelease synthetic)
    {
        await using var db = Db();
        var extraction = synthetic.Extraction();
        var bytes = Encoding.UTF8.GetBytes(extraction.Text);
        var release = new Release
        {
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Slug = $"release-{synthetic.Number}",
            MediaType = "text/plain",
            FileName = $"{synthetic.Number}.txt",
            Size = bytes.Length,
            UploadedBy = "test",
            UploadedAt = Clock.GetUtcNow().UtcDateTime,
            File = new ReleaseFile { Bytes = bytes },
            Readings = [ReadingRecord.Of(extraction, Lexicon.Version, Clock.GetUtcNow().UtcDateTime)],
        };
        db.Releases.Add(release);
        await db.SaveChangesAsync();
        return release.Id;
    }

    public async Task PublishAsync(long release)
    {
        await using var db = Db();
        await new CatalogPublisher(db, Lexicon, Clock).PublishAsync(release, "test", null, CancellationToken.None);
    }

    public async Task WithdrawAsync(long release)
    {
        await using var db = Db();
        await new CatalogPublisher(db, Lexicon, Clock).WithdrawAsync(release, "test", "why", CancellationToken.None);
    }

    public async Task<(int Published, int Reread)> RebuildAsync(bool reread = false)
    {
        await using var db = Db();
        return await new CatalogRebuild(db, Lexicon, Clock).RunAsync(reread, null, CancellationToken.None);
    }

    public async Task<string> DumpAsync()
    {
        await using var db = Db();
        return await CatalogDump.OfAsync(db);
    }

    public void Dispose() => _folder.Dispose();

    private static PortalDbContext Db(TemporaryFolder folder)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        PortalStore.Configure(options, folder.Database);
        return new PortalDbContext(options.Options);
    }

    private static async Task<byte[]> MakeEmptyAsync()
    {
        using var folder = new TemporaryFolder();
        await using (var db = Db(folder))
        {
            await PortalStore.PrepareAsync(db, CancellationToken.None);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(folder.Database);
    }
}
