using System.Net;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>Signing in and out: no answer tells which names exist, and no link leads away from the portal.</summary>
public sealed class SignInTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const string SignIn = "/account/sign-in";

    [Fact]
    public async Task SignIn_RightPassword_LeadsToTheAdministration()
    {
        var ada = new Visitor(portal.Client());
        using var answer = await ada.SignInAsync(AdminPortal.Ada, PortalFixture.Password);

        Assert.Equal("/admin", Visitor.TargetOf(answer));
        Assert.Equal("Uploaded releases", (await ada.PageAsync("/admin")).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task SignIn_FromAPageThatTookIt_LeadsBackThere()
    {
        var ada = new Visitor(portal.Client());
        using var sent = await ada.AskAsync("/admin/upload?x=1&y=2");
        var signIn = new Uri(new Uri("http://localhost"), sent.Headers.Location!).PathAndQuery;
        using var answer = await ada.SignInAsync(AdminPortal.Ada, PortalFixture.Password, signIn);

        Assert.Equal("/admin/upload?x=1&y=2", Visitor.TargetOf(answer));
    }

    [Fact]
    public async Task SignIn_AfterAFormThatWasSentSignedOut_LeadsToThePageThatItStoodOn()
    {
        var ada = new Visitor(portal.Client());
        using var nothing = new FormUrlEncodedContent([]);
        using var sent = await ada.PostAsync("/admin/lexicon/try?p=1&p=2&handler=Again", nothing);
        var signIn = new Uri(new Uri("http://localhost"), sent.Headers.Location!).PathAndQuery;
        using var answer = await ada.SignInAsync(AdminPortal.Ada, PortalFixture.Password, signIn);

        Assert.Equal("/admin/lexicon/try?p=1&p=2", Visitor.TargetOf(answer));
    }

    [Theory]
    [InlineData("Item", "marker-abc-1", "/admin/releases/sleep#marker-abc-1")]
    [InlineData("Item", "\"><script>", "/admin/releases/sleep")]
    [InlineData("Words", "rest", "/admin/releases/sleep")]
    public async Task SignIn_AfterADecisionThatWasSentSignedOut_LeadsToTheReviewAndSaysThatNothingWasKept(
        string field,
        string value,
        string target
    )
    {
        var ada = new Visitor(portal.Client());
        using var decision = new FormUrlEncodedContent([new(field, value)]);
        using var sent = await ada.PostAsync("/admin/releases/sleep/decide?handler=Edit", decision);
        var signIn = new Uri(new Uri("http://localhost"), sent.Headers.Location!).PathAndQuery;
        Assert.Contains(
            "was not kept",
            (await ada.PageAsync(signIn)).QuerySelector("main [role=status]").Words(),
            StringComparison.Ordinal
        );
        using var answer = await ada.SignInAsync(AdminPortal.Ada, PortalFixture.Password, signIn);

        Assert.Equal(target, Visitor.TargetOf(answer));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("\\\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("elsewhere.example")]
    [InlineData("~//elsewhere.example")]
    [InlineData("")]
    public async Task SignIn_ReturnToAnotherHost_IsNotFollowed(string url)
    {
        var ada = new Visitor(portal.Client());
        using var answer = await ada.SignInAsync(
            AdminPortal.Ada,
            PortalFixture.Password,
            $"{SignIn}?ReturnUrl={Uri.EscapeDataString(url)}"
        );

        Assert.Equal("/admin", Visitor.TargetOf(answer));
    }

    [Fact]
    public async Task SignIn_CookieOfTheSession_IsForThisPortalOnlyAndEndsWithTheBrowser()
    {
        var ada = new Visitor(portal.Client());
        using var answer = await ada.SignInAsync(AdminPortal.Ada, PortalFixture.Password);
        var cookie = SessionCookie(answer);

        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("; expires=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_ToStay_OutlastsTheBrowser()
    {
        var ada = new Visitor(portal.Client());
        using var answer = await ada.SendAsync(
            SignIn,
            "Sign in",
            ("Form.Name", AdminPortal.Ada),
            ("Form.Password", PortalFixture.Password),
            ("Form.Keep", "true")
        );

        Assert.Contains("; expires=", SessionCookie(answer), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_WrongNameAndWrongPassword_AreAnsweredAlike()
    {
        await portal.AddAdministratorAsync("grace");
        var wrongPassword = await FailAsync("grace", "not the right password");
        var wrongName = await FailAsync("grade", PortalFixture.Password);

        Assert.Contains("do not belong together", wrongPassword.Errors, StringComparison.Ordinal);
        Assert.Equal(wrongPassword.Errors, wrongName.Errors);
        Assert.Equal(
            wrongPassword.Page.Replace("grace", "NAME", StringComparison.Ordinal),
            wrongName.Page.Replace("grade", "NAME", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task SignIn_FiveFailures_LockTheAccountAndTellNobodyThatItExists()
    {
        await portal.AddAdministratorAsync("edsger");
        for (var i = 0; i < 5; i++)
        {
            await FailAsync("edsger", $"wrong {i}");
            await FailAsync("nobody", $"wrong {i}");
        }

        var locked = await FailAsync("edsger", PortalFixture.Password);
        Assert.Equal((await FailAsync("nobody", PortalFixture.Password)).Errors, locked.Errors);
        Assert.Contains("quarter of an hour", locked.Errors, StringComparison.Ordinal);

        await portal.WithStoreAsync(async db =>
        {
            var edsger = await db.Users.SingleAsync(u => u.UserName == "edsger", TestContext.Current.CancellationToken);
            Assert.InRange(
                edsger.LockoutEnd!.Value - portal.Clock.GetUtcNow(),
                TimeSpan.FromMinutes(14),
                TimeSpan.FromMinutes(15)
            );
            return true;
        });
        portal.Clock.Advance(TimeSpan.FromMinutes(16));
        await Visitor.SignedInAsync(portal, "edsger");
    }

    [Fact]
    public async Task SignIn_ManyFailuresAtOnce_AreAllCounted()
    {
        await portal.AddAdministratorAsync("tim");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => FailAsync("tim", $"wrong {i}")));

        await FailAsync("tim", PortalFixture.Password);
    }

    [Fact]
    public async Task SignIn_SuccessBetweenFailures_CountsThemAnew()
    {
        await portal.AddAdministratorAsync("barbara");
        for (var i = 0; i < 8; i++)
        {
            await FailAsync("barbara", "wrong");
            if (i % 4 == 3)
            {
                await Visitor.SignedInAsync(portal, "barbara");
            }
        }
    }

    [Theory]
    [InlineData("", "a password", "Enter your name.")]
    [InlineData("ada", "", "Enter your password.")]
    public async Task SignIn_FieldLeftEmpty_SaysWhich(string name, string password, string expected) =>
        Assert.Equal(expected, (await FailAsync(name, password)).Errors);

    [Fact]
    public async Task SignIn_Failed_KeepsTheNameEscapedAndForgetsThePassword()
    {
        const string name = "<script>alert(\"1\")</script>";
        var (_, page) = await FailAsync(name, "a wrong password");

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a wrong password", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SignInWithMarkupToReturnTo_EscapesIt()
    {
        var page = await portal.PageAsync($"{SignIn}?ReturnUrl={Uri.EscapeDataString("/\"><script>1</script>")}");

        Assert.Equal("/\"><script>1</script>", page.QuerySelector("[name=ReturnUrl]")?.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Get_SignOut_ChangesNothingAndShowsTheButton()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);

        Assert.Equal("Sign out", (await ada.PageAsync("/account/sign-out")).QuerySelector("main button").Words());
        await ada.PageAsync("/admin");
    }

    [Fact]
    public async Task Post_SignOut_EndsTheSession()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var answer = await ada.SendAsync("/account/sign-out", "Sign out");

        Assert.Equal("/", Visitor.TargetOf(answer));
        await ada.PageAsync("/admin", HttpStatusCode.Found);
    }

    [Fact]
    public async Task Get_AfterTwelveHoursOfNothing_TakesSigningInAgain()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        portal.Clock.Advance(TimeSpan.FromHours(11));
        await ada.PageAsync("/admin");
        portal.Clock.Advance(TimeSpan.FromHours(13));
        await ada.PageAsync("/admin", HttpStatusCode.Found);
    }

    private async Task<(string Errors, string Page)> FailAsync(string name, string password)
    {
        using var answer = await new Visitor(portal.Client()).SignInAsync(name, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(Cookies(answer), c => c.StartsWith("portal=", StringComparison.Ordinal));
        var page = await Visitor.ReadAsync(answer);
        foreach (var token in page.QuerySelectorAll("[name=__RequestVerificationToken]"))
        {
            token.Remove();
        }

        return (page.QuerySelector("[role=alert]").Words(), page.QuerySelector("main")!.OuterHtml);
    }

    private static string SessionCookie(HttpResponseMessage answer) =>
        Assert.Single(Cookies(answer), c => c.StartsWith("portal=", StringComparison.Ordinal));

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}

/// <summary>A portal that nobody administers yet.</summary>
public sealed class FirstSignInTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_SignInBeforeTheFirstAdministrator_SaysHowToCreateOne()
    {
        Assert.Contains(
            "admin create NAME",
            (await portal.PageAsync("/account/sign-in")).QuerySelector(".notice").Words(),
            StringComparison.Ordinal
        );

        await portal.AddAdministratorAsync("ada");
        Assert.Null((await portal.PageAsync("/account/sign-in")).QuerySelector(".notice"));
    }
}
