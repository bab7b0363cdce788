using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace DormancyPortal.Web.Pages.Account;

/// <summary>Where somebody who was invited, or forgot theirs, chooses a password: <c>/account/invitation/{token}</c>.</summary>
[AllowAnonymous]
[EnableRateLimiting(FormLimits.SignIn)]
public sealed class InvitationModel(
    Invitations invitations,
    InvitedAccounts accounts,
    OtherWaysIn ways,
    SignInManager<PortalUser> signIn
) : PageModel
{
    /// <summary>The password that is chosen.</summary>
    [BindProperty]
    public NewPasswordForm Form { get; set; } = new();

    /// <summary>Whether passkeys and tokens of the account go with the old password.</summary>
    [BindProperty]
    public bool ClosesOthers { get; set; }

    /// <summary>What a new password would leave as it is.</summary>
    public WaysIn Ways { get; private set; } = new(0, 0, false);

    /// <summary>The secret of the link.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Who is invited; null when the link is not taken, for whatever reason.</summary>
    public Invitation? Invited { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        // The address is a secret: it must not be told to the pages that are linked from here.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Token = token;
        Invited = token.Length == SecretToken.Length ? await invitations.FindAsync(token, cancel) : null;
        if (Invited is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        if (Invited?.UserId is { } account)
        {
            Ways = await ways.CountAsync(account, cancel);
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            ClosesOthers = true;
        }

        return Page();
    }

    /// <summary>Keeps the password; whoever is new is signed in, whoever has a second factor has yet to show it.</summary>
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        var shown = await OnGetAsync(token, cancel);
        if (Invited is not { } invited || !ModelState.IsValid)
        {
            return shown;
        }

        var (user, problems) = await accounts.AcceptAsync(
            invited,
            Form.Password,
            ClosesOthers,
            HttpContext.Origin(),
            cancel
        );
        if (user is null)
        {
            foreach (var problem in problems)
            {
                ModelState.AddModelError("", problem);
            }

            return problems.Count > 0 ? Page() : await OnGetAsync(token, cancel);
        }

        if (invited.UserId is not null)
        {
            return LocalRedirect("/account/sign-in");
        }

        await signIn.SignInAsync(user, isPersistent: false, "invitation");
        return LocalRedirect(PortalUrls.Account);
    }
}
