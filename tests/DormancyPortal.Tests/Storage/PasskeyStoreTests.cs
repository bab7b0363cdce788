using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Storage;

/// <summary>Passkeys in the store, through the framework's accounts.</summary>
public sealed class PasskeyStoreTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Passkey_AddedListedRenamedAndRemoved_IsKeptAsItIs()
    {
        var id = await UserAsync("mia");
        await WithUserAsync(id, (users, mia) => users.AddOrUpdatePasskeyAsync(mia, Passkey(1, "laptop")));
        await WithUserAsync(id, (users, mia) => users.AddOrUpdatePasskeyAsync(mia, Passkey(2, "telephone")));
        var kept = (await PasskeysAsync(id)).Single(p => p.Name == "laptop");
        Assert.Equal(FixedClock.Noon, kept.CreatedAt);
        Assert.Equal<byte>([1, 1, 1], kept.CredentialId);
        Assert.Equal<byte>([7, 8, 9], kept.PublicKey);
        Assert.Equal(["internal", "usb"], kept.Transports!);
        Assert.Equal(
            (3u, true, true, false),
            (kept.SignCount, kept.IsUserVerified, kept.IsBackupEligible, kept.IsBackedUp)
        );

        kept.Name = "old laptop";
        kept.SignCount = 4;
        await WithUserAsync(id, (users, mia) => users.AddOrUpdatePasskeyAsync(mia, kept));
        Assert.Equal(
            [("old laptop", 4u), ("telephone", 3u)],
            (await PasskeysAsync(id)).Select(p => (p.Name!, p.SignCount))
        );

        await WithUserAsync(id, (users, mia) => users.RemovePasskeyAsync(mia, [1, 1, 1]));
        Assert.Equal(["telephone"], (await PasskeysAsync(id)).Select(p => p.Name));
    }

    [Fact]
    public async Task Passkey_OfOne_IsNotFoundWithAnother()
    {
        var (one, other) = (await UserAsync("one"), await UserAsync("other"));
        await WithUserAsync(one, (users, user) => users.AddOrUpdatePasskeyAsync(user, Passkey(5, "laptop")));

        await portal.WithServiceAsync<UserManager<PortalUser>, bool>(async users =>
        {
            Assert.Null(await users.GetPasskeyAsync((await users.FindByIdAsync(other))!, [5, 5, 5]));
            Assert.Equal(one, (await users.FindByPasskeyIdAsync([5, 5, 5]))?.Id);
            return true;
        });
    }

    [Fact]
    public async Task Use_OfAChallenge_IsKeptOnceAndGoesWithThePasskey()
    {
        var id = await UserAsync("used");
        await WithUserAsync(id, (users, user) => users.AddOrUpdatePasskeyAsync(user, Passkey(6, "laptop")));

        Assert.Null(await LastAsync());
        Assert.True(await UseAsync([6, 6, 6], "a challenge"));
        Assert.False(await UseAsync([6, 6, 6], "a challenge"));
        Assert.False(await UseAsync([0, 0, 0], "of a passkey that is gone"));
        Assert.Equal(FixedClock.Noon.UtcDateTime, await LastAsync());

        await WithUserAsync(id, (users, user) => users.RemovePasskeyAsync(user, [6, 6, 6]));
        Assert.Equal(
            0,
            await portal.WithStoreAsync(db =>
                db.PasskeyUses.CountAsync(
                    u => u.CredentialId == new byte[] { 6, 6, 6 },
                    TestContext.Current.CancellationToken
                )
            )
        );

        Task<DateTime?> LastAsync() =>
            portal.WithServiceAsync<PasskeyUses, DateTime?>(async uses =>
                (await uses.LastAsync(id, TestContext.Current.CancellationToken)).TryGetValue("BgYG", out var at)
                    ? at
                    : null
            );
        Task<bool> UseAsync(byte[] credential, string challenge) =>
            portal.WithServiceAsync<PasskeyUses, bool>(uses =>
                uses.AddAsync(credential, challenge, TestContext.Current.CancellationToken)
            );
    }

    private async Task<string> UserAsync(string name)
    {
        await portal.AddUserAsync(name, PortalRoles.Reader);
        return await portal.WithStoreAsync(db =>
            db.Users.Where(u => u.UserName == name).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Each change in a context of its own, as requests have.</summary>
    private async Task WithUserAsync(
        string id,
        Func<UserManager<PortalUser>, PortalUser, Task<IdentityResult>> change
    ) =>
        Assert.True(
            await portal.WithServiceAsync<UserManager<PortalUser>, bool>(async users =>
                (await change(users, (await users.FindByIdAsync(id))!)).Succeeded
            )
        );

    private Task<List<UserPasskeyInfo>> PasskeysAsync(string id) =>
        portal.WithServiceAsync<UserManager<PortalUser>, List<UserPasskeyInfo>>(async users =>
            [.. (await users.GetPasskeysAsync((await users.FindByIdAsync(id))!)).OrderBy(p => p.CredentialId[0])]
        );

    private UserPasskeyInfo Passkey(byte number, string name) =>
        new(
            [number, number, number],
            [7, 8, 9],
            portal.Clock.GetUtcNow(),
            3,
            ["internal", "usb"],
            isUserVerified: true,
            isBackupEligible: true,
            isBackedUp: false,
            [1],
            [2]
        )
        {
            Name = name,
        };
}
