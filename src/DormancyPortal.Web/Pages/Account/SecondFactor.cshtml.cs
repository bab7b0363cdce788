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

/// <summary>Asks whoever knew the password for the second factor: <c>/account/second-factor</c>.</summary>
[AllowAnonymous]
[EnableRateLimiting(FormLimits.SignIn)]
public sealed class SecondFactorModel(
    PortalSignInManager signIn,
    UserManager<PortalUser> users,
    AuthenticatorCodes codes,
    AccountLog log
) : PageModel
{
    private const int DigitsOfACode = 6;

    private const string Advice =
        "Wait for the next one and try again; after five failed attempts, wait a quarter of an hour.";

    /// <summary>The code of the authenticator, or a recovery code.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Enter the code.")]
    [StringLength(32)]
    public string Code { get; set; } = "";

    /// <summary>Page to go back to, of this portal only.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether to stay signed in when the browser is closed, as was chosen with the password.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Keep { get; set; }

    /// <summary>Shows the form to those whose password was right a short while ago.</summary>
    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect("/account/sign-in") : Page();

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return LocalRedirect("/account/sign-in");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var code = string.Concat(Code.Where(c => !char.IsWhiteSpace(c)));
        var isOfAuthenticator = code.Length == DigitsOfACode && code.All(char.IsAsciiDigit);
        var result = isOfAuthenticator
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, Keep, rememberClient: false)
            : await signIn.RecoveryCodeSignInAsync(code, Keep);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : PortalUrls.Account);
        }

        var isUsed = isOfAuthenticator && await codes.IsUsedAsync(code, users, user);
        await log.AddAsync(
            result.IsLockedOut ? AccountEventKind.LockedOut : AccountEventKind.SecondFactorFailed,
            user.UserName,
            HttpContext.Origin(),
            isUsed ? "a code that was used already" : null
        );
        ModelState.AddModelError(
            "",
            (isUsed ? "That code was used already: each is taken once. " : "That code is not taken. ") + Advice
        );
        return Page();
    }
}
