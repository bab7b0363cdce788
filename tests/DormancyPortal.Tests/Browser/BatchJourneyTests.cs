using DormancyPortal.Tests.Batches;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DormancyPortal.Tests.Browser;

/// <summary>A batch in a browser: with the keyboard alone, and without a script.</summary>
public sealed class BatchJourneyTests(BrowserFixture browser)
{
    private const float Longest = 60_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keyboard_Alone_SendsImportsAndUndoesABatch(bool hasJavaScript)
    {
        await using var visitor = await browser.VisitorAsync(hasJavaScript: hasJavaScript, isAdministrator: true);
        var page = visitor.Page;
        await page.GotoAsync("/admin/batches/new");
        // What a browser's window for choosing files does.
        await page.Locator("#files").SetInputFilesAsync(Zip($"keyboard {hasJavaScript}"));
        await PressAsync(page, "Show what an import would do");
        await Expect(page.Locator("h1 .badge")).ToHaveTextAsync("waits for you", new() { Timeout = Longest });
        await Expect(page.Locator(".batch-table tbody tr")).ToHaveCountAsync(12);
        await PressAsync(page, "Import as drafts");
        await Expect(page.Locator("h1 .badge")).ToHaveTextAsync("imported", new() { Timeout = Longest });
        await Expect(page.Locator(".progress-sum")).ToContainTextAsync("12 done");

        await page.GetByRole(AriaRole.Link, new() { Name = "Undo this batch" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await PressAsync(page, "Undo the batch");
        await Expect(page.GetByText("Undone: 12 releases taken back.")).ToBeVisibleAsync();
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Drop_AZip_SendsIt()
    {
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await page.GotoAsync("/admin/batches/new");
        await page.EvaluateAsync(
            """
            bytes => {
              const dropped = new DataTransfer();
              dropped.items.add(new File([new Uint8Array(bytes)], "dropped.zip"));
              document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, cancelable: true }));
            }
            """,
            Zip("dropped").Buffer.Select(b => (int)b).ToArray()
        );
        await Expect(page.Locator("h1")).ToContainTextAsync("dropped.zip", new() { Timeout = Longest });
        Assert.Empty(visitor.Troubles);
    }

    private static FilePayload Zip(string mark) =>
        new()
        {
            Name = "sent.zip",
            MimeType = "application/zip",
            Buffer = HostileZip.OfTexts([
                .. Enumerable.Range(0, 12).Select(i => ($"{i}.txt", LongSleep.Text($"{mark} {i}"))),
            ]),
        };

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
