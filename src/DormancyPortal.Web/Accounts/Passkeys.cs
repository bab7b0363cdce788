using System.Buffers.Text;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Identity;

namespace DormancyPortal.Web.Accounts;

/// <summary>The passkeys of somebody: lists, adds, renames and removes them, and keeps that in the log.</summary>
/// <remarks>What is refused is answered in words; null means that it was done.</remarks>
public sealed class Passkeys(
    UserManager<PortalUser> users,
    SignInManager<PortalUser> signIn,
    PasskeyUses uses,
    AccountLog log
)
{
    /// <summary>Passkeys that one account may have at a time.</summary>
    public const int Most = 10;

    private const string Gone = "There is no such passkey any more.";

    /// <summary>Those that somebody has, the oldest first.</summary>
    public async Task<IReadOnlyList<PasskeyRow>> OfAsync(PortalUser user, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        var last = await uses.LastAsync(user.Id, cancel);
        return
        [
            .. from passkey in await users.GetPasskeysAsync(user)
            orderby passkey.CreatedAt
            let id = Base64Url.EncodeToString(passkey.CredentialId)
            select new PasskeyRow(
                id,
                PasskeyNames.Of(passkey.Name),
                passkey.CreatedAt.UtcDateTime,
                last.TryGetValue(id, out var at) ? at : null,
                passkey.IsBackupEligible
            ),
        ];
    }

    /// <summary>Begins to add one: what the browser is to ask the device for.</summary>
    /// <returns>JSON for <c>navigator.credentials.create</c>, or what is wrong.</returns>
    public async Task<(string? Options, string? Problem)> BeginAsync(PortalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if ((await users.GetPasskeysAsync(user)).Count >= Most)
        {
            return (null, $"You have {Most} passkeys. Remove one first.");
        }

        var entity = new PasskeyUserEntity
        {
            Id = user.Id,
            Name = user.UserName!,
            DisplayName = user.UserName!,
        };
        return (await signIn.MakePasskeyCreationOptionsAsync(entity), null);
    }

    /// <summary>Adds the one that the device made.</summary>
    public async Task<string?> AddAsync(
        PortalUser user,
        string? answer,
        string name,
        EventOrigin origin,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await MadeAsync(user, answer) is not { } passkey)
        {
            return "That passkey was not taken: it took longer than five minutes, or was not made for you here. Try again.";
        }

        if ((await users.GetPasskeysAsync(user)).Count >= Most)
        {
            return $"You have {Most} passkeys. Remove one first.";
        }

        passkey.Name = name;
        if (!(await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded)
        {
            return "Your account was changed elsewhere at this moment. Try again.";
        }

        await log.AddAsync(AccountEventKind.PasskeyAdded, user.UserName, origin, name, cancel);
        return null;
    }

    /// <summary>Gives one another name.</summary>
    public async Task<string?> RenameAsync(PortalUser user, string? id, string name)
    {
        if (await FindAsync(user, id) is not { } passkey)
        {
            return Gone;
        }

        passkey.Name = name;
        await users.AddOrUpdatePasskeyAsync(user, passkey);
        return null;
    }

    /// <summary>Removes one; it signs nobody in any more.</summary>
    public async Task<string?> RemoveAsync(PortalUser user, string? id, EventOrigin origin, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await FindAsync(user, id) is not { } passkey)
        {
            return Gone;
        }

        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        await log.AddAsync(AccountEventKind.PasskeyRemoved, user.UserName, origin, passkey.Name, cancel);
        return null;
    }

    /// <summary>The passkey that a device made for this very account; null for anything else.</summary>
    private async Task<UserPasskeyInfo?> MadeAsync(PortalUser user, string? answer)
    {
        if (answer is not { Length: > 0 and <= PasskeySignIn.LongestAnswer })
        {
            return null;
        }

        try
        {
            return
                await signIn.PerformPasskeyAttestationAsync(answer) is { Succeeded: true } made
                && made.UserEntity.Id == user.Id
                ? made.Passkey
                : null;
        }
        catch (InvalidOperationException)
        {
            // So the framework says that this browser was not asked, or for something else, or too long ago.
            return null;
        }
    }

    private async Task<UserPasskeyInfo?> FindAsync(PortalUser user, string? id) =>
        id is not null && Base64Url.IsValid(id)
            ? await users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(id))
            : null;
}

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its number, base64url.</param>
/// <param name="Name">What they call it.</param>
/// <param name="MadeAt">When it was added, UTC.</param>
/// <param name="LastUsedAt">When it last signed in, UTC; null when it never did.</param>
/// <param name="IsSynced">Whether it may be on other devices of theirs too.</param>
public sealed record PasskeyRow(string Id, string Name, DateTime MadeAt, DateTime? LastUsedAt, bool IsSynced);
