using System.Security.Cryptography;
using System.Text;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Web.Accounts;

/// <summary>
/// The codes of authenticators, by the portal's clock, each taken once (RFC 6238, 5.2): whoever has read one over a shoulder comes
/// too late with it.
/// </summary>
public sealed class AuthenticatorCodes(TimeProvider clock) : AuthenticatorTokenProvider<PortalUser>
{
    /// <summary>Steps that the clock of an authenticator may be behind or ahead.</summary>
    private const int StepsOff = 1;

    /// <summary>Takes a code that was not taken before, and uses it up.</summary>
    public override async Task<bool> ValidateAsync(
        string purpose,
        string token,
        UserManager<PortalUser> manager,
        PortalUser user
    )
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        if (await StepOfAsync(token, manager, user) is not { } step || step <= user.LastCodeStep)
        {
            return false;
        }

        user.LastCodeStep = step;
        // Of two at once only one is kept: the account of the other has changed since it was read.
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    /// <summary>Whether a code is right, but was taken before or came after a later one.</summary>
    public async Task<bool> IsUsedAsync(string token, UserManager<PortalUser> manager, PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        return await StepOfAsync(token, manager, user) <= user.LastCodeStep;
    }

    /// <summary>The latest step about now that has this code; null when none has.</summary>
    private async Task<long?> StepOfAsync(string token, UserManager<PortalUser> manager, PortalUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return null;
        }

        var (now, typed) = (TimeCodes.StepAt(clock.GetUtcNow()), Encoding.UTF8.GetBytes(token));
        for (var step = now + StepsOff; step >= now - StepsOff; step--)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TimeCodes.Of(key, step)), typed))
            {
                return step;
            }
        }

        return null;
    }
}
