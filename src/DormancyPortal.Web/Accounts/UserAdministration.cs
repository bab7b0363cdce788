using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Web.Accounts;

/// <summary>
/// What administrators do to accounts. Each change is kept in the log, signs the account out where it had more power before,
/// and is refused when no administrator would be left.
/// </summary>
/// <remarks>What is refused is answered in words; null means that it was done.</remarks>
public sealed class UserAdministration(
    PortalDbContext db,
    UserManager<PortalUser> users,
    RoleManager<IdentityRole> roles,
    AccountLog log,
    TimeProvider clock
)
{
    private const string LastAdmin = "This is the last administrator who can sign in. Make somebody else one first.";

    /// <summary>All accounts by name, each with its role and when it was last seen.</summary>
    public async Task<IReadOnlyList<UserRow>> ListAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from user in db.Users.AsNoTracking()
            orderby user.UserName
            select new
            {
                User = user,
                Role = db
                    .UserRoles.Where(r => r.UserId == user.Id)
                    .Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name)
                    .FirstOrDefault(),
                Passkeys = db.Set<IdentityUserPasskey<string>>().Count(p => p.UserId == user.Id),
                Seen = db.AccountSessions.Where(s => s.UserId == user.Id).Max(s => (DateTime?)s.LastSeenAt),
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new UserRow(
                r.User.Id,
                r.User.UserName!,
                r.Role ?? PortalRoles.Reader,
                r.User.DisabledAt,
                r.User.LockoutEnd > now,
                r.User.TwoFactorEnabled,
                r.Passkeys,
                r.Seen
            )),
        ];
    }

    /// <summary>Gives an account another role.</summary>
    public Task<string?> ChangeRoleAsync(string id, string role, EventOrigin origin, CancellationToken cancel) =>
        ChangeAsync(
            id,
            async user =>
            {
                if (!PortalRoles.All.Contains(role))
                {
                    return "There is no such role.";
                }

                if (role != PortalRoles.Admin && await IsLastAdminAsync(user, cancel))
                {
                    return LastAdmin;
                }

                var before = await users.GetRolesAsync(user);
                await Administrators.EnsureRoleAsync(roles, role);
                await users.RemoveFromRolesAsync(user, before);
                await users.AddToRoleAsync(user, role);
                await log.AddAsync(
                    AccountEventKind.RoleChanged,
                    user.UserName,
                    origin,
                    $"{string.Join(", ", before)} → {role}",
                    cancel
                );
                return null;
            },
            cancel
        );

    /// <summary>Keeps an account from being used.</summary>
    public Task<string?> DisableAsync(string id, EventOrigin origin, CancellationToken cancel) =>
        ChangeAsync(
            id,
            async user =>
            {
                if (await IsLastAdminAsync(user, cancel))
                {
                    return LastAdmin;
                }

                user.DisabledAt ??= clock.GetUtcNow().UtcDateTime;
                await log.AddAsync(AccountEventKind.Disabled, user.UserName, origin, null, cancel);
                return null;
            },
            cancel
        );

    /// <summary>Lets an account be used again, also one that is locked out.</summary>
    public Task<string?> EnableAsync(string id, EventOrigin origin, CancellationToken cancel) =>
        ChangeAsync(
            id,
            async user =>
            {
                (user.DisabledAt, user.LockoutEnd, user.AccessFailedCount) = (null, null, 0);
                await log.AddAsync(AccountEventKind.Enabled, user.UserName, origin, null, cancel);
                return null;
            },
            cancel
        );

    /// <summary>Signs an account out everywhere.</summary>
    public Task<string?> SignOutEverywhereAsync(string id, EventOrigin origin, CancellationToken cancel) =>
        ChangeAsync(
            id,
            async user =>
            {
                await log.AddAsync(AccountEventKind.SessionsEnded, user.UserName, origin, "all", cancel);
                return null;
            },
            cancel
        );

    /// <summary>Takes the second factor and the passkeys of somebody away who lost them.</summary>
    public Task<string?> RemoveSecondFactorsAsync(string id, EventOrigin origin, CancellationToken cancel) =>
        ChangeAsync(
            id,
            async user =>
            {
                await users.SetTwoFactorEnabledAsync(user, enabled: false);
                await users.ResetAuthenticatorKeyAsync(user);
                var passkeys = await users.GetPasskeysAsync(user);
                foreach (var passkey in passkeys)
                {
                    await users.RemovePasskeyAsync(user, passkey.CredentialId);
                }

                var names = string.Join(", ", passkeys.Select(p => PasskeyNames.Of(p.Name)));
                await log.AddAsync(
                    AccountEventKind.SecondFactorRemoved,
                    user.UserName,
                    origin,
                    names.Length == 0 ? null : $"and passkeys: {names}",
                    cancel
                );
                return null;
            },
            cancel
        );

    /// <summary>Changes an account in one transaction, with a new stamp, which ends every session of it.</summary>
    private async Task<string?> ChangeAsync(string id, Func<PortalUser, Task<string?>> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await users.FindByIdAsync(id) is not { } user)
        {
            return "There is no such account any more.";
        }

        if (await change(user) is { } problem)
        {
            return problem;
        }

        await users.UpdateSecurityStampAsync(user);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task<bool> IsLastAdminAsync(PortalUser user, CancellationToken cancel)
    {
        var admins = db
            .UserRoles.Join(db.Roles, r => r.RoleId, r => r.Id, (r, role) => new { r.UserId, role.Name })
            .Where(r => r.Name == PortalRoles.Admin)
            .Select(r => r.UserId);
        var enabled = await db
            .Users.Where(u => u.DisabledAt == null && admins.Contains(u.Id))
            .Select(u => u.Id)
            .ToListAsync(cancel);
        return enabled.Contains(user.Id) && enabled.Count == 1;
    }
}

/// <summary>An account as administrators see it.</summary>
/// <param name="Id">Number of the account.</param>
/// <param name="Name">Name to sign in with.</param>
/// <param name="Role">What it may do.</param>
/// <param name="DisabledAt">Since when it is disabled, UTC; null while it is not.</param>
/// <param name="IsLockedOut">Whether too many sign-ins failed a short while ago.</param>
/// <param name="HasSecondFactor">Whether an authenticator is asked for.</param>
/// <param name="Passkeys">How many passkeys it may sign in with.</param>
/// <param name="SeenAt">When it was last signed in, UTC; null when it never was.</param>
public sealed record UserRow(
    string Id,
    string Name,
    string Role,
    DateTime? DisabledAt,
    bool IsLockedOut,
    bool HasSecondFactor,
    int Passkeys,
    DateTime? SeenAt
);
