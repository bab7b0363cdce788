using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DormancyPortal.Web.Accounts;

/// <summary>
/// The framework's accounts, but locked out by the portal's clock, where the framework asks the machine's, and fit for two
/// requests that change one account at once.
/// </summary>
public sealed class PortalUserManager(
    IUserStore<PortalUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<PortalUser> hasher,
    IEnumerable<IUserValidator<PortalUser>> users,
    IEnumerable<IPasswordValidator<PortalUser>> passwords,
    ILookupNormalizer names,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<PortalUser>> logger,
    PortalDbContext db,
    TimeProvider clock
) : UserManager<PortalUser>(store, options, hasher, users, passwords, names, errors, services, logger)
{
    private const int MostTries = 10;

    /// <inheritdoc />
    public override Task<bool> IsLockedOutAsync(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.LockoutEnabled && user.LockoutEnd >= clock.GetUtcNow());
    }

    /// <summary>Counts a failure. Of many at once each counts, or guesses would be free for whoever sends them together.</summary>
    public override async Task<IdentityResult> AccessFailedAsync(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var counted = await CountFailureAsync(user);
        for (var tries = 1; !counted.Succeeded && tries < MostTries; tries++)
        {
            // The account was changed meanwhile, and has been read again.
            counted = await CountFailureAsync(user);
        }

        return counted;
    }

    private async Task<IdentityResult> CountFailureAsync(PortalUser user)
    {
        var before = user.LockoutEnd;
        var counted = await base.AccessFailedAsync(user);
        if (!counted.Succeeded || user.LockoutEnd == before)
        {
            return counted;
        }

        user.LockoutEnd = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        return await UpdateAsync(user);
    }

    /// <summary>
    /// Whether this is the password of somebody who is signed in and wants to change how they sign in. A wrong one counts as at the
    /// sign-in: it may be guessed by whoever finds an unlocked screen.
    /// </summary>
    public async Task<bool> IsPasswordAsync(PortalUser user, string? password)
    {
        if (!await IsLockedOutAsync(user) && await CheckPasswordAsync(user, password ?? ""))
        {
            return true;
        }

        await AccessFailedAsync(user);
        return false;
    }

    /// <summary>Makes a new key, of which no code was taken yet.</summary>
    public override Task<IdentityResult> ResetAuthenticatorKeyAsync(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.LastCodeStep = null;
        return base.ResetAuthenticatorKeyAsync(user);
    }

    /// <inheritdoc />
    protected override async Task<IdentityResult> UpdateUserAsync(PortalUser user)
    {
        var updated = await base.UpdateUserAsync(user);
        if (!updated.Succeeded)
        {
            // What was not kept must not be kept by whoever saves next, as the log of accounts does.
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Modified).ToList())
            {
                await entry.ReloadAsync();
            }
        }

        return updated;
    }
}
