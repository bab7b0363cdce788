using System.ComponentModel.DataAnnotations;
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

/// <summary>Sign-in: <c>/account/sign-in</c>.</summary>
[AllowAnonymous]
[EnableRateLimiting(FormLimits.SignIn)]
public sealed class SignInModel(
    SignInManager<PortalUser> signIn,
    UserManager<PortalUser> users,
    PasskeySignIn passkeys,
    AccountLog log
) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    /// <summary>Page to go back to, of this portal only.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether something was sent without being signed in any more, and so not kept.</summary>
    [BindProperty(SupportsGet = true)]
    public bool NotKept { get; set; }

    /// <summary>Whether nobody can administer the portal yet.</summary>
    public bool HasNoAdministrator { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync() =>
        HasNoAdministrator = (await users.GetUsersInRoleAsync(PortalRoles.Admin)).Count == 0;

    /// <summary>Signs in, or leads to where the second factor is asked for.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var user = await users.FindByNameAsync(Form.Name);
            if (user is null || user.DisabledAt is not null || await users.IsLockedOutAsync(user))
            {
                // Takes the time that checking a password takes, so that the time does not tell whether the account exists.
                users.PasswordHasher.HashPassword(new PortalUser(), Form.Password);
                await LogAsync(AccountEventKind.SignInFailed, user);
            }
            else
            {
                var result = await signIn.PasswordSignInAsync(user, Form.Password, Form.Keep, lockoutOnFailure: true);
                if (result.Succeeded)
                {
                    return LocalRedirect(await TargetAsync(user));
                }

                if (result.RequiresTwoFactor)
                {
                    await LogAsync(AccountEventKind.SecondFactorAsked, user);
                    return RedirectToPage(
                        "/Account/SecondFactor",
                        new { ReturnUrl = await TargetAsync(user), Keep = Form.Keep ? "true" : null }
                    );
                }

                await LogAsync(result.IsLockedOut ? AccountEventKind.LockedOut : AccountEventKind.SignInFailed, user);
            }

            // One answer for a wrong name, a wrong password and a locked account: none tells whether the account exists.
            ModelState.AddModelError(
                "",
                "That name and password do not belong together. Check both and try again. After five failed attempts, wait a "
                    + "quarter of an hour: until then the right password does not help either."
            );
        }

        await OnGetAsync();
        return Page();
    }

    /// <summary>What the script is to ask the device for, as JSON: any passkey of this portal, so that nobody is named.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    /// <summary>Signs in by a passkey, which asks for no other factor.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (await passkeys.TryAsync(credential, Form.Keep, HttpContext.Origin()) is { } user)
        {
            return LocalRedirect(await TargetAsync(user));
        }

        // The form's own fields may well be empty, and one answer for every reason tells nothing about accounts.
        ModelState.Clear();
        ModelState.AddModelError("", "That passkey was not taken. Try again, or sign in with your name and password.");
        await OnGetAsync();
        return Page();
    }

    private async Task<string> TargetAsync(PortalUser user) =>
        Url.IsLocalUrl(ReturnUrl) ? ReturnUrl!
        : (await users.GetRolesAsync(user)).Any(r => r != PortalRoles.Reader) ? "/admin"
        : PortalUrls.Account;

    private Task LogAsync(AccountEventKind kind, PortalUser? user) =>
        log.AddAsync(kind, user?.UserName, HttpContext.Origin());
}

/// <summary>The form of a sign-in.</summary>
public sealed class SignInForm
{
    /// <summary>Name of the account.</summary>
    [Required(ErrorMessage = "Enter your name.")]
    [StringLength(256)]
    public string Name { get; set; } = "";

    /// <summary>Its password.</summary>
    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(256)]
    public string Password { get; set; } = "";

    /// <summary>Whether to stay signed in when the browser is closed.</summary>
    public bool Keep { get; set; }
}
