using DormancyPortal.Core.Accounts;
using DormancyPortal.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>Passkeys with a real browser and an authenticator that it plays.</summary>
public sealed class PasskeyJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task Passkey_AddedAndUsedAndRenamedAndRemoved_SignsInUntilItIsGone()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = visitor.Page;
        var root = await WithPasskeyAsync(page, "keyed");

        await page.TypeIntoAsync("Your password, to add it", PortalFixture.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("This device has a passkey for your account already.");

        await SignOutAsync(page, root);
        await page.GotoAsync($"{root}/account/sign-in");
        await page.EnterAsync(AriaRole.Button, "Sign in with a passkey");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Uploaded releases" })).ToBeVisibleAsync();

        await page.GotoAsync($"{root}/account");
        var row = page.Locator("section[aria-labelledby=passkeys] tbody tr");
        await Expect(row).Not.ToContainTextAsync("never");
        await page.TabToAsync(row.Locator("summary"));
        await page.Keyboard.PressAsync("Enter");
        await page.TypeIntoAsync("Another name", "old laptop");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("The passkey has another name.")).ToBeVisibleAsync();
        await Expect(row.Locator("th")).ToContainTextAsync("old laptop");

        await row.Locator("summary").PressAsync("Enter");
        await page.TypeIntoAsync("Your password, to remove it", PortalFixture.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("You have no passkey.")).ToBeVisibleAsync();

        await SignOutAsync(page, root);
        await RefusedAsync(page, root);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Passkey_OfADisabledAccount_DoesNotSignIn()
    {
        await using var visitor = await browser.VisitorAsync();
        var root = await WithPasskeyAsync(visitor.Page, "barred");
        var portal = await browser.PortalAsync();
        var id = await portal.WithStoreAsync(db =>
            db.Users.Where(u => u.UserName == "barred")
                .Select(u => u.Id)
                .SingleAsync(TestContext.Current.CancellationToken)
        );
        Assert.Null(
            await portal.WithServiceAsync<UserAdministration, string?>(users =>
                users.DisableAsync(id, EventOrigin.CommandLine, TestContext.Current.CancellationToken)
            )
        );

        await RefusedAsync(visitor.Page, root);
    }

    [Fact]
    public async Task Add_WithAWrongPassword_SaysSoBesideTheFormAndAsksTheDeviceForNothing()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = visitor.Page;
        var root = await SignedInAsync(page, "mistyped");
        await page.TypeIntoAsync("Your password, to add it", "not the password");
        await page.Keyboard.PressAsync("Enter");

        var form = page.Locator("form", new() { HasText = "Add a passkey" });
        await Expect(form.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That is not your password. Nothing has changed.");
        await Expect(page.GetByText("You have no passkey.")).ToBeVisibleAsync();
        await Expect(form.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        Assert.EndsWith("/account", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.StartsWith(root, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WhereTheHostIsANumber_SaysThatPasskeysDoNotWorkThere()
    {
        await using var visitor = await browser.VisitorAsync();
        await visitor.Page.GotoAsync("/account/sign-in");
        await visitor.Page.EnterAsync(AriaRole.Button, "Sign in with a passkey");

        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("only at the portal's own address");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task WithoutJavaScript_NothingOfThemIsOfferedAndThePasswordDoes()
    {
        await using var visitor = await browser.VisitorAsync(hasJavaScript: false);
        var page = visitor.Page;
        await page.GotoAsync("/account/sign-in");
        await Expect(page.GetByText("Sign in with a passkey")).ToBeHiddenAsync();
        await browser.SignInAsync(page);
        await page.GotoAsync("/account");
        await Expect(page.GetByText("Add a passkey")).ToBeHiddenAsync();
        await Expect(page.GetByText("with JavaScript")).ToBeVisibleAsync();
        await Expect(page.GetByText("Rename or remove")).ToBeVisibleAsync();
    }

    /// <summary>Adds somebody with a passkey, who is signed in.</summary>
    /// <returns>Where the portal is for passkeys: they know hosts by name, not by number.</returns>
    private async Task<string> WithPasskeyAsync(IPage page, string name)
    {
        var root = await SignedInAsync(page, name);
        await page.TypeIntoAsync("Its name", "my laptop");
        await page.TypeIntoAsync("Your password, to add it", PortalFixture.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await Expect(page.Locator("section[aria-labelledby=passkeys] tbody th")).ToContainTextAsync("my laptop");
        return root;
    }

    private async Task<string> SignedInAsync(IPage page, string name)
    {
        var portal = await browser.PortalAsync();
        await portal.AddUserAsync(name, PortalRoles.Reviewer);
        await AddAuthenticatorAsync(page);
        var root = new UriBuilder(portal.Address) { Host = "localhost" }
            .ToString()
            .TrimEnd('/');
        await page.GotoAsync($"{root}/account/sign-in?ReturnUrl=/account");
        await page.TypeIntoAsync("Name", name);
        await page.TypeIntoAsync("Password", PortalFixture.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText($"You are signed in as {name}")).ToBeVisibleAsync();
        return root;
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                },
            }
        );
    }

    private static async Task SignOutAsync(IPage page, string root)
    {
        await page.GotoAsync($"{root}/account/sign-out");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).PressAsync("Enter");
        await page.WaitForURLAsync($"{root}/");
    }

    private static async Task RefusedAsync(IPage page, string root)
    {
        await page.GotoAsync($"{root}/account/sign-in");
        await page.EnterAsync(AriaRole.Button, "Sign in with a passkey");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That passkey was not taken.");
    }
}
