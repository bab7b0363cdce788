using DormancyPortal.Core.Catalog;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>One account: <c>/admin/users/{name}</c>.</summary>
public sealed class UserModel(UserAdministration administration, InvitedAccounts invited, OtherWaysIn ways) : PageModel
{
    /// <summary>The account.</summary>
    public UserRow Account { get; private set; } = null!;

    /// <summary>What a new password would leave as it is.</summary>
    public WaysIn Ways { get; private set; } = new(0, 0, false);

    /// <summary>Finds the account before anything is done to it.</summary>
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var name = (string)RouteData.Values["name"]!;
        var users = await administration.ListAsync(HttpContext.RequestAborted);
        if (users.FirstOrDefault(u => u.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } account)
        {
            context.Result = NotFound();
            return;
        }

        Account = account;
        Ways = await ways.CountAsync(account.Id, HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Shows it.</summary>
    public void OnGet() { }

    /// <summary>Gives it another role.</summary>
    public async Task<IActionResult> OnPostRoleAsync(string? role, CancellationToken cancel) =>
        Say(
            await administration.ChangeRoleAsync(Account.Id, role ?? "", HttpContext.Origin(), cancel),
            $"{Account.Name} is {role} now."
        );

    /// <summary>Disables it.</summary>
    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancel) =>
        Say(
            await administration.DisableAsync(Account.Id, HttpContext.Origin(), cancel),
            $"{Account.Name} can no longer sign in."
        );

    /// <summary>Lets it be used again.</summary>
    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancel) =>
        Say(
            await administration.EnableAsync(Account.Id, HttpContext.Origin(), cancel),
            $"{Account.Name} may sign in again."
        );

    /// <summary>Signs it out everywhere.</summary>
    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken cancel) =>
        Say(
            await administration.SignOutEverywhereAsync(Account.Id, HttpContext.Origin(), cancel),
            $"{Account.Name} is signed out everywhere."
        );

    /// <summary>Takes second factors away.</summary>
    public async Task<IActionResult> OnPostFactorsAsync(CancellationToken cancel) =>
        Say(
            await administration.RemoveSecondFactorsAsync(Account.Id, HttpContext.Origin(), cancel),
            $"{Account.Name} signs in with the password alone."
        );

    /// <summary>Makes a link by which they choose a new password.</summary>
    /// <param name="closesOthers">Whether their passkeys and tokens go at once.</param>
    /// <param name="cancel">Undoes the whole.</param>
    public async Task<IActionResult> OnPostResetAsync(bool closesOthers, CancellationToken cancel)
    {
        if (await invited.ResetAsync(Account.Id, closesOthers, HttpContext.Origin(), cancel) is var (token, name))
        {
            TempData["Link"] = HttpContext.Address().Of(PortalUrls.Invitation(token));
            TempData["LinkFor"] = name;
        }

        return Redirect(PortalUrls.User(Account.Name));
    }

    private IActionResult Say(string? problem, string done)
    {
        if (problem is not null)
        {
            ModelState.AddModelError("", problem);
            return Page();
        }

        TempData["Said"] = done;
        return Redirect(PortalUrls.User(Account.Name));
    }
}
