using System.Net;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Pages.Admin;
using DormancyPortal.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>Sessions end on the server: a copy of a cookie is worth nothing after its owner has signed out.</summary>
public sealed class SessionTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    [Fact]
    public async Task SignOut_EndsACookieThatWasCopied()
    {
        using var client = portal.Client();
        var owner = new Visitor(client);
        using var signedIn = await owner.SignInAsync(AdminPortal.Ada, PortalFixture.Password);
        var copied = signedIn
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("portal=", StringComparison.Ordinal));
        using var thief = portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        thief.DefaultRequestHeaders.Add("Cookie", copied.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief));

        using var signedOut = await owner.SendAsync("/account/sign-out", "Sign out");
        Assert.Equal(HttpStatusCode.Found, await StatusAsync(thief));
    }

    [Fact]
    public async Task Sessions_OfOneself_AreListedAndEndedOneByOne()
    {
        await portal.AddUserAsync("lists", PortalRoles.Reviewer);
        var here = await Visitor.SignedInAsync(portal, "lists");
        var there = await Visitor.SignedInAsync(portal, "lists");
        var elsewhere = await Visitor.SignedInAsync(portal, "lists");
        var page = await here.PageAsync("/account");
        Assert.Equal(3, page.QuerySelectorAll("#sessions ~ table tbody tr").Length);
        Assert.Single(page.QuerySelectorAll("#sessions ~ table .badge"));

        var other = page.QuerySelector("#sessions ~ table input[name=session]")!.GetAttribute("value")!;
        using var one = await here.PostFormAsync("/account", "?handler=End", ("session", other));
        var left = 0;
        foreach (var visitor in new[] { there, elsewhere })
        {
            using var answer = await visitor.AskAsync("/account");
            left += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.Equal(1, left);
        using var others = await here.SendAsync("/account", "End all others");
        await there.PageAsync("/account", HttpStatusCode.Found);
        await elsewhere.PageAsync("/account", HttpStatusCode.Found);
        await here.PageAsync("/account");
    }

    [Fact]
    public async Task Session_OfSomebodyElse_CannotBeEnded()
    {
        await portal.AddUserAsync("mallory", PortalRoles.Reader);
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var mallory = await Visitor.SignedInAsync(portal, "mallory");
        var all = await portal.WithStoreAsync(db =>
            db.AccountSessions.Select(s => s.Id).ToListAsync(TestContext.Current.CancellationToken)
        );
        foreach (var id in all)
        {
            using var tried = await mallory.PostFormAsync("/account", "?handler=End", ("session", $"{id}"));
        }

        await ada.PageAsync("/admin");
    }

    [Fact]
    public async Task Password_Changed_EndsTheOtherSessionsAndKeepsThisOne()
    {
        await portal.AddUserAsync("changes", PortalRoles.Reviewer);
        var here = await Visitor.SignedInAsync(portal, "changes");
        var there = await Visitor.SignedInAsync(portal, "changes");
        using var wrong = await ChangeAsync(here, "not the password", "a new long password", "a new long password");
        using var differ = await ChangeAsync(here, PortalFixture.Password, "a new long password", "another long one");
        using var brief = await ChangeAsync(here, PortalFixture.Password, "short", "short");
        foreach (var refused in new[] { wrong, differ, brief })
        {
            Assert.NotEmpty((await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]").Words());
        }

        using var changed = await ChangeAsync(
            here,
            PortalFixture.Password,
            "a new long password",
            "a new long password"
        );
        Assert.Equal("/account", Visitor.TargetOf(changed));
        await here.PageAsync("/account");
        await there.PageAsync("/account", HttpStatusCode.Found);
    }

    [Fact]
    public async Task Log_OfSignIns_TellsSuccessFailureLockoutAndSignOutAndNoNameThatNobodyHas()
    {
        await portal.AddUserAsync("watched", PortalRoles.Reader);
        for (var i = 0; i < 5; i++)
        {
            using var failed = await new Visitor(portal.Client()).SignInAsync("watched", "wrong");
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        var watched = await Visitor.SignedInAsync(portal, "watched");
        using var signedOut = await watched.SendAsync("/account/sign-out", "Sign out");
        using var typed = await new Visitor(portal.Client()).SignInAsync("my secret password", "x");

        var events = await portal.WithStoreAsync(db =>
            db.AccountEvents.OrderBy(e => e.Id).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            [
                AccountEventKind.SignInFailed,
                AccountEventKind.SignInFailed,
                AccountEventKind.SignInFailed,
                AccountEventKind.SignInFailed,
                AccountEventKind.LockedOut,
                AccountEventKind.SignedIn,
                AccountEventKind.SignedOut,
            ],
            events.Where(e => e.Name == "watched").Select(e => e.Kind)
        );
        Assert.DoesNotContain(events, e => e.Name == "my secret password");
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var page = await ada.PageAsync("/admin/audit?name=watched&kind=locked-out");
        Assert.Single(page.QuerySelectorAll("tbody tr"));
        var signedIn = await ada.PageAsync("/admin/audit?name=watched&kind=signed-in");
        Assert.Equal("signed in with a password", signedIn.QuerySelector("tbody th").Words());
    }

    private static Task<HttpResponseMessage> ChangeAsync(Visitor who, string current, string password, string again) =>
        who.PostFormAsync(
            "/account",
            "?handler=Password",
            ("current", current),
            ("Form.Password", password),
            ("Form.Again", again)
        );

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/admin", TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
