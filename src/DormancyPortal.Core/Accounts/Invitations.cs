using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Core.Accounts;

/// <summary>Makes, finds and ends the links by which people choose a password. The only writer of their table.</summary>
public sealed class Invitations(PortalDbContext db, TimeProvider clock)
{
    /// <summary>How long a link for a new account is taken.</summary>
    public static readonly TimeSpan LifeOfInvitation = TimeSpan.FromDays(7);

    /// <summary>How long a link for a new password is taken.</summary>
    public static readonly TimeSpan LifeOfReset = TimeSpan.FromDays(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a link for a new account; earlier ones for that name are taken back.</summary>
    /// <returns>The token of the link, which is kept nowhere.</returns>
    public Task<string> InviteAsync(string name, string role, string by, CancellationToken cancel) =>
        MakeAsync(name, role, null, by, LifeOfInvitation, cancel);

    /// <summary>Makes a link by which the password of an account is chosen anew; earlier ones are taken back.</summary>
    /// <returns>The token of the link, which is kept nowhere.</returns>
    public Task<string> ResetAsync(PortalUser user, string by, CancellationToken cancel) =>
        MakeAsync(user.UserName!, null, user.Id, by, LifeOfReset, cancel);

    /// <summary>The invitation of a token that may still be used; null for any other.</summary>
    public Task<Invitation?> FindAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (SecretToken.Hash(token), Now);
        return db
            .Invitations.AsNoTracking()
            .SingleOrDefaultAsync(i => i.TokenHash == hash && i.EndedAt == null && i.ExpiresAt > now, cancel);
    }

    /// <summary>Uses an invitation up.</summary>
    /// <returns>Whether it could still be used; of two at once only one is told so.</returns>
    public async Task<bool> UseAsync(Invitation invitation, CancellationToken cancel)
    {
        var now = Now;
        return await db
                .Invitations.Where(i => i.Id == invitation.Id && i.EndedAt == null && i.ExpiresAt > now)
                .ExecuteUpdateAsync(i => i.SetProperty(x => x.EndedAt, now).SetProperty(x => x.WasUsed, true), cancel)
            == 1;
    }

    /// <summary>Takes a link back.</summary>
    /// <returns>The name it was for; null when there was none to take back.</returns>
    public async Task<string?> TakeBackAsync(long id, CancellationToken cancel)
    {
        var now = Now;
        var ended = await db
            .Invitations.Where(i => i.Id == id && i.EndedAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.EndedAt, now), cancel);
        return ended == 0 ? null : await db.Invitations.Where(i => i.Id == id).Select(i => i.Name).SingleAsync(cancel);
    }

    /// <summary>The links that may still be used, the newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancel)
    {
        var now = Now;
        return await db
            .Invitations.AsNoTracking()
            .Where(i => i.EndedAt == null && i.ExpiresAt > now)
            .OrderByDescending(i => i.Id)
            .ToListAsync(cancel);
    }

    private async Task<string> MakeAsync(
        string name,
        string? role,
        string? userId,
        string by,
        TimeSpan life,
        CancellationToken cancel
    )
    {
        var (token, now) = (SecretToken.New(), Now);
        await db
            .Invitations.Where(i => i.Name == name && i.EndedAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.EndedAt, now), cancel);
        db.Invitations.Add(
            new Invitation
            {
                Name = name,
                Role = role,
                UserId = userId,
                TokenHash = SecretToken.Hash(token),
                MadeBy = by,
                MadeAt = now,
                ExpiresAt = now + life,
            }
        );
        await db.SaveChangesAsync(cancel);
        return token;
    }
}
