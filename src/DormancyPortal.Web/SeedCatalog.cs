using DormancyPortal.Core.Documents;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Web;

/// <summary>The releases of <c>seeds/releases</c>, which fill an empty store at the first start.</summary>
public static class SeedCatalog
{
    /// <summary>Who uploads the seeds; pages of such releases say that the text is a restatement.</summary>
    public const string Uploader = ReleaseRecord.Restater;

    /// <summary>Takes in and publishes the seeds when the store holds no release.</summary>
    /// <returns>How many were published.</returns>
    public static async Task<int> LoadIfEmptyAsync(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var folder = Path.Combine(PortalOptions.SeedsFolder, "releases");
        if (!Directory.Exists(folder) || await db.Releases.AnyAsync(cancel))
        {
            return 0;
        }

        var ingestion = services.GetRequiredService<ReleaseIngestion>();
        var publisher = services.GetRequiredService<CatalogPublisher>();
        var loaded = 0;
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(IsSeed))
        {
            var bytes = await File.ReadAllBytesAsync(path, cancel);
            if (await ingestion.AddAsync(path, bytes, Uploader, cancel) is IngestOutcome.Added added)
            {
                await publisher.PublishAsync(added.ReleaseId, Uploader, null, cancel);
                loaded++;
            }
        }

        return loaded;
    }

    private static bool IsSeed(string path) => DocumentReader.IsDocument(path) && Path.GetFileName(path) != "README.md";
}
