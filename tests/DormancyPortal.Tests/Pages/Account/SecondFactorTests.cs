using System.Net;
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
    public async Task Code_TakenOnce_IsRefusedWithAClearWordAndTheNextOneWorks()
    {
        var (key, _) = await SetUpAsync("shoulder");
        using var first = await CodeAsync("shoulder", CodeOf(key));
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);

        using var again = await CodeAsync("shoulder", CodeOf(key));
        Assert.Contains("used already", await AlertAsync(again), StringComparison.Ordinal);
        using var earlier = await CodeAsync("shoulder", ShownCode.Of(key, portal.Clock.GetUtcNow().AddSeconds(-30)));
        Assert.Contains("used already", await AlertAsync(earlier), StringComparison.Ordinal);

        NextCode();
        using var next = await CodeAsync("shoulder", CodeOf(key));
        Assert.Equal(HttpStatusCode.Found, next.StatusCode);
    }

    [Fact]
    public async Task Code_ThatTurnedItOn_DoesNotSignIn()
    {
        await portal.AddUserAsync("once", PortalRoles.Reviewer);
        var once = await Visitor.SignedInAsync(portal, "once");
        var key = await KeyAsync(once);
        using var on = await once.SendAsync(Page, "Turn it on", ("code", CodeOf(key)));
        using var again = await CodeAsync("once", CodeOf(key));

        Assert.Contains("used already", await AlertAsync(again), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-90, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(90, false)]
    public async Task Code_OfAClockThatIsOff_IsTakenWhenItIsOffByOneCode(int seconds, bool isTaken)
    {
        var name = $"clock{seconds}";
        var (key, _) = await SetUpAsync(name);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        using var sent = await CodeAsync(name, ShownCode.Of(key, portal.Clock.GetUtcNow().AddSeconds(seconds)));

        Assert.Equal(isTaken ? HttpStatusCode.Found : HttpStatusCode.OK, sent.StatusCode);
    }

    [Fact]
    public async Task Code_SentByManyAtOnce_SignsOneIn()
    {
        var (key, _) = await SetUpAsync("race");
        var all = new List<Visitor>();
        for (var i = 0; i < 4; i++)
        {
            all.Add(await PasswordAsync("race"));
        }

        var code = CodeOf(key);
        var answers = await Task.WhenAll(
            all.Select(v => v.SendAsync("/account/second-factor", "Go on", ("Code", code)))
        );
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Found or HttpStatusCode.OK));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Found);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StaySignedIn_ChosenWithThePassword_HoldsAfterTheSecondFactor(bool keeps)
    {
        var (key, recovery) = await SetUpAsync($"keeps-{keeps}");
        foreach (var code in new[] { CodeOf(key), recovery })
        {
            var (visitor, asked) = await AskedAsync($"keeps-{keeps}", keeps);
            using var signedIn = await visitor.SendAsync(asked, "Go on", ("Code", code));
            var cookie = signedIn
                .Headers.GetValues("Set-Cookie")
                .Single(c => c.StartsWith("portal=", StringComparison.Ordinal));

            Assert.Equal(keeps, cookie.Contains("; expires=", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task RecoveryCode_OfAnAccountThatWasDisabledMeanwhile_IsRefused()
    {
        var (_, recovery) = await SetUpAsync("gone");
        var gone = await PasswordAsync("gone");
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var disabled = await ada.SendAsync("/admin/users/gone", "Disable the account");
        using var refused = await gone.SendAsync("/account/second-factor", "Go on", ("Code", recovery));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        await gone.PageAsync("/account", HttpStatusCode.Found);
    }

    [Fact]
    public async Task RecoveryCodes_GuessedFiveTimes_LockTheAccount()
    {
        var (_, recovery) = await SetUpAsync("tries");
        var guesser = await PasswordAsync("tries");
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await guesser.SendAsync("/account/second-factor", "Go on", ("Code", $"AAAAA-AAAA{i}"));
        }

        using var locked = await guesser.SendAsync("/account/second-factor", "Go on", ("Code", recovery));
        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
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
        NextCode();
        return (key, codes[0].Words());
    }

    private async Task<HttpResponseMessage> CodeAsync(string name, string code) =>
        await (await PasswordAsync(name)).SendAsync("/account/second-factor", "Go on", ("Code", code));

    private static async Task<string> AlertAsync(HttpResponseMessage answer) =>
        (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]").Words();

    private void NextCode() => portal.Clock.Advance(TimeSpan.FromSeconds(30));

    private static async Task<string> KeyAsync(Visitor visitor)
    {
        using var begun = await visitor.SendAsync(Page, "Set it up");
        return (await visitor.PageAsync(Page)).QuerySelector("[data-copy]")!.GetAttribute("data-copy")!;
    }

    private async Task<Visitor> PasswordAsync(string name) => (await AskedAsync(name, keeps: false)).Visitor;

    /// <summary>Somebody whose password was right, and where they are asked for the second factor.</summary>
    private async Task<(Visitor Visitor, string At)> AskedAsync(string name, bool keeps)
    {
        var visitor = new Visitor(portal.Client());
        using var asked = await visitor.SendAsync(
            "/account/sign-in",
            "Sign in",
            ("Form.Name", name),
            ("Form.Password", PortalFixture.Password),
            ("Form.Keep", keeps ? "true" : "false")
        );
        var target = Visitor.TargetOf(asked);
        Assert.StartsWith("/account/second-factor", target, StringComparison.Ordinal);
        return (visitor, target);
    }

    private string Wrong(string key) => CodeOf(key) == "000000" ? "111111" : "000000";

    private string CodeOf(string key) => ShownCode.Of(key, portal.Clock.GetUtcNow());
}
