using System.Data.Common;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Accounts;

/// <summary>Starts, checks and ends the sessions of accounts. The only writer of their table.</summary>
public sealed class AccountSessions(PortalDbContext db, TimeProvider clock)
{
    private const int LongestUserAgent = 256;

    /// <summary>A session that was not seen for so long is none any more: no cookie lives longer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private static readonly TimeSpan Rounding = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Starts one.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> StartAsync(string userId, string userAgent, CancellationToken cancel)
    {
        var session = new AccountSession
        {
            UserId = userId,
            UserAgent = userAgent.Length > LongestUserAgent ? userAgent[..LongestUserAgent] : userAgent,
            StartedAt = Now,
            LastSeenAt = Now,
        };
        db.AccountSessions.Add(session);
        await db.SaveChangesAsync(cancel);
        return session.Id;
    }

    /// <summary>Whether a cookie still counts: its session goes on, its account may be used, and nothing of it has changed.</summary>
    /// <param name="id">The session.</param>
    /// <param name="userId">Whose the cookie says it is.</param>
    /// <param name="stamp">The security stamp in the cookie.</param>
    /// <param name="cancel">Ends the question.</param>
    public async Task<bool> GoesOnAsync(long id, string userId, string? stamp, CancellationToken cancel)
    {
        var seen = await (
            from session in db.AccountSessions
            join user in db.Users on session.UserId equals user.Id
            where session.Id == id && session.UserId == userId && session.EndedAt == null
            where user.SecurityStamp == stamp && user.DisabledAt == null
            select (DateTime?)session.LastSeenAt
        ).SingleOrDefaultAsync(cancel);
        if (seen is null)
        {
            return false;
        }

        if (Now - seen > Rounding)
        {
            await SeeAsync(id, cancel);
        }

        return true;
    }

    /// <summary>The sessions of somebody that go on, the one last seen first.</summary>
    public async Task<IReadOnlyList<AccountSession>> OfAsync(string userId, CancellationToken cancel)
    {
        var since = Now - Life;
        return await db
            .AccountSessions.AsNoTracking()
            .Where(s => s.UserId == userId && s.EndedAt == null && s.LastSeenAt > since)
            .OrderByDescending(s => s.LastSeenAt)
            .ThenByDescending(s => s.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Ends one of somebody's sessions.</summary>
    /// <returns>Whether it went on.</returns>
    public async Task<bool> EndAsync(string userId, long id, CancellationToken cancel) =>
        await EndAsync(db.AccountSessions.Where(s => s.UserId == userId && s.Id == id), cancel) == 1;

    /// <summary>Ends all sessions of somebody but, perhaps, one.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="but">The one that goes on; null for none.</param>
    /// <param name="cancel">Ends nothing.</param>
    public Task<int> EndAllAsync(string userId, long? but, CancellationToken cancel) =>
        EndAsync(db.AccountSessions.Where(s => s.UserId == userId && s.Id != but), cancel);

    private Task<int> EndAsync(IQueryable<AccountSession> sessions, CancellationToken cancel)
    {
        var now = Now;
        return sessions
            .Where(s => s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
    }

    private async Task SeeAsync(long id, CancellationToken cancel)
    {
        var now = Now;
        try
        {
            await db
                .AccountSessions.Where(s => s.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancel);
        }
        catch (DbException)
        {
            // Whoever writes for long must not keep people from reading; the next request sees them.
        }
    }
}
