using System.Security.Claims;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace DormancyPortal.Web.Accounts;

/// <summary>The framework's sign-in, which lets nobody in whose account is disabled, by whatever factor they come.</summary>
public sealed class PortalSignInManager(
    UserManager<PortalUser> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<PortalUser> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<PortalUser> confirmation
) : SignInManager<PortalUser>(users, http, principals, options, logger, schemes, confirmation)
{
    /// <inheritdoc />
    public override async Task<bool> CanSignInAsync(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.DisabledAt is null && await base.CanSignInAsync(user);
    }

    /// <summary>
    /// Signs in, by a recovery code, whoever knew the password a short while ago. Where the framework's own way asks for nothing but the
    /// code, this one refuses and counts as that by an authenticator does.
    /// </summary>
    /// <param name="code">The recovery code, which is used up.</param>
    /// <param name="isPersistent">Whether to stay signed in when the browser is closed.</param>
    public async Task<SignInResult> RecoveryCodeSignInAsync(string code, bool isPersistent)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return SignInResult.Failed;
        }

        if (await PreSignInCheck(user) is { } refused)
        {
            return refused;
        }

        if (!(await UserManager.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded)
        {
            await UserManager.AccessFailedAsync(user);
            return await IsLockedOut(user) ? SignInResult.LockedOut : SignInResult.Failed;
        }

        await ResetLockout(user);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(user, isPersistent, [new Claim("amr", "mfa")]);
        return SignInResult.Success;
    }
}
