using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Account;

/// <summary>Sign-out, by a form only: <c>/account/sign-out</c>.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignInManager<PortalUser> signIn) : PageModel
{
    /// <summary>A link here shows the button: following a link must change nothing.</summary>
    public void OnGet() { }

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
