using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>All accounts, and links that invite: <c>/admin/users</c>.</summary>
public sealed class UsersModel(
    UserAdministration administration,
    InvitedAccounts invited,
    Invitations invitations,
    AccountLog log
) : PageModel
{
    /// <summary>Who is to be invited.</summary>
    [BindProperty]
    public InviteForm Invite { get; set; } = new();

    /// <summary>All accounts.</summary>
    public IReadOnlyList<UserRow> Users { get; private set; } = [];

    /// <summary>The links that may still be used.</summary>
    public IReadOnlyList<Invitation> Open { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Users = await administration.ListAsync(cancel);
        Open = await invitations.OpenAsync(cancel);
    }

    /// <summary>Makes a link; it is shown once.</summary>
    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var name = Invite.Name.Trim();
            var earlier = (await invitations.OpenAsync(cancel)).FirstOrDefault(i => i.Name == name);
            var (token, problem) = await invited.InviteAsync(name, Invite.Role, HttpContext.Origin(), cancel);
            if (token is not null)
            {
                TempData["Link"] = HttpContext.Address().Of(PortalUrls.Invitation(token));
                TempData["LinkFor"] = name;
                if (earlier is not null)
                {
                    TempData["Said"] =
                        $"{name} had a link already, made by {earlier.MadeBy} on {AdminWords.Time(earlier.MadeAt)}. That one is not taken any more: send this one.";
                }

                return Redirect(PortalUrls.Users);
            }

            ModelState.AddModelError("", problem!);
        }

        await OnGetAsync(cancel);
        return Page();
    }

    /// <summary>Takes a link back.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(long link, CancellationToken cancel)
    {
        if (await invitations.TakeBackAsync(link, cancel) is { } name)
        {
            await log.AddAsync(AccountEventKind.InvitationTakenBack, name, HttpContext.Origin(), null, cancel);
            TempData["Said"] = $"The link of {name} is taken back.";
        }
        else
        {
            TempData["Said"] = "That link was used or taken back already.";
        }

        return Redirect(PortalUrls.Users);
    }
}

/// <summary>The form that invites.</summary>
public sealed class InviteForm
{
    /// <summary>Name of the account.</summary>
    [Required(ErrorMessage = "Enter the name to sign in with.")]
    [StringLength(64, ErrorMessage = "A name has at most 64 characters.")]
    public string Name { get; set; } = "";

    /// <summary>Its role.</summary>
    [Required]
    public string Role { get; set; } = PortalRoles.Reviewer;
}
