using System.ComponentModel.DataAnnotations;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using QRCoder;

namespace DormancyPortal.Web.Pages.Account;

/// <summary>Sets up and gives up codes by time as a second factor: <c>/account/authenticator</c>.</summary>
[EnableRateLimiting(FormLimits.SignIn)]
public sealed class AuthenticatorModel(
    PortalUserManager users,
    SignInManager<PortalUser> signIn,
    AuthenticatorCodes codes,
    AccountLog log
) : PageModel
{
    private const int RecoveryCodesMade = 10;

    /// <summary>Whether codes are asked for.</summary>
    public bool IsOn { get; private set; }

    /// <summary>The key to be set up, in fours; null when there is none or it is in use.</summary>
    public string? Key { get; private set; }

    /// <summary>The same for an authenticator on this device.</summary>
    public string Address =>
        $"otpauth://totp/DormancyPortal:{Uri.EscapeDataString(User.Identity!.Name!)}?secret={Key?.Replace(" ", "", StringComparison.Ordinal)}&issuer=DormancyPortal";

    /// <summary>The same for an authenticator that has a camera: an SVG, black on white in the dark too, or it would not be read.</summary>
    public string Picture =>
        new SvgQRCode(QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M)).GetGraphic(
            pixelsPerModule: 4,
            darkColorHex: "#000000",
            lightColorHex: "#ffffff",
            sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute
        );

    /// <summary>Recovery codes left.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>Recovery codes that were just made.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Shows how it stands.</summary>
    public async Task OnGetAsync() => await LoadAsync((await users.GetUserAsync(User))!);

    /// <summary>Makes a key.</summary>
    public async Task<IActionResult> OnPostBeginAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        if (!user.TwoFactorEnabled)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        return RedirectToPage();
    }

    /// <summary>Turns it on once a code shows that the authenticator has the key.</summary>
    public async Task<IActionResult> OnPostConfirmAsync([StringLength(16)] string? code)
    {
        var user = (await users.GetUserAsync(User))!;
        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        var provider = users.Options.Tokens.AuthenticatorTokenProvider;
        if (user.TwoFactorEnabled || !await users.VerifyTwoFactorTokenAsync(user, provider, digits))
        {
            ModelState.AddModelError(
                "",
                await codes.IsUsedAsync(digits, users, user)
                    ? "That code was used already: each is taken once. Try the next one."
                    : "That code is not the one. Check the clock of your device and try the next code."
            );
        }
        else
        {
            await users.SetTwoFactorEnabledAsync(user, enabled: true);
            await MakeCodesAsync(user);
            await signIn.RefreshSignInAsync(user);
            await log.AddAsync(
                AccountEventKind.SecondFactorAdded,
                user.UserName,
                HttpContext.Origin(),
                "authenticator"
            );
        }

        await LoadAsync(user);
        return Page();
    }

    /// <summary>Makes new recovery codes; the old ones are worth nothing then.</summary>
    public async Task<IActionResult> OnPostCodesAsync([StringLength(256)] string? password)
    {
        var user = (await users.GetUserAsync(User))!;
        if (user.TwoFactorEnabled && await IsRightAsync(user, password))
        {
            await MakeCodesAsync(user);
        }

        await LoadAsync(user);
        return Page();
    }

    /// <summary>Turns it off.</summary>
    public async Task<IActionResult> OnPostOffAsync([StringLength(256)] string? password)
    {
        var user = (await users.GetUserAsync(User))!;
        if (!await IsRightAsync(user, password))
        {
            await LoadAsync(user);
            return Page();
        }

        await users.SetTwoFactorEnabledAsync(user, enabled: false);
        await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey");
        await signIn.RefreshSignInAsync(user);
        await log.AddAsync(AccountEventKind.SecondFactorRemoved, user.UserName, HttpContext.Origin(), "authenticator");
        TempData["Said"] = "The second factor is off.";
        return RedirectToPage();
    }

    private async Task<bool> IsRightAsync(PortalUser user, string? password)
    {
        if (await users.IsPasswordAsync(user, password))
        {
            return true;
        }

        ModelState.AddModelError("", "That is not your password. Nothing has changed.");
        return false;
    }

    private async Task MakeCodesAsync(PortalUser user) =>
        RecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodesMade) ?? []];

    private async Task LoadAsync(PortalUser user)
    {
        IsOn = user.TwoFactorEnabled;
        CodesLeft = await users.CountRecoveryCodesAsync(user);
        Key =
            !IsOn && await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key
                ? string.Join(' ', key.Chunk(4).Select(four => new string(four)))
                : null;
    }
}
