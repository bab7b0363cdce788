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

    [Fact]
    public async Task ChosenFolder_WithFoldersBelow_ListsEachFileWithItsPathAndWhyItIsNotRead()
    {
        using var folder = FolderOfReleases("chosen");
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await page.GotoAsync("/admin/batches/new");
        await page.Locator("#folder").SetInputFilesAsync(Path.Combine(folder.Path, "news"));
        await PressAsync(page, "Show what an import would do");
        await AssertFolderAsync(page);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task DroppedFolderAndFile_ListsEachFileWithItsPathAndWhyItIsNotRead()
    {
        using var folder = FolderOfReleases("dropped");
        folder.Write("beside.txt", LongSleep.Text("beside"));
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await page.GotoAsync("/admin/batches/new");
        await DropAsync(page, Path.Combine(folder.Path, "news"), Path.Combine(folder.Path, "beside.txt"));
        await AssertFolderAsync(page, "beside.txt");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task DroppedFolder_WithoutFiles_IsAnsweredThatThereIsNothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "empty", "below"));
        await using var visitor = await browser.VisitorAsync(isAdministrator: true);
        var page = visitor.Page;
        await page.GotoAsync("/admin/batches/new");
        await DropAsync(page, Path.Combine(folder.Path, "empty"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose files, a folder or a zip");
    }

    private static async Task AssertFolderAsync(IPage page, params string[] beside)
    {
        await Expect(page.Locator("h1 .badge")).ToHaveTextAsync("waits for you", new() { Timeout = Longest });
        var rows = await page.Locator(".batch-table tbody tr").AllInnerTextsAsync();
        Assert.Equal(4 + beside.Length, rows.Count);
        Assert.Single(rows, r => r.Contains("news/a.txt,", StringComparison.Ordinal));
        Assert.Single(rows, r => r.Contains("news/below/a.txt,", StringComparison.Ordinal));
        Assert.Contains(
            "its ending is of no file that is read",
            rows.Single(r => r.Contains("photo.png", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "it is no release",
            rows.Single(r => r.Contains("Thumbs.db", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.All(beside, name => Assert.Single(rows, r => r.Contains($"{name},", StringComparison.Ordinal)));
    }

    private static TemporaryFolder FolderOfReleases(string mark)
    {
        var folder = new TemporaryFolder();
        folder.Write("news/a.txt", LongSleep.Text($"{mark} a"));
        folder.Write("news/below/a.txt", $"Stones of {mark}\n\nStones were counted by the river in {mark}.\n");
        folder.Write("news/below/photo.png", "no text");
        folder.Write("news/below/Thumbs.db", "left by the computer");
        Directory.CreateDirectory(Path.Combine(folder.Path, "news", "empty"));
        return folder;
    }

    /// <summary>Drops files and folders of the disk, as a person does with the mouse.</summary>
    private static async Task DropAsync(IPage page, params string[] paths)
    {
        var box = (await page.Locator(".drop").BoundingBoxAsync())!;
        var devtools = await page.Context.NewCDPSessionAsync(page);
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await devtools.SendAsync(
                "Input.dispatchDragEvent",
                new Dictionary<string, object>
                {
                    ["type"] = type,
                    ["x"] = box.X + 20,
                    ["y"] = box.Y + 20,
                    ["data"] = new Dictionary<string, object>
                    {
                        ["items"] = Array.Empty<object>(),
                        ["files"] = paths,
                        ["dragOperationsMask"] = 1,
                    },
                }
            );
        }
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
