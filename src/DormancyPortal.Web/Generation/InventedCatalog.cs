using System.Diagnostics;
using System.Text;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Web.Generation;

/// <summary>Fills an empty store with invented releases, the way real ones go: kept, read, published.</summary>
/// <param name="services">Services of a portal whose clock is an <see cref="InventedClock"/> when two runs shall be alike.</param>
public sealed class InventedCatalog(IServiceProvider services)
{
    /// <summary>Who uploads and publishes invented releases.</summary>
    public const string Uploader = "generator";

    /// <summary>Releases of one transaction.</summary>
    private const int Batch = 1_000;

    /// <summary>Makes the releases and publishes them.</summary>
    /// <param name="releases">How many.</param>
    /// <param name="seed">What they are made from.</param>
    /// <param name="progress">Told after each batch how many are done.</param>
    /// <param name="cancel">Ends it; the batches before stay.</param>
    public async Task FillAsync(int releases, int seed, Action<int>? progress, CancellationToken cancel)
    {
        for (var first = 1; first <= releases; first += Batch)
        {
            var last = Math.Min(releases, first + Batch - 1);
            await FillAsync(first, last, seed, cancel);
            progress?.Invoke(last);
        }
    }

    private async Task FillAsync(int first, int last, int seed, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var text = new InventedText(scope.ServiceProvider.GetRequiredService<Lexicon>(), seed);
        var ingestion = scope.ServiceProvider.GetRequiredService<ReleaseIngestion>();
        var kept = new List<long>();
        for (var number = first; number <= last; number++)
        {
            var bytes = Encoding.UTF8.GetBytes(text.Release(number));
            var outcome = await ingestion.AddAsync($"invented-{number:D6}.txt", bytes, Uploader, cancel);
            kept.Add(
                outcome is IngestOutcome.Added added ? added.ReleaseId : throw new UnreachableException($"{outcome}")
            );
            db.ChangeTracker.Clear();
        }

        await scope
            .ServiceProvider.GetRequiredService<CatalogPublisher>()
            .PublishManyAsync(kept, Uploader, null, cancel);
    }
}
