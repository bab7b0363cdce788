using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Tests.Pages.Account;
using DormancyPortal.Web.Accounts;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>An account from the invitation on, with the keyboard alone.</summary>
public sealed class AccountJourneyTests(BrowserFixture browser)
{
    private const string Name = "kay";

    [Fact]
    public async Task Keyboard_Alone_TakesTheInvitationSetsUpCodesAndSignsOutEverywhereElse()
    {
        var portal = await browser.PortalAsync();
        await using var visitor = await browser.VisitorAsync();
        var page = visitor.Page;
        await page.GotoAsync(await InvitationAsync(portal));
        await page.TypeIntoAsync("Password", PortalFixture.Password);
        await page.TypeIntoAsync("Password again", PortalFixture.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText($"You are signed in as {Name}")).ToBeVisibleAsync();

        await page.EnterAsync(AriaRole.Link, "Second factor");
        await page.EnterAsync(AriaRole.Button, "Set it up");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code of the key below" })).ToBeVisibleAsync();
        var key = (await page.Locator("[data-copy-label='the key']").GetAttributeAsync("data-copy"))!;
        await page.TypeIntoAsync("Code", ShownCode.Of(key, portal.Clock.GetUtcNow()));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Recovery codes" })).ToBeVisibleAsync();

        await page.EnterAsync(AriaRole.Button, $"Sign out {Name}");
        await page.WaitForURLAsync($"{portal.Address}/");

        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        await SignInAsync(page, ShownCode.Of(key, portal.Clock.GetUtcNow()));
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        await using var elsewhere = await browser.VisitorAsync();
        await SignInAsync(elsewhere.Page, ShownCode.Of(key, portal.Clock.GetUtcNow()));

        await page.GotoAsync(PortalUrls.Account);
        await Expect(page.Locator("section[aria-labelledby=sessions] tbody tr")).ToHaveCountAsync(2);
        await page.EnterAsync(AriaRole.Button, "End all others");
        await Expect(page.GetByText("1 other session ended.")).ToBeVisibleAsync();
        await Expect(page.Locator("section[aria-labelledby=sessions] tbody tr")).ToHaveCountAsync(1);
        await elsewhere.Page.GotoAsync(PortalUrls.Account);
        await Expect(elsewhere.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Level = 1 }))
            .ToBeVisibleAsync();
        Assert.Empty(visitor.Troubles);
    }

    private static async Task SignInAsync(IPage page, string code)
    {
        await page.GotoAsync("/account/sign-in");
        await page.TypeIntoAsync("Name", Name);
        await page.TypeIntoAsync("Password", PortalFixture.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("Code")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Uploaded releases" })).ToBeVisibleAsync();
    }

    private static async Task<string> InvitationAsync(ServedPortalFixture portal)
    {
        var (token, problem) = await portal.WithServiceAsync<InvitedAccounts, (string?, string?)>(accounts =>
            accounts.InviteAsync(
                Name,
                PortalRoles.Reviewer,
                EventOrigin.CommandLine,
                TestContext.Current.CancellationToken
            )
        );
        Assert.Null(problem);
        return PortalUrls.Invitation(token!);
    }
}
