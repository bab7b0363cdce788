using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Web;

/// <summary>Those who upload, review and publish.</summary>
public static class Administrators
{
    /// <summary>Makes an account with the role; the rules of the password are those of <see cref="PortalHost"/>.</summary>
    /// <returns>What is wrong with name or password; empty when the account was made.</returns>
    public static async Task<IReadOnlyList<IdentityError>> CreateAsync(
        IServiceProvider services,
        string name,
        string password
    )
    {
        var users = services.GetRequiredService<UserManager<PortalUser>>();
        var roles = services.GetRequiredService<RoleManager<IdentityRole>>();
        if (!await roles.RoleExistsAsync(PortalHost.AdminRole))
        {
            await roles.CreateAsync(new IdentityRole(PortalHost.AdminRole));
        }

        var user = new PortalUser { UserName = name, LockoutEnabled = true };
        var created = await users.CreateAsync(user, password);
        return created.Succeeded
            ? [.. (await users.AddToRoleAsync(user, PortalHost.AdminRole)).Errors]
            : [.. created.Errors];
    }
}
