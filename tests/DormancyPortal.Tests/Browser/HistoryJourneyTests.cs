using DormancyPortal.Tests.Pages.Admin;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>A correction is published as a new version, taken back by its history, and every page on the way can be read by all.</summary>
public sealed class HistoryJourneyTests(BrowserFixture browser)
{
    private const string Headline = "Colon cancer cells whose sleep was corrected";

    [Fact]
    public async Task Correction_Published_LookedAtAndTakenBack()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        var older = await PublishAsync(page, Text("one of two"));
        var newer = await DraftAsync(
            page,
            Text("two of two").Replace("rest for years", "rest for decades", StringComparison.Ordinal)
        );

        await page.GetByText("This is a new version of another release").ClickAsync();
        await page.GetByLabel("The older version").FillAsync(older);
        await BreaksNoRuleAsync(page, "review-version");
        await page.GetByRole(AriaRole.Button, new() { Name = "It is a new version", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("takes the place");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Published.", new() { Exact = true })).ToBeVisibleAsync();

        await page.GotoAsync(Public(older));
        await Expect(page.Locator(".reader")).ToContainTextAsync("rest for decades");
        await BreaksNoRuleAsync(page, "release-versions");
        await page.GetByRole(AriaRole.Link, new() { Name = "What the newest version changed" }).ClickAsync();
        await Expect(page.Locator(".text-difference del").First).ToHaveTextAsync("years");
        await BreaksNoRuleAsync(page, "version");

        await page.GotoAsync("/admin/history");
        // Others act at the same time: the newest act on this release is meant, not the newest of all.
        var acts = page.Locator(".record-list > li", new() { HasText = Headline });
        await Expect(acts.First).ToContainTextAsync("published");
        await acts.Locator("summary").First.ClickAsync();
        await BreaksNoRuleAsync(page, "history-open");
        await acts.First.GetByRole(AriaRole.Link, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("[aria-labelledby=impact]")).ToContainTextAsync("Another version would be");
        await BreaksNoRuleAsync(page, "undo-publish");
        await page.GetByLabel("Reason").FillAsync("Sent by mistake.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Taken back");

        await page.GotoAsync(Public(older));
        await Expect(page.Locator(".reader")).ToContainTextAsync("rest for years");
        await page.GotoAsync($"{Public(older)}/v/2");
        await Expect(page.Locator("main")).ToContainTextAsync("Sent by mistake.");
        await BreaksNoRuleAsync(page, "gone");
        await page.GotoAsync("/changes");
        await page.Locator(".record-list > li", new() { HasText = Headline }).Locator("summary").First.ClickAsync();
        await BreaksNoRuleAsync(page, "changes-open");

        // The others of this browser's portal find it as it was.
        await page.GotoAsync(older);
        await page.GetByText("Take it out of the catalog").ClickAsync();
        await page.GetByLabel("Reason for withdrawing").FillAsync("A test.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await Expect(page.GetByText("Withdrawn. Its address")).ToBeVisibleAsync();
        Assert.StartsWith("/admin/releases/", newer, StringComparison.Ordinal);
        Assert.Empty(visitor.Troubles);
    }

    private static string Text(string mark) =>
        LongSleep.Text(mark).Replace(LongSleep.Headline, Headline, StringComparison.Ordinal);

    private static string Public(string draft) => AdminPortal.PublicAddress(draft);

    private static async Task<string> PublishAsync(IPage page, string text)
    {
        var draft = await DraftAsync(page, text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Published.", new() { Exact = true })).ToBeVisibleAsync();
        return draft;
    }

    private static async Task<string> DraftAsync(IPage page, string text)
    {
        await page.GotoAsync("/admin/upload");
        await page.GetByLabel("Or paste the text").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(page.Locator(".review-card").First).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task BreaksNoRuleAsync(IPage page, string name)
    {
        await Axe.LoadAsync(page);
        foreach (var window in Window.All)
        {
            await window.ApplyAsync(page);
            var broken = window.IsDark ? await Axe.ContrastViolationsAsync(page) : await Axe.ViolationsAsync(page);
            Assert.True(!broken.Any(), $"{name}, {window.Name}: {string.Join("\n", broken)}");
        }

        await Window.Narrow.ApplyAsync(page);
        Assert.True(
            await page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= innerWidth"),
            $"{name} needs scrolling sideways at 320 px."
        );
        await Window.Desk.ApplyAsync(page);
    }
}
