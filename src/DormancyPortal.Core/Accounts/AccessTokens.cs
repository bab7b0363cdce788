using System.Data.Common;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Accounts;

/// <summary>Makes, knows and revokes the tokens of the API. The only writer of their table.</summary>
public sealed class AccessTokens(PortalDbContext db, TimeProvider clock)
{
    /// <summary>What every token begins with, so that a lost one is known for what it is.</summary>
    public const string Prefix = "dormancyportal_";

    /// <summary>Tokens that one account may have at a time.</summary>
    public const int Most = 20;

    private static readonly TimeSpan Rounding = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a token.</summary>
    /// <returns>The token, which is kept nowhere; null when the account has as many as it may.</returns>
    public async Task<string?> MakeAsync(
        string userId,
        string name,
        IReadOnlyCollection<string> scopes,
        TimeSpan life,
        CancellationToken cancel
    )
    {
        if ((await OfAsync(userId, cancel)).Count >= Most)
        {
            return null;
        }

        var token = Prefix + SecretToken.New();
        db.AccessTokens.Add(
            new AccessToken
            {
                UserId = userId,
                Name = name,
                TokenHash = SecretToken.Hash(token),
                Scopes = string.Join(' ', scopes),
                MadeAt = Now,
                ExpiresAt = Now + life,
            }
        );
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>The record of a token that counts, and whether this is its first use; null for any other.</summary>
    public async Task<(AccessToken Token, bool IsFirstUse)?> UseAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (SecretToken.Hash(token), Now);
        var known = await db
            .AccessTokens.AsNoTracking()
            .Where(t => t.TokenHash == hash && t.RevokedAt == null && t.ExpiresAt > now)
            .Where(t => db.Users.Any(u => u.Id == t.UserId && u.DisabledAt == null))
            .SingleOrDefaultAsync(cancel);
        if (known is null)
        {
            return null;
        }

        var isFirst = known.LastUsedAt is null;
        if (isFirst || now - known.LastUsedAt > Rounding)
        {
            await SeeAsync(known.Id, now, cancel);
        }

        return (known, isFirst);
    }

    /// <summary>The tokens of somebody that count, the newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> OfAsync(string userId, CancellationToken cancel)
    {
        var now = Now;
        return await db
            .AccessTokens.AsNoTracking()
            .Where(t => t.UserId == userId && t.RevokedAt == null && t.ExpiresAt > now)
            .OrderByDescending(t => t.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Revokes a token of somebody.</summary>
    /// <returns>What they called it; null when there was none to revoke.</returns>
    public async Task<string?> RevokeAsync(string userId, long id, CancellationToken cancel)
    {
        var now = Now;
        var revoked = await db
            .AccessTokens.Where(t => t.UserId == userId && t.Id == id && t.RevokedAt == null)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.RevokedAt, now), cancel);
        return revoked == 0
            ? null
            : await db.AccessTokens.Where(t => t.Id == id).Select(t => t.Name).SingleAsync(cancel);
    }

    private async Task SeeAsync(long id, DateTime now, CancellationToken cancel)
    {
        try
        {
            await db
                .AccessTokens.Where(t => t.Id == id)
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), cancel);
        }
        catch (DbException)
        {
            // Whoever writes for long must not keep programs from reading; the next request is seen.
        }
    }
}
