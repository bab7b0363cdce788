using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Pages.Admin;
using DormancyPortal.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>Codes by time as a second factor, and what helps whoever lost them.</summary>
public sealed class SecondFactorTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const string Page = "/account/authenticator";

    [Fact]
    public async Task SetUp_SignInAsksForACode_AndEachRecoveryCodeHelpsOnce()
    {
        var (key, recovery) = await SetUpAsync("two");
        var two = await PasswordAsync("two");
        await two.PageAsync("/account", HttpStatusCode.Found);
        using var wrong = await two.SendAsync("/account/second-factor", "Go on", ("Code", Wrong(key)));
        Assert.Contains(
            "not taken",
            (await Visitor.ReadAsync(wrong)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
        using var right = await two.SendAsync("/account/second-factor", "Go on", ("Code", CodeOf(key)));
        Assert.Equal("/account", Visitor.TargetOf(right));
        await two.PageAsync("/admin");

        var lost = await PasswordAsync("two");
        using var once = await lost.SendAsync("/account/second-factor", "Go on", ("Code", recovery));
        Assert.Equal(HttpStatusCode.Found, once.StatusCode);
        var again = await PasswordAsync("two");
        using var twice = await again.SendAsync("/account/second-factor", "Go on", ("Code", recovery));
        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);
    }

    [Fact]
    public async Task SetUp_WithAWrongCode_StaysOff()
    {
        await portal.AddUserAsync("unsure", PortalRoles.Reviewer);
        var unsure = await Visitor.SignedInAsync(portal, "unsure");
        var key = await KeyAsync(unsure);
        Assert.NotNull(
            (await unsure.PageAsync(Page)).QuerySelector(
                "[role=img][aria-label] svg[viewBox] path, [role=img] svg[viewBox] rect"
            )
        );
        using var refused = await unsure.SendAsync(Page, "Turn it on", ("code", Wrong(key)));

        Assert.NotEmpty((await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words());
        await Visitor.SignedInAsync(portal, "unsure");
        Assert.Equal(
            "/admin",
            Visitor.TargetOf(await new Visitor(portal.Client()).SignInAsync("unsure", PortalFixture.Password))
        );
    }

    [Fact]
    public async Task Codes_GuessedFiveTimes_LockTheAccount()
    {
        var (key, _) = await SetUpAsync("guessed");
        var guesser = await PasswordAsync("guessed");
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await guesser.SendAsync("/account/second-factor", "Go on", ("Code", Wrong(key)));
        }

        using var locked = await guesser.SendAsync("/account/second-factor", "Go on", ("Code", CodeOf(key)));
        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        var events = await portal.WithStoreAsync(db =>
            db.AccountEvents.Where(e => e.Name == "guessed")
                .Select(e => e.Kind)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains(AccountEventKind.SecondFactorFailed, events);
        Assert.Contains(AccountEventKind.LockedOut, events);
    }

    [Fact]
    public async Task TurnOff_TakesThePassword()
    {
        var (key, _) = await SetUpAsync("off");
        var off = await PasswordAsync("off");
        using var signedIn = await off.SendAsync("/account/second-factor", "Go on", ("Code", CodeOf(key)));
        using var refused = await off.SendAsync(Page, "Turn it off", ("password", "not it"));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        using var done = await off.SendAsync(Page, "Turn it off", ("password", PortalFixture.Password));
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal(
            "/admin",
            Visitor.TargetOf(await new Visitor(portal.Client()).SignInAsync("off", PortalFixture.Password))
        );
    }

    [Fact]
    public async Task Get_SecondFactorWithoutAPassword_LeadsToTheSignIn() =>
        Assert.Equal("/account/sign-in", await portal.TargetAsync("/account/second-factor"));

    private async Task<(string Key, string Recovery)> SetUpAsync(string name)
    {
        await portal.AddUserAsync(name, PortalRoles.Reviewer);
        var visitor = await Visitor.SignedInAsync(portal, name);
        var key = await KeyAsync(visitor);
        using var on = await visitor.SendAsync(Page, "Turn it on", ("code", CodeOf(key)));
        var codes = (await Visitor.ReadAsync(on)).QuerySelectorAll("#codes ~ ul code");
        Assert.Equal(10, codes.Length);
        return (key, codes[0].Words());
    }

    private static async Task<string> KeyAsync(Visitor visitor)
    {
        using var begun = await visitor.SendAsync(Page, "Set it up");
        return (await visitor.PageAsync(Page)).QuerySelector("[data-copy]")!.GetAttribute("data-copy")!;
    }

    private async Task<Visitor> PasswordAsync(string name)
    {
        var visitor = new Visitor(portal.Client());
        using var asked = await visitor.SignInAsync(name, PortalFixture.Password);
        Assert.StartsWith("/account/second-factor", Visitor.TargetOf(asked), StringComparison.Ordinal);
        return visitor;
    }

    private static string Wrong(string key) => CodeOf(key) == "000000" ? "111111" : "000000";

    /// <summary>What an authenticator shows now (RFC 6238); the framework asks the machine's clock.</summary>
    private static string CodeOf(string key)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What authenticators do.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var bits = string.Concat(
            base32.Select(c =>
                Convert
                    .ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2)
                    .PadLeft(5, '0')
            )
        );
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
