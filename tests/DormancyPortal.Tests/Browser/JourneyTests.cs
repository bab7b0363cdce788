using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>The journeys that must feel effortless, each with JavaScript and without.</summary>
public sealed partial class JourneyTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reader_FromMarkersToTheSentence_AndBack(bool hasJavaScript)
    {
        await using var visitor = await browser.VisitorAsync(hasJavaScript: hasJavaScript);
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.Locator(".door").GetByRole(AriaRole.Link, new() { NameRegex = MarkersDoor() }).ClickAsync();
        await page.Locator(".filters").GetByRole(AriaRole.Link, new() { Name = "people", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SeenInPeople());
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "CD177", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("CD177");
        await Expect(page.Locator(".report-line")).ToContainTextAsync("One study so far");

        var finding = page.Locator("article.finding", new() { HasText = "associated with better overall survival" });
        await finding.GetByText("associated, not shown to cause").ClickAsync();
        var meaning = page.Locator(".meaning:popover-open");
        await Expect(meaning).ToContainTextAsync("not that one brings about the other");
        await page.Keyboard.PressAsync("Escape");
        await Expect(meaning).ToHaveCountAsync(0);

        await finding.GetByRole(AriaRole.Link, new() { NameRegex = SeeSentence() }).ClickAsync();
        var marked = page.Locator(".is-shown");
        await Expect(marked).ToContainTextAsync("associated with better overall survival");
        await Expect(marked).ToBeInViewportAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the finding" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Finding());
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Researcher_ByAliasTypoAndPhrase_FindsAndIsToldWhy(bool hasJavaScript)
    {
        await using var visitor = await browser.VisitorAsync(hasJavaScript: hasJavaScript);
        var page = visitor.Page;
        await SearchAsync(page, "/", "tie2");
        await Expect(page).ToHaveURLAsync(Tek());
        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("is an alias of TEK");

        await SearchAsync(page, "/search", "CXRC4");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Did you mean" })).ToBeVisibleAsync();
        await Expect(page.Locator(".choices")).ToContainTextAsync("CXCR4");
        await Expect(page.Locator(".choices")).ToContainTextAsync("CXXC4");

        await SearchAsync(page, "/search", "endosteal niche");
        await Expect(page.Locator("main mark").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Troubles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Admin_UploadsPublishesAndWithdraws(bool hasJavaScript)
    {
        await using var visitor = await browser.VisitorAsync(hasJavaScript: hasJavaScript);
        var page = visitor.Page;
        await browser.SignInAsync(page);
        var headline = hasJavaScript ? "Resting cells keep AXL high" : "Resting cells lose AXL again";

        await page.GotoAsync("/admin/upload");
        await UploadAsync(page, headline, asFile: hasJavaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Review it" })
            .Or(page.Locator("h1", new() { HasText = headline }))
            .First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(headline);
        await Expect(page.Locator("main")).ToContainTextAsync("AXL");
        var review = page.Url;

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Published.", new() { Exact = true })).ToBeVisibleAsync();
        await page.GotoAsync("/releases");
        await page.GetByRole(AriaRole.Link, new() { Name = headline }).First.ClickAsync();
        await Expect(page.Locator("article.reader mark").First).ToBeVisibleAsync();
        var published = page.Url;
        await page.GotoAsync("/markers/AXL");
        await Expect(page.Locator("main")).ToContainTextAsync(headline);

        await page.GotoAsync(review);
        await page.GetByText("Take it out of the catalog").ClickAsync();
        await page.GetByLabel("Reason for withdrawing").FillAsync("a test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Withdrawn. Its address")).ToBeVisibleAsync();
        var gone = await page.GotoAsync(published);
        Assert.Equal(410, gone!.Status);
        await Expect(page.Locator("main")).ToContainTextAsync("a test");
    }

    [Fact]
    public async Task Keyboard_AloneReachesTheContentAndASuggestion()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = visitor.Page;
        await page.GotoAsync("/markers");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();

        await page.GotoAsync("/");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.FocusAsync();
        await page.Keyboard.TypeAsync("tie");
        await Expect(page.Locator(".suggestions [role=option]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box).ToHaveValueAsync("tie");
        await page.Keyboard.TypeAsync("2");
        await Expect(page.Locator(".suggestions [role=option]").First).ToContainTextAsync("TEK");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("TEK");
    }

    [Fact]
    public async Task Compare_SuggestsMarkersForTheNameBeingTyped()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = visitor.Page;
        await page.GotoAsync("/compare");
        var box = page.Locator("#add");
        await box.PressSequentiallyAsync("NOTCH2, tie2");
        await Expect(page.Locator("main .suggestions [role=option]")).ToContainTextAsync(["TEK"]);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main table thead")).ToContainTextAsync("TEK");
        await Expect(page.Locator("main table thead")).ToContainTextAsync("NOTCH2");
        Assert.Empty(visitor.Troubles);
    }

    private static async Task SearchAsync(IPage page, string from, string words)
    {
        await page.GotoAsync(from);
        var box = page.Locator("main input[name=q]");
        await box.FillAsync(words);
        await box.PressAsync("Enter");
    }

    private static async Task UploadAsync(IPage page, string headline, bool asFile)
    {
        var text =
            $"{headline}\n\nA study of resting cells in the marrow of mice looks at one receptor, and at what becomes of the cells "
            + "when it is lost, which nobody had measured so far in this tissue.\n\nThe researchers found that loss of the "
            + "receptor AXL increased tumor growth in mice.";
        if (asFile)
        {
            await page.GetByLabel("Files")
                .SetInputFilesAsync(
                    new FilePayload
                    {
                        Name = "resting-cells.txt",
                        MimeType = "text/plain",
                        Buffer = System.Text.Encoding.UTF8.GetBytes(text),
                    }
                );
        }
        else
        {
            await page.GetByLabel("Or paste the text").FillAsync(text);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
    }

    [GeneratedRegex("markers$")]
    private static partial Regex MarkersDoor();

    [GeneratedRegex("^see sentence")]
    private static partial Regex SeeSentence();

    [GeneratedRegex("model=human-patient")]
    private static partial Regex SeenInPeople();

    [GeneratedRegex("/findings/")]
    private static partial Regex Finding();

    [GeneratedRegex(@"/markers/TEK\?from=")]
    private static partial Regex Tek();
}
