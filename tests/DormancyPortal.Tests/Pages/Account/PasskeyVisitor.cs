using System.Net;
using System.Text.Json;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Xunit;

namespace DormancyPortal.Tests.Pages.Account;

/// <summary>A browser whose cookies can be copied, and what its script does with passkeys.</summary>
internal sealed class PasskeyVisitor
{
    private const string SignInPage = "/account/sign-in";
    private const string Account = "/account";
    private static readonly Uri Root = new("http://localhost");

    private readonly CookieContainer _cookies = new();

    public PasskeyVisitor(PortalFixture portal) =>
        Visitor = new Visitor(portal.CreateDefaultClient(new CookieContainerHandler(_cookies)));

    /// <summary>The same without scripts.</summary>
    public Visitor Visitor { get; }

    /// <summary>The cookie that keeps a challenge.</summary>
    public Cookie Challenge
    {
        get => Assert.Single(_cookies.GetCookies(Root), c => c.Name == "Identity.TwoFactorUserId");
        set => _cookies.Add(Root, new Cookie(value.Name, value.Value, "/"));
    }

    /// <summary>Somebody who has signed in with their password.</summary>
    public static async Task<PasskeyVisitor> SignedInAsync(PortalFixture portal, string name)
    {
        var visitor = new PasskeyVisitor(portal);
        using var answer = await visitor.Visitor.SignInAsync(name, PortalFixture.Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return visitor;
    }

    /// <summary>A reviewer who is new, has signed in with their password, and has this passkey if any.</summary>
    public static async Task<PasskeyVisitor> NewOwnerAsync(
        PortalFixture portal,
        string name,
        SoftwareDevice? device = null
    )
    {
        await portal.AddUserAsync(name, PortalRoles.Reviewer);
        var owner = await SignedInAsync(portal, name);
        if (device is not null)
        {
            await owner.AddAsync(device);
        }

        return owner;
    }

    /// <summary>Asks to add a passkey.</summary>
    public Task<HttpResponseMessage> AskToAddAsync(string password = PortalFixture.Password) =>
        Visitor.PostFormAsync(Account, "?handler=PasskeyOptions", ("password", password));

    /// <summary>Sends what a device made.</summary>
    public Task<HttpResponseMessage> SendMadeAsync(string made, string name = "laptop") =>
        Visitor.PostFormAsync(Account, "?handler=AddPasskey", ("Credential", made), ("name", name));

    /// <summary>Adds a passkey, which must be taken.</summary>
    public async Task AddAsync(SoftwareDevice device, string name = "laptop")
    {
        using var asked = await AskToAddAsync();
        using var added = await SendMadeAsync(device.Create(await OptionsAsync(asked)), name);
        Assert.Equal(Account, Visitor.TargetOf(added));
    }

    /// <summary>Asks for a challenge at the sign-in.</summary>
    public async Task<JsonElement> AskToSignInAsync()
    {
        using var asked = await Visitor.PostFormAsync(SignInPage, "?handler=PasskeyOptions");
        return await OptionsAsync(asked);
    }

    /// <summary>Sends what a device answered.</summary>
    public Task<HttpResponseMessage> SendAnswerAsync(string answer, bool keeps = false) =>
        Visitor.PostFormAsync(
            SignInPage,
            "?handler=Passkey",
            ("Credential", answer),
            ("Form.Keep", keeps ? "true" : "false")
        );

    /// <summary>Tries to sign in with a device.</summary>
    public async Task<HttpResponseMessage> SignInAsync(SoftwareDevice device, bool keeps = false) =>
        await SendAnswerAsync(device.Get(await AskToSignInAsync()), keeps);

    /// <summary>What the portal told the script.</summary>
    public static async Task<JsonElement> OptionsAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        return json.RootElement.Clone();
    }
}
