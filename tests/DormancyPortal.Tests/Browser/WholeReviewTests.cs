using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>A whole release reviewed with the keyboard alone: from the queue over every card to the publish.</summary>
public sealed class WholeReviewTests(BrowserFixture browser)
{
    [Fact]
    public async Task Keyboard_Alone_FromTheQueueOverEveryCardToThePublish()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await ReviewJourneyTests.DraftAsync(page, "from the queue");
        var draft = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync("/admin");
        await TabToAsync(page, page.Locator($"main .record-name[href='{draft}']"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".review-card").First).ToBeVisibleAsync();
        await Expect(page.Locator(".reader")).ToContainTextAsync("This is the copy from the queue.");
        // A key that is pressed before the script has come is nobody's.
        await Expect(page.Locator("html")).ToContainClassAsync("has-keys");

        var cards = await page.Locator(".review-card").CountAsync();
        for (var i = 0; i < cards; i++)
        {
            await page.Keyboard.PressAsync("j");
            var card = page.Locator(".review-card").Nth(i);
            await Expect(card).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("a");
            await Expect(card.Locator(".badge").First).ToHaveTextAsync("accepted");
            await Expect(card).ToBeFocusedAsync();
        }

        await Expect(page.Locator("#review-progress")).ToHaveTextAsync($"{cards} of {cards} decided.");
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "To preview and publish" }));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.Locator("#publish").GetByLabel("Note (optional)"));
        await page.Keyboard.TypeAsync("every card was looked at");
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Published.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("every card was looked at");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Buttons_StepThroughTheCards_AsTheKeysDo()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await ReviewJourneyTests.DraftAsync(page, "with buttons");
        await Expect(page.Locator("html")).ToContainClassAsync("has-keys");
        var next = page.GetByRole(AriaRole.Button, new() { Name = "Next card" });
        await next.ClickAsync();
        await next.ClickAsync();
        await Expect(page.Locator(".review-card").Nth(1)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Previous card" }).ClickAsync();
        await Expect(page.Locator(".review-card").First).ToBeFocusedAsync();
    }

    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        // Drafts of other tests stand before it in the queue.
        for (var i = 0; i < 1000; i++)
        {
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never came to {wanted}.");
    }
}
