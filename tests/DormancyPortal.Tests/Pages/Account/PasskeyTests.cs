using System.Net;
using System.Text.Json;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Pages.Admin;
using DormancyPortal.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>What somebody does with their own passkeys: adds, uses, renames and removes them.</summary>
public sealed class PasskeyTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const string Account = "/account";

    [Fact]
    public async Task Added_SignsInWithoutNamePasswordOrCodeAndTellsWhenItWasUsed()
    {
        using var device = new SoftwareDevice();
        var owner = await OwnerAsync("pia", device);
        Assert.Equal(["laptop", "never"], await RowAsync(owner.Visitor));

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var elsewhere = new PasskeyVisitor(portal);
        using var signedIn = await elsewhere.SignInAsync(device);
        Assert.Equal("/admin", Visitor.TargetOf(signedIn));
        await elsewhere.Visitor.PageAsync("/admin");
        Assert.NotEqual("never", (await RowAsync(owner.Visitor))[1]);

        // The same traces as of a password: a session that can be ended, and a line in the log.
        var page = await elsewhere.Visitor.PageAsync(Account);
        Assert.Equal(2, page.QuerySelectorAll("#sessions ~ table tbody tr").Length);
        Assert.Equal(
            [
                (AccountEventKind.SignedIn, "pwd"),
                (AccountEventKind.PasskeyAdded, "laptop"),
                (AccountEventKind.SignedIn, "passkey"),
            ],
            await EventsAsync("pia")
        );
        using var ended = await owner.Visitor.SendAsync(Account, "End all others");
        await elsewhere.Visitor.PageAsync("/admin", HttpStatusCode.Found);
    }

    [Fact]
    public async Task SignIn_ByPasskeyOfSomebodyWithCodes_AsksForNoneAndByPasswordStillDoes()
    {
        using var device = new SoftwareDevice();
        var owner = await OwnerAsync("both", device);
        using var begun = await owner.Visitor.SendAsync("/account/authenticator", "Set it up");
        var key = (await owner.Visitor.PageAsync("/account/authenticator"))
            .QuerySelector("[data-copy]")!
            .GetAttribute("data-copy")!;
        using var on = await owner.Visitor.SendAsync(
            "/account/authenticator",
            "Turn it on",
            ("code", ShownCode.Of(key, portal.Clock.GetUtcNow()))
        );

        using var byPasskey = await new PasskeyVisitor(portal).SignInAsync(device);
        Assert.Equal("/admin", Visitor.TargetOf(byPasskey));
        using var byPassword = await new Visitor(portal.Client()).SignInAsync("both", PortalFixture.Password);
        Assert.StartsWith("/account/second-factor", Visitor.TargetOf(byPassword), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_ToStayOrNot_SetsTheCookieSo(bool keeps)
    {
        using var device = new SoftwareDevice();
        await OwnerAsync($"stays-{keeps}", device);
        using var signedIn = await new PasskeyVisitor(portal).SignInAsync(device, keeps);
        var cookie = signedIn
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("portal=", StringComparison.Ordinal));

        Assert.Equal(keeps, cookie.Contains("; expires=", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Options_OfTheSignIn_NameNobodyAndAskTheOwnerToShowThemselves()
    {
        using var device = new SoftwareDevice();
        await OwnerAsync("hidden", device);
        var options = await new PasskeyVisitor(portal).AskToSignInAsync();

        Assert.Empty(options.GetProperty("allowCredentials").EnumerateArray());
        Assert.Equal("required", options.GetProperty("userVerification").GetString());
        Assert.Equal("localhost", options.GetProperty("rpId").GetString());
    }

    [Fact]
    public async Task Add_TakesThePasswordAndSaysSoInJson()
    {
        await portal.AddUserAsync("unsure", PortalRoles.Reader);
        var unsure = await PasskeyVisitor.SignedInAsync(portal, "unsure");
        using var refused = await unsure.AskToAddAsync("not the password");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var json = JsonDocument.Parse(
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains("not your password", json.RootElement.GetProperty("problem").GetString());
        Assert.False(refused.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Add_TheEleventh_IsRefused()
    {
        var owner = await OwnerAsync("many");
        for (var i = 0; i < Passkeys.Most; i++)
        {
            using var device = new SoftwareDevice();
            await owner.AddAsync(device, $"number {i}");
        }

        using var refused = await owner.AskToAddAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await owner.Visitor.PageAsync(Account);
        Assert.Equal(Passkeys.Most, page.QuerySelectorAll("#passkeys ~ table tbody tr").Length);
        Assert.Null(page.QuerySelector("[data-passkey=add]"));
    }

    [Fact]
    public async Task Rename_ChangesTheNameOnly()
    {
        using var device = new SoftwareDevice();
        var owner = await OwnerAsync("names", device);
        using var renamed = await owner.Visitor.SendAsync(Account, "Rename laptop", ("name", " <b>key</b> ring "));

        Assert.Equal(Account, Visitor.TargetOf(renamed));
        Assert.Equal("<b>key</b> ring", (await RowAsync(owner.Visitor))[0]);
        using var signedIn = await new PasskeyVisitor(portal).SignInAsync(device);
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
    }

    [Fact]
    public async Task Remove_TakesThePassword_AndThenNobodySignsInWithIt()
    {
        using var device = new SoftwareDevice();
        var owner = await OwnerAsync("removes", device);
        using var used = await new PasskeyVisitor(portal).SignInAsync(device);
        using var refused = await owner.Visitor.SendAsync(Account, "Remove laptop", ("password", "not the password"));
        Assert.NotEmpty((await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words());
        using var removed = await owner.Visitor.SendAsync(
            Account,
            "Remove laptop",
            ("password", PortalFixture.Password)
        );

        Assert.Equal(Account, Visitor.TargetOf(removed));
        Assert.Equal("You have no passkey.", (await owner.Visitor.PageAsync(Account)).QuerySelector(".empty").Words());
        using var signIn = await new PasskeyVisitor(portal).SignInAsync(device);
        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
        Assert.Contains((AccountEventKind.PasskeyRemoved, "laptop"), await EventsAsync("removes"));
    }

    [Theory]
    [InlineData("Rename", "name", "mine now")]
    [InlineData("Remove", "password", PortalFixture.Password)]
    public async Task Change_OfSomebodyElsesPasskey_ComesToNothing(string what, string field, string value)
    {
        using var device = new SoftwareDevice();
        var owner = await OwnerAsync($"victim-{what}", device);
        await portal.AddUserAsync($"thief-{what}", PortalRoles.Reader);
        var thief = await Visitor.SignedInAsync(portal, $"thief-{what}");
        using var tried = await thief.PostFormAsync(
            Account,
            $"?handler={what}Passkey",
            ("passkey", device.Id),
            (field, value)
        );

        Assert.Contains("no such passkey", (await Visitor.ReadAsync(tried)).QuerySelector("[role=alert]").Words());
        Assert.Equal("laptop", (await RowAsync(owner.Visitor))[0]);
    }

    [Fact]
    public async Task RemovedByAnAdministrator_SignsNobodyInAndEndsEverySession()
    {
        using var device = new SoftwareDevice();
        var owner = await OwnerAsync("lost", device);
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        Assert.Contains("1 passkey", (await ada.PageAsync("/admin/users/lost")).QuerySelector("h1 + p").Words());
        using var removed = await ada.SendAsync("/admin/users/lost", "Remove second factor and passkeys");

        Assert.Equal("/admin/users/lost", Visitor.TargetOf(removed));
        Assert.Equal((AccountEventKind.SecondFactorRemoved, "and passkeys: laptop"), (await EventsAsync("lost"))[^1]);
        await owner.Visitor.PageAsync(Account, HttpStatusCode.Found);
        using var refused = await new PasskeyVisitor(portal).SignInAsync(device);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(
            "You have no passkey.",
            (await (await Visitor.SignedInAsync(portal, "lost")).PageAsync(Account)).QuerySelector(".empty").Words()
        );
    }

    private Task<PasskeyVisitor> OwnerAsync(string name, SoftwareDevice? device = null) =>
        PasskeyVisitor.NewOwnerAsync(portal, name, device);

    /// <summary>Name and last use of the only passkey that a page lists.</summary>
    private static async Task<string[]> RowAsync(Visitor visitor)
    {
        var row = Assert.Single((await visitor.PageAsync(Account)).QuerySelectorAll("#passkeys ~ table tbody tr"));
        return
        [
            row.QuerySelector("th")!.FirstChild!.TextContent.Trim(),
            row.QuerySelector("[data-label='Last used']").Words(),
        ];
    }

    private async Task<List<(AccountEventKind Kind, string? Detail)>> EventsAsync(string name) =>
        [
            .. (
                await portal.WithStoreAsync(db =>
                    db.AccountEvents.Where(e => e.Name == name)
                        .OrderBy(e => e.Id)
                        .ToListAsync(TestContext.Current.CancellationToken)
                )
            ).Select(e => (e.Kind, e.Detail)),
        ];
}
