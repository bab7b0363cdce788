using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DormancyPortal.Web.Accounts;

/// <summary>The framework's accounts, but locked out by the portal's clock, where the framework asks the machine's.</summary>
internal sealed class PortalUserManager(
    IUserStore<PortalUser> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<PortalUser> hasher,
    IEnumerable<IUserValidator<PortalUser>> users,
    IEnumerable<IPasswordValidator<PortalUser>> passwords,
    ILookupNormalizer names,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<PortalUser>> logger,
    TimeProvider clock
) : UserManager<PortalUser>(store, options, hasher, users, passwords, names, errors, services, logger)
{
    /// <inheritdoc />
    public override Task<bool> IsLockedOutAsync(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.LockoutEnabled && user.LockoutEnd >= clock.GetUtcNow());
    }

    /// <inheritdoc />
    public override async Task<IdentityResult> AccessFailedAsync(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var before = user.LockoutEnd;
        var counted = await base.AccessFailedAsync(user);
        if (!counted.Succeeded || user.LockoutEnd == before)
        {
            return counted;
        }

        user.LockoutEnd = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        return await UpdateAsync(user);
    }
}
