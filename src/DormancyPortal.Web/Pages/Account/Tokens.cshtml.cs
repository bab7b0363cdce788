using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Account;

/// <summary>The tokens of somebody: <c>/account/tokens</c>.</summary>
public sealed class TokensModel(UserManager<PortalUser> users, AccessTokens tokens, AccountLog log) : PageModel
{
    /// <summary>The token that is to be made.</summary>
    [BindProperty]
    public TokenForm Form { get; set; } = new();

    /// <summary>Those that count.</summary>
    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) =>
        Tokens = await tokens.OfAsync(users.GetUserId(User)!, cancel);

    /// <summary>Makes one; it is shown once.</summary>
    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancel)
    {
        var scopes = TokenScopes.All.Select(s => s.Scope).Where(Form.Scopes.Contains).ToList();
        if (scopes.Count == 0)
        {
            ModelState.AddModelError("", "Choose at least one scope.");
        }

        if (ModelState.IsValid)
        {
            var life = TimeSpan.FromDays(Form.Days);
            if (await tokens.MakeAsync(users.GetUserId(User)!, Form.Name.Trim(), scopes, life, cancel) is { } made)
            {
                var what = $"{Form.Name.Trim()} ({string.Join(' ', scopes)})";
                await log.AddAsync(AccountEventKind.TokenMade, User.Identity!.Name, HttpContext.Origin(), what, cancel);
                TempData["Token"] = made;
                return RedirectToPage();
            }

            ModelState.AddModelError("", $"You have {AccessTokens.Most} tokens. Revoke one first.");
        }

        await OnGetAsync(cancel);
        return Page();
    }

    /// <summary>Revokes one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(long token, CancellationToken cancel)
    {
        if (await tokens.RevokeAsync(users.GetUserId(User)!, token, cancel) is { } name)
        {
            await log.AddAsync(AccountEventKind.TokenRevoked, User.Identity!.Name, HttpContext.Origin(), name, cancel);
            TempData["Said"] = $"{name} is revoked. It opens nothing any more.";
        }

        return RedirectToPage();
    }
}

/// <summary>The form of a token.</summary>
public sealed class TokenForm
{
    /// <summary>What it is for.</summary>
    [Required(ErrorMessage = "Say what it is for.")]
    [StringLength(100, ErrorMessage = "What it is for has at most 100 characters.")]
    public string Name { get; set; } = "";

    /// <summary>What it may be used for.</summary>
    public List<string> Scopes { get; set; } = [];

    /// <summary>Days until it ends.</summary>
    [Range(1, 366, ErrorMessage = "A token lasts from 1 to 366 days.")]
    public int Days { get; set; } = 90;
}
