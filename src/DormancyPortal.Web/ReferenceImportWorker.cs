using System.Collections.Concurrent;
using DormancyPortal.Core.Importing;

namespace DormancyPortal.Web;

/// <summary>
/// Imports confirmed files of reference data beside the serving of pages. What is to be done is in the store; how far it is,
/// only here, because nothing else can be written while an import is.
/// </summary>
internal sealed partial class ReferenceImportWorker(IServiceScopeFactory scopes, ILogger<ReferenceImportWorker> log)
    : BackgroundService
{
    /// <summary>After it a file is found that another process was told of and left.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _confirmed = new(0);
    private readonly ConcurrentDictionary<long, double> _shares = new();

    /// <summary>What share of a file is imported, 0 to 1; 0 also when it is another process that imports it.</summary>
    public double ShareOf(long upload) => _shares.GetValueOrDefault(upload);

    /// <summary>Begins at once.</summary>
    public void Wake() => _confirmed.Release();

    public override void Dispose()
    {
        _confirmed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The portal serves at once; imports can wait.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await DoNextAsync(stoppingToken)) { }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogTrouble(e);
            }

            Task next = _confirmed.WaitAsync(Longest, stoppingToken);
            await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> DoNextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<ReferenceImportWork>();
        try
        {
            return await work.DoNextAsync((upload, share) => _shares[upload] = share, cancel);
        }
        finally
        {
            _shares.Clear();
        }
    }

    [LoggerMessage(LogLevel.Error, "An import of reference data broke off.")]
    private partial void LogTrouble(Exception e);
}
