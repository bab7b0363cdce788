using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Web;

/// <summary>
/// Reads into memory what pages count and search by, after the start and after every publish, so that the next reader need not
/// wait for it: at 200,000 findings a second and a half. While one publish follows another it waits for the last, and so while an order
/// publishes thousands: reading the catalog after each step took twice the time of the step.
/// </summary>
internal sealed partial class CatalogReadAhead(
    IServiceScopeFactory scopes,
    FindingColumnsCache columns,
    NameIndexCache names,
    ILogger<CatalogReadAhead> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first page may be on its way already, and reads for itself.
        await Task.Yield();
        CatalogStamp? seen = null;
        CatalogStamp? ready = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
                var stamp = await CatalogStamp.ReadAsync(db, stoppingToken);
                if (stamp == seen && stamp != ready && !await IsBeingPublishedAsync(db, stoppingToken))
                {
                    await columns.PrepareAsync(db, stoppingToken);
                    await names.GetAsync(db, scope.ServiceProvider.GetRequiredService<Lexicon>(), stoppingToken);
                    ready = stamp;
                }

                seen = stamp;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The store may be locked or away for a while; readers are told by their own pages.
                LogTrouble(e);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static Task<bool> IsBeingPublishedAsync(PortalDbContext db, CancellationToken cancel) =>
        db.LexiconRereadings.AnyAsync(w => w.PublishedBy != null, cancel);

    [LoggerMessage(LogLevel.Warning, "The catalog could not be read ahead.")]
    private partial void LogTrouble(Exception e);
}
