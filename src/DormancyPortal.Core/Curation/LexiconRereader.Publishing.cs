using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DormancyPortal.Core.Curation;

/// <content>
/// Shows readers what was read again, when somebody ordered it: the releases first, then the counters of what they share, then the names
/// of records. Each step is a transaction, and what is left follows from the store.
/// </content>
public sealed partial class LexiconRereader
{
    /// <summary>The store is locked while one transaction publishes, and others wait.</summary>
    private const int PublishedAtOnce = 100;

    /// <summary>Records that are counted, or get their names, in one transaction, for the same reason.</summary>
    private const int RecordsAtOnce = 500;

    private async Task PublishAsync(LexiconRereading work, string owner, CancellationToken cancel)
    {
        var left = await LexiconRereadings
            .NotShown(db)
            .Where(t => t.RereadingId == work.Id)
            .OrderBy(t => t.ReleaseId)
            .Select(t => t.ReleaseId)
            .Take(PublishedAtOnce + 1)
            .ToListAsync(cancel);
        if (work.Attempts >= Leases.MostAttempts)
        {
            await EndPublishAsync(work, owner, left.Count == 0 ? null : Leases.BroughtDown("published"));
            return;
        }

        try
        {
            if (left.Count > 0)
            {
                await PublishAsync(work, owner, left, cancel);
            }
            else if (
                !await publisher.CountAsync(RecordsAtOnce, cancel) && !await names.RenewAsync(RecordsAtOnce, cancel)
            )
            {
                await EndPublishAsync(work, owner, null);
            }
        }
        catch (Exception e) when (e is not (OperationCanceledException or SqliteException))
        {
            LogPublishFailure(e, work.Id);
            db.ChangeTracker.Clear();
            await EndPublishAsync(work, owner, Leases.OurFault);
        }
    }

    /// <summary>Publishes some of those that are left. What they share is counted once for an order that takes more than one step.</summary>
    private Task PublishAsync(LexiconRereading work, string owner, List<long> left, CancellationToken cancel) =>
        db.InLargeTransactionAsync(
            async () =>
            {
                if (!await leases.RenewAsync(One(work), owner, cancel))
                {
                    return false;
                }

                var countLater = left.Count > PublishedAtOnce || await publisher.AnyUncountedAsync(cancel);
                List<long> step = [.. left.Take(PublishedAtOnce)];
                await publisher.PublishAgainAsync(step, work.PublishedBy!, PublishNote, countLater, cancel);
                return true;
            },
            cancel
        );

    private const string PublishNote = "read again after a change of the lexicon";

    private Task<int> EndPublishAsync(LexiconRereading work, string owner, string? trouble) =>
        Leases
            .Held(One(work), owner)
            .ExecuteUpdateAsync(
                s => s.SetProperty(w => w.PublishedBy, (string?)null).SetProperty(w => w.Trouble, trouble),
                CancellationToken.None
            );

    [LoggerMessage(LogLevel.Error, "Releases of rereading {Rereading} could not be published again.")]
    private partial void LogPublishFailure(Exception e, long rereading);
}
