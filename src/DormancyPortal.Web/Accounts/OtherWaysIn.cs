using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Web.Accounts;

/// <summary>The ways into an account that a new password leaves open: whoever had got in may have made them.</summary>
public sealed class OtherWaysIn(UserManager<PortalUser> users, AccessTokens tokens, AccountLog log)
{
    /// <summary>How many there are; none of an account that is gone.</summary>
    public async Task<WaysIn> CountAsync(string userId, CancellationToken cancel) =>
        await users.FindByIdAsync(userId) is { } user
            ? new WaysIn(
                (await users.GetPasskeysAsync(user)).Count,
                (await tokens.OfAsync(userId, cancel)).Count,
                user.TwoFactorEnabled
            )
            : new WaysIn(0, 0, false);

    /// <summary>Removes passkeys and revokes tokens, each kind with its names in one line of the log.</summary>
    public async Task CloseAsync(PortalUser user, EventOrigin origin, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        var passkeys = await users.GetPasskeysAsync(user);
        foreach (var passkey in passkeys)
        {
            await users.RemovePasskeyAsync(user, passkey.CredentialId);
        }

        await TellAsync(AccountEventKind.PasskeyRemoved, passkeys.Select(p => PasskeyNames.Of(p.Name)));
        var made = await tokens.OfAsync(user.Id, cancel);
        foreach (var token in made)
        {
            await tokens.RevokeAsync(user.Id, token.Id, cancel);
        }

        await TellAsync(AccountEventKind.TokenRevoked, made.Select(t => t.Name));

        async Task TellAsync(AccountEventKind kind, IEnumerable<string> names)
        {
            var all = string.Join(", ", names);
            if (all.Length > 0)
            {
                await log.AddAsync(kind, user.UserName, origin, $"{all}, with the reset of the password", cancel);
            }
        }
    }
}

/// <summary>What a new password leaves as it is.</summary>
/// <param name="Passkeys">How many passkeys sign in without it.</param>
/// <param name="Tokens">How many tokens open the API without it.</param>
/// <param name="HasSecondFactor">Whether a code is asked for beside it.</param>
public sealed record WaysIn(int Passkeys, int Tokens, bool HasSecondFactor)
{
    /// <summary>Whether there is any way in without the password.</summary>
    public bool Any => Passkeys + Tokens > 0;
}
