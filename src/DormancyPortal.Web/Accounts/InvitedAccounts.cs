using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Web.Accounts;

/// <summary>Invites people, lets them choose a password anew, and makes accounts of those who come.</summary>
public sealed class InvitedAccounts(
    PortalDbContext db,
    UserManager<PortalUser> users,
    RoleManager<IdentityRole> roles,
    Invitations invitations,
    OtherWaysIn ways,
    AccountLog log
)
{
    /// <summary>Makes a link for a new account.</summary>
    /// <returns>The token of the link, or what is wrong.</returns>
    public async Task<(string? Token, string? Problem)> InviteAsync(
        string name,
        string role,
        EventOrigin origin,
        CancellationToken cancel
    )
    {
        if (!PortalRoles.All.Contains(role))
        {
            return (null, "There is no such role.");
        }

        foreach (var validator in users.UserValidators)
        {
            var valid = await validator.ValidateAsync(users, new PortalUser { UserName = name });
            if (!valid.Succeeded)
            {
                return (null, string.Join(' ', valid.Errors.Select(e => e.Description)));
            }
        }

        var token = await invitations.InviteAsync(name, role, origin.By ?? "unknown", cancel);
        await log.AddAsync(AccountEventKind.Invited, name, origin, role, cancel);
        return (token, null);
    }

    /// <summary>Makes a link by which somebody chooses their password anew.</summary>
    /// <param name="id">The account.</param>
    /// <param name="closesOthers">Whether the other ways in are closed at once, and every session is ended.</param>
    /// <param name="origin">Who makes it.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>The token of the link; null when there is no such account.</returns>
    public async Task<(string Token, string Name)?> ResetAsync(
        string id,
        bool closesOthers,
        EventOrigin origin,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await users.FindByIdAsync(id) is not { } user)
        {
            return null;
        }

        if (closesOthers)
        {
            await ways.CloseAsync(user, origin, cancel);
            await users.UpdateSecurityStampAsync(user);
        }

        var token = await invitations.ResetAsync(user, origin.By ?? "unknown", cancel);
        await log.AddAsync(AccountEventKind.ResetLinkMade, user.UserName, origin, null, cancel);
        await transaction.CommitAsync(cancel);
        return (token, user.UserName!);
    }

    /// <summary>Uses an invitation: makes the account, or changes its password and signs it out everywhere.</summary>
    /// <param name="invitation">The invitation.</param>
    /// <param name="password">The password that was chosen.</param>
    /// <param name="closesOthers">Whether the other ways into an account that exists are closed with it.</param>
    /// <param name="origin">Who uses it.</param>
    /// <param name="cancel">Undoes the whole.</param>
    /// <returns>The account, or what is wrong; nothing of either when the invitation was used meanwhile.</returns>
    public async Task<(PortalUser? User, IReadOnlyList<string> Problems)> AcceptAsync(
        Invitation invitation,
        string password,
        bool closesOthers,
        EventOrigin origin,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await invitations.UseAsync(invitation, cancel))
        {
            return (null, []);
        }

        var (user, done) = invitation.UserId is { } id
            ? await ResetAsync(id, password)
            : await MakeAsync(invitation, password);
        if (!done.Succeeded)
        {
            return (null, [.. done.Errors.Select(e => e.Description)]);
        }

        var kind = invitation.UserId is null ? AccountEventKind.AccountMade : AccountEventKind.PasswordChanged;
        await log.AddAsync(kind, user!.UserName, origin, "by a link", cancel);
        if (closesOthers && invitation.UserId is not null)
        {
            await ways.CloseAsync(user, origin, cancel);
        }

        await transaction.CommitAsync(cancel);
        return (user, []);
    }

    private async Task<(PortalUser?, IdentityResult)> MakeAsync(Invitation invitation, string password)
    {
        await Administrators.EnsureRoleAsync(roles, invitation.Role!);
        var user = new PortalUser { UserName = invitation.Name, LockoutEnabled = true };
        var made = await users.CreateAsync(user, password);
        return (user, made.Succeeded ? await users.AddToRoleAsync(user, invitation.Role!) : made);
    }

    private async Task<(PortalUser?, IdentityResult)> ResetAsync(string id, string password)
    {
        var user = await users.FindByIdAsync(id);
        if (user is null)
        {
            return (null, IdentityResult.Failed(new IdentityError { Description = "The account is gone." }));
        }

        // The new password ends every session: it comes with a new security stamp.
        var reset = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        return (user, reset.Succeeded ? await users.UpdateAsync(user) : reset);
    }
}
