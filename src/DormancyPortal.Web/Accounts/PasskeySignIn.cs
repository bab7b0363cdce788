using System.Buffers.Text;
using System.Text.Json;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Web.Accounts;

/// <summary>
/// Signs in by a passkey, which is two factors at once: the device, and what its owner showed it. Refuses whom a password would not let
/// in either, counts failures as a password's, and keeps both in the log. The framework's own way counts none and never stays.
/// </summary>
public sealed class PasskeySignIn(SignInManager<PortalUser> signIn, UserManager<PortalUser> users, AccountLog log)
{
    /// <summary>Characters that an answer of a browser may have; those of known authenticators have some thousands.</summary>
    public const int LongestAnswer = 20_000;

    /// <summary>How the log and the cookie call it.</summary>
    private const string Method = "passkey";

    /// <summary>Signs in whoever an answer proves to be there.</summary>
    /// <param name="answer">What the browser sent, as JSON; anything.</param>
    /// <param name="isPersistent">Whether to stay signed in when the browser is closed.</param>
    /// <param name="origin">Whence it came.</param>
    /// <returns>The account; null when nobody is signed in, for whatever reason.</returns>
    public async Task<PortalUser?> TryAsync(string? answer, bool isPersistent, EventOrigin origin)
    {
        if (answer is not { Length: > 0 and <= LongestAnswer })
        {
            await log.AddAsync(AccountEventKind.PasskeyRefused, null, origin);
            return null;
        }

        var user = await ProvedAsync(answer);
        if (user is null || !await MaySignInAsync(user))
        {
            await RefuseAsync(user ?? await OwnerAsync(answer), isProved: user is not null, origin);
            return null;
        }

        await users.ResetAccessFailedCountAsync(user);
        await signIn.SignInAsync(user, isPersistent, Method);
        return user;
    }

    private async Task<PortalUser?> ProvedAsync(string answer)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(answer) is { Succeeded: true, User: { } user }
                ? user
                : null;
        }
        catch (InvalidOperationException)
        {
            // So the framework says that this browser was not asked, or for something else, or too long ago.
            return null;
        }
    }

    private async Task<bool> MaySignInAsync(PortalUser user) =>
        await signIn.CanSignInAsync(user) && !await users.IsLockedOutAsync(user);

    private async Task RefuseAsync(PortalUser? user, bool isProved, EventOrigin origin)
    {
        var isLockedOut = false;
        if (user is not null && !isProved && await MaySignInAsync(user))
        {
            await users.AccessFailedAsync(user);
            isLockedOut = await users.IsLockedOutAsync(user);
        }

        await log.AddAsync(
            isLockedOut ? AccountEventKind.LockedOut : AccountEventKind.PasskeyRefused,
            user?.UserName,
            origin,
            isProved ? "the account may not sign in" : null
        );
    }

    /// <summary>
    /// Whose passkey an answer names, though it proves nothing. Its number is known to nobody but the device and this portal, so a
    /// stranger cannot lock people out with it.
    /// </summary>
    private async Task<PortalUser?> OwnerAsync(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return
                json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                ? await users.FindByPasskeyIdAsync(Base64Url.DecodeFromChars(id.GetString()))
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }
}
