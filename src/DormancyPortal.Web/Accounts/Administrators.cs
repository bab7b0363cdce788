using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Web.Accounts;

/// <summary>Accounts made without an invitation: the first administrator, at the command line.</summary>
public static class Administrators
{
    /// <summary>Makes an account with a role; the rules of the password are those of <see cref="PortalHost"/>.</summary>
    /// <returns>What is wrong with name or password; empty when the account was made.</returns>
    public static async Task<IReadOnlyList<IdentityError>> CreateAsync(
        IServiceProvider services,
        string name,
        string password,
        string role = PortalRoles.Admin
    )
    {
        var users = services.GetRequiredService<UserManager<PortalUser>>();
        await EnsureRoleAsync(services.GetRequiredService<RoleManager<IdentityRole>>(), role);
        var user = new PortalUser { UserName = name, LockoutEnabled = true };
        var created = await users.CreateAsync(user, password);
        return created.Succeeded ? [.. (await users.AddToRoleAsync(user, role)).Errors] : [.. created.Errors];
    }

    /// <summary>Makes the record of a role where it is missing.</summary>
    internal static async Task EnsureRoleAsync(RoleManager<IdentityRole> roles, string role)
    {
        if (!await roles.RoleExistsAsync(role))
        {
            await roles.CreateAsync(new IdentityRole(role));
        }
    }
}
