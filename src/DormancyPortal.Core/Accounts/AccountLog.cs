using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Accounts;

/// <summary>Keeps what happens to accounts and at the sign-in. The only writer of its table.</summary>
public sealed class AccountLog(PortalDbContext db, TimeProvider clock)
{
    private const int LongestUserAgent = 256;

    /// <summary>Appends an event.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="name">Name of the account; null when there is none.</param>
    /// <param name="origin">Who did it, and from where.</param>
    /// <param name="detail">What else is to be said.</param>
    /// <param name="cancel">Keeps nothing.</param>
    public async Task AddAsync(
        AccountEventKind kind,
        string? name,
        EventOrigin origin,
        string? detail = null,
        CancellationToken cancel = default
    )
    {
        db.AccountEvents.Add(
            new AccountEvent
            {
                Kind = kind,
                Name = name,
                By = origin.By,
                At = clock.GetUtcNow().UtcDateTime,
                Address = origin.Address,
                UserAgent = origin.UserAgent is { Length: > LongestUserAgent } agent
                    ? agent[..LongestUserAgent]
                    : origin.UserAgent,
                Detail = detail,
            }
        );
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A page of the events, the newest first.</summary>
    /// <param name="kind">Only of this kind; all when null.</param>
    /// <param name="name">Only of this account; of all when null.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Ends the query.</param>
    public Task<PagedList<AccountEvent>> ListAsync(
        AccountEventKind? kind,
        string? name,
        PageRequest page,
        CancellationToken cancel
    ) =>
        PagedList.OfAsync(
            db.AccountEvents.AsNoTracking()
                .Where(e => (kind == null || e.Kind == kind) && (name == null || e.Name == name))
                .OrderByDescending(e => e.Id),
            page,
            cancel
        );
}

/// <summary>Who caused an event, and from where.</summary>
/// <param name="By">User name of who did it; null when it was whoever was at the sign-in.</param>
/// <param name="Address">Address of the browser or program.</param>
/// <param name="UserAgent">What it calls itself.</param>
public sealed record EventOrigin(string? By, string? Address = null, string? UserAgent = null)
{
    /// <summary>Somebody at the command line.</summary>
    public static readonly EventOrigin CommandLine = new("command line");
}
