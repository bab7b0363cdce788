using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DormancyPortal.Tests.Queries;

/// <summary>Counts the commands sent to a store, so that a test can say that a page needs as many whatever it shows.</summary>
public sealed class CommandCounter : DbCommandInterceptor
{
    private int _count;

    /// <summary>Commands since the counter was made.</summary>
    public int Count => _count;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref _count);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Interlocked.Increment(ref _count);
        return result;
    }
}
