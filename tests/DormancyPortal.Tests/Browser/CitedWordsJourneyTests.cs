using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>In a review the words that a card cites and the card light each other, with a mouse and with the keyboard.</summary>
public sealed class CitedWordsJourneyTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("Headline", "sleep longest")]
    [InlineData("Release date", "3 May 2026")]
    public async Task HoverAndFocus_OfAFieldAndOfItsWords_LightTheOther(string field, string words)
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await ReviewJourneyTests.DraftAsync(page, $"with its {field}");
        var card = page.Locator(".review-card", new() { HasText = field }).First;
        var cited = page.Locator(".reader .cited", new() { HasText = words }).First;

        await card.Locator("h3").HoverAsync();
        await Expect(cited).ToContainClassAsync("is-lit");
        await page.Locator("h1").First.HoverAsync();
        await Expect(cited).Not.ToContainClassAsync("is-lit");
        await cited.HoverAsync();
        await Expect(card).ToContainClassAsync("is-lit");
        await page.Locator("h1").First.HoverAsync();
        await card.FocusAsync();
        await Expect(cited).ToContainClassAsync("is-lit");
        await Expect(cited).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Keyboard_OnWordsThatACardCites_LightsBothAndGoesToTheCard()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await ReviewJourneyTests.DraftAsync(page, "with a keyboard in its text");
        var card = page.Locator(".review-card", new() { HasText = "Release date" }).First;
        var cited = page.Locator(".reader .cited", new() { HasText = "3 May 2026" }).First;

        await cited.Locator("a").FocusAsync();
        await Expect(cited).ToContainClassAsync("is-lit");
        await Expect(card).ToContainClassAsync("is-lit");
        await page.Keyboard.PressAsync("Enter");
        await Expect(card).ToBeFocusedAsync();
        await Expect(cited).ToContainClassAsync("is-lit");
    }
}
