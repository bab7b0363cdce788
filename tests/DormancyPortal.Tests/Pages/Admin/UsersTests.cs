using System.Net;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>What administrators do to accounts: it holds at once, is kept in the log, and leaves one administrator.</summary>
public sealed class UsersTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const string Users = "/admin/users";

    [Fact]
    public async Task Invite_ByLink_MakesAnAccountOfThatRoleOnce()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var link = await InviteAsync(ada, "grace", PortalRoles.Reviewer);
        var grace = new Visitor(portal.Client());
        using var made = await SendPasswordAsync(grace, link, "Make my account", "grace has a password");

        Assert.Equal("/account", Visitor.TargetOf(made));
        Assert.Contains("reviewer", (await grace.PageAsync("/account")).QuerySelector(".lede").Words());
        await grace.PageAsync("/admin");
        Assert.Equal("This link is not taken any more", await GoneAsync(link));
        await portal.WithStoreAsync(async db =>
        {
            var kept = await db.Invitations.SingleAsync(i => i.Name == "grace", TestContext.Current.CancellationToken);
            Assert.DoesNotContain(kept.TokenHash, link, StringComparison.Ordinal);
            return Assert.IsType<bool>(kept.WasUsed);
        });
    }

    [Fact]
    public async Task Invite_LinkIsShownOnce()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        await InviteAsync(ada, "once", PortalRoles.Reader);

        Assert.Empty((await ada.PageAsync(Users)).QuerySelectorAll("[data-copy]"));
    }

    [Theory]
    [InlineData("bob smith <x>", "“bob smith <x>” cannot be a name to sign in with.")]
    [InlineData("ada", "There is an account called “ada” already.")]
    public async Task Invite_NameThatCannotBeOne_SaysWhyInWordsForPeople(string name, string said)
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var refused = await ada.PostFormAsync(
            Users,
            "?handler=Invite",
            ("Invite.Name", name),
            ("Invite.Role", PortalRoles.Reader)
        );

        Assert.StartsWith(
            said,
            (await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Invite_SomebodyWhoHasALink_SaysThatTheEarlierOneIsNotTakenAnyMore()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var first = await InviteAsync(ada, "twice", PortalRoles.Reader);
        using var sent = await ada.PostFormAsync(
            Users,
            "?handler=Invite",
            ("Invite.Name", "twice"),
            ("Invite.Role", PortalRoles.Reviewer)
        );

        Assert.Contains(
            "twice had a link already, made by ada",
            (await ada.PageAsync(Users)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal("This link is not taken any more", await GoneAsync(first));
    }

    [Fact]
    public async Task Invite_TakenBackOrTooOldOrMadeUp_AreAnsweredAlike()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var takenBack = await InviteAsync(ada, "back", PortalRoles.Reader);
        using var taken = await ada.SendAsync(Users, "Take back the link of back");
        var old = await InviteAsync(ada, "old", PortalRoles.Reader);
        portal.Clock.Advance(TimeSpan.FromDays(7));

        var answers = new[] { takenBack, old, $"/account/invitation/{new string('a', 43)}", "/account/invitation/x" };
        foreach (var link in answers)
        {
            Assert.Equal("This link is not taken any more", await GoneAsync(link));
        }
    }

    [Fact]
    public async Task Invite_ShortPassword_SaysSoAndTheLinkStays()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var link = await InviteAsync(ada, "short", PortalRoles.Reader);
        var visitor = new Visitor(portal.Client());
        using var refused = await SendPasswordAsync(visitor, link, "Make my account", "too short");

        Assert.Contains("12", (await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words());
        using var made = await SendPasswordAsync(visitor, link, "Make my account", "it is long enough now");
        Assert.Equal("/account", Visitor.TargetOf(made));
    }

    [Fact]
    public async Task Reset_ByLink_ChangesThePasswordAndEndsEverySession()
    {
        await portal.AddUserAsync("edith", PortalRoles.Reviewer);
        var edith = await Visitor.SignedInAsync(portal, "edith");
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var sent = await ada.SendAsync($"{Users}/edith", "Make a link for a new password");
        var link = await LinkAsync(ada, $"{Users}/edith");
        await edith.PageAsync("/admin");
        using var changed = await SendPasswordAsync(
            new Visitor(portal.Client()),
            link,
            "Change the password",
            "another long password"
        );

        Assert.Equal("/account/sign-in", Visitor.TargetOf(changed));
        await edith.PageAsync("/admin", HttpStatusCode.Found);
        using var old = await new Visitor(portal.Client()).SignInAsync("edith", PortalFixture.Password);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using var fresh = await new Visitor(portal.Client()).SignInAsync("edith", "another long password");
        Assert.Equal("/admin", Visitor.TargetOf(fresh));
    }

    [Theory]
    [InlineData("Disable the account")]
    [InlineData("Sign out everywhere")]
    public async Task Ended_Account_LosesItsCookieAtOnce(string button)
    {
        var name = $"ends-{button[0]}";
        await portal.AddUserAsync(name, PortalRoles.Reviewer);
        var reviewer = await Visitor.SignedInAsync(portal, name);
        await reviewer.PageAsync("/admin");
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var ended = await ada.SendAsync($"{Users}/{name}", button);

        await reviewer.PageAsync("/admin", HttpStatusCode.Found);
    }

    [Fact]
    public async Task Disabled_Account_IsAnsweredAsAnUnknownOneUntilItIsEnabled()
    {
        await portal.AddUserAsync("dora", PortalRoles.Reviewer);
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var disabled = await ada.SendAsync($"{Users}/dora", "Disable the account");
        using var refused = await new Visitor(portal.Client()).SignInAsync("dora", PortalFixture.Password);
        Assert.Contains("do not belong together", (await Visitor.ReadAsync(refused)).QuerySelector("main").Words());

        using var enabled = await ada.SendAsync($"{Users}/dora", "Enable the account");
        await Visitor.SignedInAsync(portal, "dora");
    }

    [Fact]
    public async Task Role_Changed_HoldsAtTheNextSignIn()
    {
        await portal.AddUserAsync("rose", PortalRoles.Reader);
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var changed = await ada.PostFormAsync($"{Users}/rose", "?handler=Role", ("role", PortalRoles.Admin));

        Assert.Equal($"{Users}/rose", Visitor.TargetOf(changed));
        await (await Visitor.SignedInAsync(portal, "rose")).PageAsync(Users);
        Assert.Contains(
            await EventsAsync(),
            e => e is { Kind: AccountEventKind.RoleChanged, Name: "rose", By: "ada", Detail: "reader → admin" }
        );
        using var back = await ada.PostFormAsync($"{Users}/rose", "?handler=Role", ("role", PortalRoles.Reader));
    }

    [Theory]
    [InlineData("?handler=Role", "role", PortalRoles.Reviewer)]
    [InlineData("?handler=Disable", "x", "")]
    public async Task LastAdministrator_CannotBeTakenAway(string handler, string field, string value)
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var refused = await ada.PostFormAsync($"{Users}/ada", handler, (field, value));

        Assert.Contains(
            "last administrator",
            (await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
        await ada.PageAsync(Users);
    }

    private static async Task<string> InviteAsync(Visitor admin, string name, string role)
    {
        using var sent = await admin.PostFormAsync(
            Users,
            "?handler=Invite",
            ("Invite.Name", name),
            ("Invite.Role", role)
        );
        Assert.Equal(Users, Visitor.TargetOf(sent));
        return await LinkAsync(admin, Users);
    }

    private static async Task<string> LinkAsync(Visitor admin, string page) =>
        new Uri((await admin.PageAsync(page)).QuerySelector("[data-copy]")!.GetAttribute("data-copy")!).AbsolutePath;

    private static Task<HttpResponseMessage> SendPasswordAsync(
        Visitor visitor,
        string link,
        string button,
        string password
    ) => visitor.SendAsync(link, button, ("Form.Password", password), ("Form.Again", password));

    private async Task<string> GoneAsync(string link) =>
        (await new Visitor(portal.Client()).PageAsync(link, HttpStatusCode.Gone)).QuerySelector("h1").Words();

    private Task<List<AccountEvent>> EventsAsync() =>
        portal.WithStoreAsync(db => db.AccountEvents.ToListAsync(TestContext.Current.CancellationToken));
}
