using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>A form of the review that was sent and not taken: it says so plainly, and what was typed stays. So it does when it is left.</summary>
public sealed class UnkeptFormTests(BrowserFixture browser)
{
    [Fact]
    public async Task Edit_WithAnExpiredToken_SaysThatNothingWasKeptAndIsTakenTheSecondTime()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        var card = await EditedAsync(page, "with an expired form");
        await page.Context.ClearCookiesAsync(new() { Name = "portal-form" });

        var send = card.GetByRole(AriaRole.Button, new() { Name = "Keep the change" });
        await send.ClickAsync();
        await Expect(card.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not kept");
        await Expect(card.GetByLabel("Release date, as 2026-05-14")).ToHaveValueAsync("2026-05-04");
        await Expect(send).ToBeVisibleAsync();

        await send.ClickAsync();
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("corrected by a person");
        await Expect(page.Locator("#review [data-problem]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Edit_AfterSigningOutElsewhere_ComesBackToTheCardWithWhatWasTyped()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        var card = await EditedAsync(page, "signed out elsewhere");
        var id = await card.GetAttributeAsync("id");
        var review = new Uri(page.Url).AbsolutePath;
        await page.Context.ClearCookiesAsync(new() { Name = "portal" });

        await card.GetByRole(AriaRole.Button, new() { Name = "Keep the change" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("was not kept");
        await BrowserFixture.FillSignInAsync(page);

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"{review}#{id}$"));
        await Expect(page.Locator("html")).ToContainClassAsync("has-keys");
        await Expect(card.Locator("[data-draft]")).ToHaveCountAsync(1);
        await card.GetByText("Edit", new() { Exact = true }).ClickAsync();
        await Expect(card.GetByLabel("Release date, as 2026-05-14")).ToHaveValueAsync("2026-05-04");
    }

    [Fact]
    public async Task Escape_InAForm_LeavesItWithWhatWasTypedForTheCard()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        var card = await EditedAsync(page, "with a change of mind");
        await card.GetByLabel("Release date, as 2026-05-14").PressAsync("Escape");

        await Expect(card).ToBeFocusedAsync();
        await Expect(card.Locator("details[open]")).ToHaveCountAsync(0);
        await Expect(card.Locator("[data-draft]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("e");
        await Expect(card.GetByLabel("Release date, as 2026-05-14")).ToHaveValueAsync("2026-05-04");
    }

    [Fact]
    public async Task Undo_PressedTwice_SaysBothTimesWhatWasDone()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await ReviewJourneyTests.DraftAsync(page, "with an undo of an undo");
        var card = page.Locator(".review-card[id^=marker]", new() { HasText = "LGR5" });
        await card.FocusAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("accepted");

        var said = page.Locator("#review + [role=status]");
        await page.Keyboard.PressAsync("u");
        await Expect(said).ToContainTextAsync("Taken back: ada accepted it");
        await page.Keyboard.PressAsync("u");
        await Expect(said).ToContainTextAsync("Put back what was decided on");
        await Expect(card.Locator(".badge").First).ToHaveTextAsync("accepted");
    }

    [Fact]
    public async Task AddForm_ThatIsWrong_ShowsItsErrorUncoveredAndNoneOfAnother()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await ReviewJourneyTests.DraftAsync(page, "with two errors");
        await page.GetByText("Add a marker", new() { Exact = true }).ClickAsync();
        var marker = page.Locator("#add-marker");
        await marker.GetByLabel("Exact words that name it").FillAsync("nothing like this");
        await marker.GetByRole(AriaRole.Button, new() { Name = "Add marker" }).ClickAsync();
        await Expect(marker.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing is called");

        await page.Locator("#add-study > summary").ClickAsync();
        var study = page.Locator("#add-study");
        await study.GetByRole(AriaRole.Button, new() { Name = "Add study" }).ClickAsync();
        await Expect(study.GetByRole(AriaRole.Alert)).ToContainTextAsync("A study is known by");
        await Expect(page.Locator("#review [data-problem]")).ToHaveCountAsync(1);
        await Expect(marker).Not.ToHaveAttributeAsync("open", "");
        await page.WaitForFunctionAsync(
            """
            () => {
              const box = document.querySelector("#add-study [data-problem]").getBoundingClientRect();
              return document.elementFromPoint(box.x + 20, box.y + 4)?.closest("[data-problem]");
            }
            """
        );
    }

    /// <summary>A release of its own with another date typed into a card and not sent.</summary>
    private static async Task<ILocator> EditedAsync(IPage page, string mark)
    {
        await ReviewJourneyTests.DraftAsync(page, mark);
        var card = page.Locator(".review-card[id^=releasefield]").Filter(new() { HasText = "Release date" });
        await card.GetByText("Edit", new() { Exact = true }).ClickAsync();
        await card.GetByLabel("Release date, as 2026-05-14").FillAsync("2026-05-04");
        await card.GetByLabel("Why").SelectOptionAsync("Boundary");
        return card;
    }
}
