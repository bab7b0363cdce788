using DormancyPortal.Tests.Pages.Admin;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>What an administrator decides beyond one release: two records that are one, a name that is wrong everywhere.</summary>
public sealed class DuplicateJourneyTests(BrowserFixture browser)
{
    /// <summary>A marker of no other test: an act at all places of LGR5 would reach into the drafts of others.</summary>
    private const string Marker = "LGR4";

    [Fact]
    public async Task SuggestedPair_MadeAPart_IsShownOnThePageAndTakenBack()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await page.GotoAsync("/admin/duplicates");
        await page.GetByRole(AriaRole.Link, new() { Name = "University Hospital of Basel and University of Basel" })
            .ClickAsync();
        await AssertSoundAsync(page, "pair");
        await page.GetByLabel("Why (optional)").FillAsync("its own site says so");
        await page.GetByRole(AriaRole.Button, new() { Name = "“University Hospital of Basel” is a part" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("is a part of “University of Basel”");
        await AssertSoundAsync(page, "decided");

        await page.GotoAsync("/institutions/university-hospital-of-basel");
        await Expect(page.Locator(".facts").First).ToContainTextAsync("Part of");
        await page.GetByRole(AriaRole.Link, new() { Name = "Merge with…" }).ClickAsync();
        await page.GetByLabel("Search institutions").FillAsync("Basel");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "University of Basel", Exact = true }))
            .ToBeVisibleAsync();
        await AssertSoundAsync(page, "merge with");

        await page.GotoAsync("/admin/duplicates");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Taken back");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task WrongName_RejectedEverywhere_IsShownFirstAndTakenBackAsAWhole()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await DraftAsync(page, "of two");
        await DraftAsync(page, "of three");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Is it here already?" })).ToBeVisibleAsync();
        await AssertSoundAsync(page, "resembles");

        var card = page.Locator("[id^=marker-]", new() { HasText = Marker }).First;
        await card.Locator("[data-part=x] summary").ClickAsync();
        await card.GetByLabel("What is wrong").SelectOptionAsync("WrongGene");
        await card.Locator("[data-part=x]").GetByLabel("Where").SelectOptionAsync($"everywhere {Marker}");
        await card.GetByRole(AriaRole.Button, new() { Name = "Reject it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync($"Reject “{Marker}” as {Marker} everywhere?");
        await AssertSoundAsync(page, "similar");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject all" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("One act on");
        await AssertSoundAsync(page, "group");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it all back" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Taken back.");
        Assert.Empty(visitor.Troubles);
    }

    private static async Task DraftAsync(IPage page, string mark)
    {
        await page.GotoAsync("/admin/upload");
        await page.GetByLabel("Or paste the text")
            .FillAsync(LongSleep.Text(mark).Replace("LGR5", Marker, StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Expect(page.Locator(".review-card").First).ToBeVisibleAsync();
    }

    /// <summary>These pages come of acts, so that they are looked at here and not with the others.</summary>
    private static async Task AssertSoundAsync(IPage page, string name)
    {
        await Axe.LoadAsync(page);
        foreach (var window in Window.All)
        {
            await window.ApplyAsync(page);
            var broken = window.IsDark ? await Axe.ContrastViolationsAsync(page) : await Axe.ViolationsAsync(page);
            Assert.True(!broken.Any(), $"{name}, {window.Name}: {string.Join("\n", broken)}");
            await page.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine("artifacts", "screenshots", $"act-{name}-{window.Name}.png"),
                    FullPage = true,
                }
            );
        }

        await Window.Narrow.ApplyAsync(page);
        Assert.True(
            await page.EvaluateAsync<bool>("() => document.scrollingElement.scrollWidth <= innerWidth"),
            $"{name} is wider than 320 pixels"
        );
        await Window.Desk.ApplyAsync(page);
    }
}
