using Microsoft.Playwright;
using Xunit;

namespace DormancyPortal.Tests.Browser;

/// <summary>The picture of a neighbourhood: drawn without a script, moved with one, under the security policy, by keyboard.</summary>
public sealed class NetworkTests(BrowserFixture browser)
{
    [Fact]
    public async Task Network_WithoutJavaScript_IsDrawnWithLinks()
    {
        await using var visitor = await browser.VisitorAsync(hasJavaScript: false);
        var page = visitor.Page;
        await page.GotoAsync("/network/NOTCH2");

        await Assertions.Expect(page.Locator("figure.network svg")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Zoom and move" })).ToHaveCountAsync(0);
        await page.Locator("svg a[data-node='marker:CXCR4']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/markers/CXCR4$"));
    }

    [Fact]
    public async Task Network_Moved_IsReachedByKeyboardAndBreaksNoPolicy()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = visitor.Page;
        await page.GotoAsync("/network/NOTCH2");
        Assert.Equal(0, await CytoscapeRequestsAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom and move" }).ClickAsync();
        await Assertions.Expect(page.Locator(".network-canvas")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".network-canvas canvas").First).ToBeAttachedAsync();
        Assert.Equal(1, await CytoscapeRequestsAsync(page));
        await page.Keyboard.PressAsync("ArrowLeft");
        var said = await page.Locator(".network-tools [role=status]").TextContentAsync();
        Assert.NotNull(said);
        Assert.DoesNotContain("NOTCH2", said, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync(said.Split(',')[0]);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Network_Escape_LeadsBackToTheDrawing()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = visitor.Page;
        await page.GotoAsync("/network/NOTCH2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom and move" }).ClickAsync();
        await Assertions.Expect(page.Locator(".network-canvas")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator("figure.network svg")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Zoom and move" })).ToBeFocusedAsync();
    }

    private static Task<int> CytoscapeRequestsAsync(IPage page) =>
        page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('resource').filter(r => r.name.includes('cytoscape')).length"
        );
}
