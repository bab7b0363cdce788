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
    PortalUserManager users,
    SignInManager<PortalUser> signIn,
    AccountSessions sessions,
    Passkeys passkeys,
    AccountLog log
) : PageModel
{
    private const string NotThePassword = "That is not your password. Nothing has changed.";

    /// <summary>The sessions that go on.</summary>
    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    /// <summary>The passkeys that they may sign in with.</summary>
    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    /// <summary>The session of this browser.</summary>
    public long? Current => SessionCookie.SessionOf(User);

    /// <summary>What they may do.</summary>
    public string Role => PortalRoles.All.LastOrDefault(User.IsInRole) ?? PortalRoles.Reader;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Sessions = await sessions.OfAsync(users.GetUserId(User)!, cancel);
        Passkeys = await passkeys.OfAsync(await MeAsync(), cancel);
    }

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

    /// <summary>Begins to add a passkey: what the script is to ask the device for, as JSON.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync([StringLength(256)] string? password)
    {
        var user = await MeAsync();
        var (made, problem) = await users.IsPasswordAsync(user, password)
            ? await passkeys.BeginAsync(user)
            : (null, NotThePassword);
        return made is null ? BadRequest(new { problem }) : Content(made, "application/json");
    }

    /// <summary>Adds the passkey that the device made.</summary>
    public async Task<IActionResult> OnPostAddPasskeyAsync(
        string? credential,
        string? name,
        CancellationToken cancel
    ) =>
        await DoneAsync(
            await passkeys.AddAsync(await MeAsync(), credential, PasskeyNames.Of(name), HttpContext.Origin(), cancel),
            "The passkey is added. Next time you can sign in with it.",
            cancel
        );

    /// <summary>Gives a passkey another name.</summary>
    public async Task<IActionResult> OnPostRenamePasskeyAsync(
        string? passkey,
        string? name,
        CancellationToken cancel
    ) =>
        await DoneAsync(
            await passkeys.RenameAsync(await MeAsync(), passkey, PasskeyNames.Of(name)),
            "The passkey has another name.",
            cancel
        );

    /// <summary>Removes a passkey.</summary>
    public async Task<IActionResult> OnPostRemovePasskeyAsync(
        string? passkey,
        [StringLength(256)] string? password,
        CancellationToken cancel
    )
    {
        var user = await MeAsync();
        var problem = await users.IsPasswordAsync(user, password)
            ? await passkeys.RemoveAsync(user, passkey, HttpContext.Origin(), cancel)
            : NotThePassword;
        return await DoneAsync(
            problem,
            "The passkey is removed: it signs nobody in any more. Your device may go on offering it until you delete it there.",
            cancel
        );
    }

    private async Task<PortalUser> MeAsync() => (await users.GetUserAsync(User))!;

    private async Task<IActionResult> DoneAsync(string? problem, string done, CancellationToken cancel)
    {
        if (problem is null)
        {
            return Say(done);
        }

        ModelState.AddModelError("", problem);
        await OnGetAsync(cancel);
        return Page();
    }

    private async Task<bool> ChangeAsync(PortalUser user, string current, string password)
    {
        if (!await users.IsPasswordAsync(user, current))
        {
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
