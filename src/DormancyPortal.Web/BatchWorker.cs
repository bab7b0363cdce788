using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Curation;

namespace DormancyPortal.Web;

/// <summary>
/// Works beside the serving of pages, on one thing at a time: files of batches, publishes of batches, trials of changes of the lexicon, and
/// releases that a change of it touches. All it knows is in the store, so any number of processes may do it, and whatever one of them leaves undone another does.
/// </summary>
internal sealed partial class BatchWorker(
    IServiceScopeFactory scopes,
    SketchIndexCache indexes,
    BatchLikeness likeness,
    TriedLexicons lexicons,
    ILogger<BatchWorker> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The portal serves at once; batches can wait.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await DoNextAsync(stoppingToken))
                {
                    await Task.Delay(Pause, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The store may be locked or away for a while; the files are safe in it.
                LogTrouble(e);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> DoNextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<BatchLeases>();
        if (await leases.AnyAsync(cancel))
        {
            return await scope.ServiceProvider.GetRequiredService<BatchWork>().DoNextAsync(_owner, null, cancel);
        }

        if (
            await scope.ServiceProvider.GetRequiredService<BatchPublishing>().DoNextAsync(_owner, null, cancel)
            // Somebody waits before the screen for what is tried.
            || await scope.ServiceProvider.GetRequiredService<LexiconTrialWork>().DoNextAsync(_owner, cancel)
            || await scope.ServiceProvider.GetRequiredService<LexiconRereader>().DoNextAsync(_owner, cancel)
        )
        {
            return true;
        }

        indexes.Forget();
        likeness.Forget();
        lexicons.Forget();
        return false;
    }

    [LoggerMessage(LogLevel.Error, "Batches wait: the store could not be asked for their files.")]
    private partial void LogTrouble(Exception e);
}
