using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Pages.Admin;
using DormancyPortal.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>Whoever had got into an account may have made ways in that need no password: its reset offers to close them.</summary>
public sealed class ResetTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const string Fresh = "another long password";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Link_OffersToRemovePasskeysAndTokens_TickedAndCounted(bool closes)
    {
        var name = closes ? "closes" : "keeps";
        using var device = new SoftwareDevice();
        var (owner, token) = await OwnerAsync(name, device);
        var link = await LinkAsync(name, closesAtOnce: false);
        await owner.PageAsync("/account");
        var visitor = new Visitor(portal.Client());
        var form = await visitor.PageAsync(link);
        Assert.True(form.QuerySelector("[name=ClosesOthers]")!.HasAttribute("checked"));
        Assert.Contains(
            "Remove 1 passkey and 1 token for the API",
            form.QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        using var changed = await visitor.PostFormAsync(
            link,
            "",
            ("Form.Password", Fresh),
            ("Form.Again", Fresh),
            ("ClosesOthers", closes ? "true" : "false")
        );
        Assert.Equal("/account/sign-in", Visitor.TargetOf(changed));
        await owner.PageAsync("/account", HttpStatusCode.Found);
        await AssertAreOpenAsync(device, token, isOpen: !closes);
        var removed = (await EventsAsync(name))
            .Where(e => e.Kind is AccountEventKind.PasskeyRemoved or AccountEventKind.TokenRevoked)
            .Select(e => e.Detail);
        Assert.Equal(
            closes
                ? ["laptop, with the reset of the password", "a program, with the reset of the password"]
                : Array.Empty<string>(),
            removed
        );
    }

    [Fact]
    public async Task Administrator_WhoMakesTheLink_MayRemoveThemAtOnce_WhichEndsEverySession()
    {
        using var device = new SoftwareDevice();
        var (owner, token) = await OwnerAsync("seized", device);
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var page = await ada.PageAsync("/admin/users/seized");
        Assert.True(page.QuerySelector("[name=ClosesOthers]")!.HasAttribute("checked"));
        Assert.Contains(
            "Remove 1 passkey and 1 token for the API of seized now",
            page.QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        var link = await LinkAsync("seized", closesAtOnce: true);
        await owner.PageAsync("/account", HttpStatusCode.Found);
        await AssertAreOpenAsync(device, token, isOpen: false);
        Assert.Null((await new Visitor(portal.Client()).PageAsync(link)).QuerySelector("[name=ClosesOthers]"));
        Assert.Contains(
            await EventsAsync("seized"),
            e => e is { Kind: AccountEventKind.TokenRevoked, By: AdminPortal.Ada }
        );
        Assert.Contains(
            "passkey removed",
            (await ada.PageAsync("/admin/audit?name=seized")).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task SecondFactor_Stays_AndThePageSaysSo()
    {
        await portal.AddUserAsync("coded", PortalRoles.Reviewer);
        var coded = await Visitor.SignedInAsync(portal, "coded");
        using var begun = await coded.SendAsync("/account/authenticator", "Set it up");
        var shown = await coded.PageAsync("/account/authenticator");
        var key = shown.QuerySelector("[data-copy]")!.GetAttribute("data-copy")!;
        using var on = await coded.SendAsync(
            "/account/authenticator",
            "Turn it on",
            ("code", ShownCode.Of(key, portal.Clock.GetUtcNow()))
        );
        var link = await LinkAsync("coded", closesAtOnce: false);
        var visitor = new Visitor(portal.Client());
        Assert.Contains(
            "Your second factor stays",
            (await visitor.PageAsync(link)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        using var changed = await visitor.SendAsync(
            link,
            "Change the password",
            ("Form.Password", Fresh),
            ("Form.Again", Fresh)
        );
        using var asked = await visitor.SignInAsync("coded", Fresh);
        Assert.StartsWith("/account/second-factor", Visitor.TargetOf(asked), StringComparison.Ordinal);
    }

    /// <summary>A reviewer with a passkey and a token, signed in.</summary>
    private async Task<(Visitor Owner, string Token)> OwnerAsync(string name, SoftwareDevice device)
    {
        var owner = (await PasskeyVisitor.NewOwnerAsync(portal, name, device)).Visitor;
        using var made = await owner.PostFormAsync(
            "/account/tokens",
            "?handler=Make",
            ("Form.Name", "a program"),
            ("Form.Scopes", TokenScopes.Extract),
            ("Form.Days", "90")
        );
        var page = await owner.PageAsync(Visitor.TargetOf(made));
        return (owner, page.QuerySelector("[data-copy]")!.GetAttribute("data-copy")!);
    }

    private async Task<string> LinkAsync(string name, bool closesAtOnce)
    {
        var page = $"/admin/users/{name}";
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var sent = await ada.PostFormAsync(page, "?handler=Reset", ("ClosesOthers", closesAtOnce ? "true" : ""));
        var link = (await ada.PageAsync(Visitor.TargetOf(sent))).QuerySelector("[data-copy]")!;
        return new Uri(link.GetAttribute("data-copy")!).AbsolutePath;
    }

    private async Task AssertAreOpenAsync(SoftwareDevice device, string token, bool isOpen)
    {
        using var signedIn = await new PasskeyVisitor(portal).SignInAsync(device);
        Assert.Equal(isOpen ? HttpStatusCode.Found : HttpStatusCode.OK, signedIn.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/extract")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(LongSleep.Text())),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var read = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(isOpen ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, read.StatusCode);
    }

    private Task<List<AccountEvent>> EventsAsync(string name) =>
        portal.WithStoreAsync(db =>
            db.AccountEvents.Where(e => e.Name == name)
                .OrderBy(e => e.Id)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
}
