using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Accounts;
using DormancyPortal.Web.Pages.Records;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DormancyPortal.Web.Pages.Account;

/// <summary>Where somebody looks after their account: <c>/account</c>.</summary>
[EnableRateLimiting(FormLimits.SignIn)]
public sealed class IndexModel(
    UserManager<PortalUser> users,
    SignInManager<PortalUser> signIn,
    AccountSessions sessions,
    AccountLog log
) : PageModel
{
    /// <summary>The sessions that go on.</summary>
    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    /// <summary>The session of this browser.</summary>
    public long? Current => SessionCookie.SessionOf(User);

    /// <summary>What they may do.</summary>
    public string Role => PortalRoles.All.LastOrDefault(User.IsInRole) ?? PortalRoles.Reader;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel) =>
        Sessions = await sessions.OfAsync(users.GetUserId(User)!, cancel);

    /// <summary>Changes the password, and ends all other sessions.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(
        [StringLength(256)] string? current,
        [Bind(Prefix = "Form")] NewPasswordForm form,
        CancellationToken cancel
    )
    {
        var user = (await users.GetUserAsync(User))!;
        if (ModelState.IsValid && await ChangeAsync(user, current ?? "", form.Password))
        {
            await signIn.RefreshSignInAsync(user);
            await sessions.EndAllAsync(user.Id, Current, cancel);
            await log.AddAsync(AccountEventKind.PasswordChanged, user.UserName, HttpContext.Origin(), null, cancel);
            return Say("The password is changed. Your other sessions have ended.");
        }

        await OnGetAsync(cancel);
        return Page();
    }

    /// <summary>Ends one other session.</summary>
    public async Task<IActionResult> OnPostEndAsync(long session, CancellationToken cancel)
    {
        if (session == Current || !await sessions.EndAsync(users.GetUserId(User)!, session, cancel))
        {
            return Say("That session has ended already.");
        }

        await LogEndAsync("one", cancel);
        return Say("That session has ended.");
    }

    /// <summary>Ends all sessions but this one.</summary>
    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        var ended = await sessions.EndAllAsync(users.GetUserId(User)!, Current, cancel);
        await LogEndAsync("all others", cancel);
        return Say($"{CountWords.Of(ended, "other session")} ended.");
    }

    private async Task<bool> ChangeAsync(PortalUser user, string current, string password)
    {
        // Guesses by whoever finds an unlocked screen count as those at the sign-in do.
        if (await users.IsLockedOutAsync(user) || !await users.CheckPasswordAsync(user, current))
        {
            await users.AccessFailedAsync(user);
            ModelState.AddModelError("", "The password now is not that. Nothing has changed.");
            return false;
        }

        var changed = await users.ChangePasswordAsync(user, current, password);
        foreach (var error in changed.Errors)
        {
            ModelState.AddModelError("", error.Description);
        }

        return changed.Succeeded;
    }

    private Task LogEndAsync(string which, CancellationToken cancel) =>
        log.AddAsync(AccountEventKind.SessionsEnded, User.Identity!.Name, HttpContext.Origin(), which, cancel);

    private RedirectResult Say(string words)
    {
        TempData["Said"] = words;
        return Redirect(PortalUrls.Account);
    }
}
