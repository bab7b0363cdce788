using AngleSharp.Dom;
using DormancyPortal.Tests.Batches;
using DormancyPortal.Tests.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>What is done with a batch is one line of the history, however many releases it was on, and is taken back from there.</summary>
public sealed class BatchHistoryTests : IAsyncLifetime
{
    private const int Files = 7;
    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;
    private string _batch = "";

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
        _batch = await _ada.SendAsync(
            (
                "houses.zip",
                HostileZip.OfTexts([
                    .. Enumerable.Range(0, Files).Select(i => ($"{i}.txt", $"House {i}\n\nWe opened house {i}.\n")),
                ])
            )
        );
        await _ada.WaitForAsync(_batch, "waits for you");
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task ImportPublishAndUndo_AreOneLineEach_WithTheDecisionsBelowThem()
    {
        await ImportAndPublishAsync();
        await _ada.PressAsync($"{_batch}/undo", "Undo the batch");

        Assert.Equal(
            [
                "ada took back: imported a batch: houses.zip",
                "ada published what is sure in a batch: houses.zip",
                "ada imported a batch: houses.zip",
            ],
            (await RowsAsync("/admin/history")).Take(3).Select(Title)
        );
        var publish = (await RowsAsync("/admin/history?kind=publish"))[0];
        var below = publish.Links().Single(l => l.Contains("within=", StringComparison.Ordinal));
        Assert.Contains($"{Files} decisions", publish.Words(), StringComparison.Ordinal);
        var decisions = await RowsAsync(below);
        Assert.Equal(
            [.. Enumerable.Range(0, Files).Select(i => $"ada published: House {i}")],
            decisions.Select(Title).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "What was decided when ada published what is sure in a batch",
            (await _ada.PageAsync(below)).QuerySelector(".lede").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Undo_OfTheImportFromTheHistory_AndOfThatUndo_BringsTheCatalogBackAsItWas()
    {
        var nothing = await DumpAsync();
        await ImportAndPublishAsync();
        var published = await DumpAsync();

        var undo = await UndoOfAsync("/admin/history?kind=import");
        var impact = (await _ada.PageAsync(undo)).QuerySelector("[aria-labelledby=impact]")!;
        Assert.Contains(
            $"It would put no drafts away and withdraw {Files} published releases",
            impact.Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [.. Enumerable.Range(0, Files).Select(i => $"House {i}")],
            impact.QuerySelectorAll(".difference a").Select(a => a.Words()).Order(StringComparer.Ordinal)
        );
        await TakeBackAsync(undo);
        Assert.Equal(nothing, await DumpAsync());
        Assert.Equal("undone", (await _ada.PageAsync(_batch)).QuerySelector("h1 .badge").Words());

        var again = await UndoOfAsync("/admin/history");
        Assert.Contains(
            "release House 0",
            (await _ada.PageAsync(again)).QuerySelector("[aria-labelledby=impact]").Words(),
            StringComparison.Ordinal
        );
        await TakeBackAsync(again);
        Assert.Equal(published, await DumpAsync());
        Assert.Equal("imported", (await _ada.PageAsync(_batch)).QuerySelector("h1 .badge").Words());
    }

    [Fact]
    public async Task Undo_OfThePublishAlone_LeavesDrafts_AndIsNotOfferedWhileTheBatchIsUndone()
    {
        var nothing = await DumpAsync();
        await ImportAndPublishAsync();
        var undo = await UndoOfAsync("/admin/history?kind=publish");
        Assert.Contains(
            "release House 3",
            (await _ada.PageAsync(undo)).QuerySelector("[aria-labelledby=impact]").Words(),
            StringComparison.Ordinal
        );
        await TakeBackAsync(undo);
        Assert.Equal(nothing, await DumpAsync());
        Assert.Equal(Files, (await _ada.PageAsync($"{_batch}/publish")).QuerySelectorAll("#sure ~ ul a").Length);

        await _ada.PressAsync($"{_batch}/undo", "Undo the batch");
        Assert.Contains(
            "The batch was undone since",
            (await _ada.PageAsync("/admin/history/batch/3/undo")).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
    }

    private async Task ImportAndPublishAsync()
    {
        await _ada.PressAsync(_batch, "Import, then publish what is sure");
        await _ada.WaitForAsync(_batch, "imported");
    }

    private async Task TakeBackAsync(string undo) => (await _ada.SendAsync(undo, "Take it back")).Dispose();

    private async Task<string> UndoOfAsync(string history) =>
        (await RowsAsync(history))[0].Links().First(l => l.EndsWith("/undo", StringComparison.Ordinal));

    private async Task<List<IElement>> RowsAsync(string history) =>
        [.. (await _ada.PageAsync(history)).QuerySelectorAll("main .record-list > li")];

    /// <summary>Who did what to what, without the badge that says who took it back.</summary>
    private static string Title(IElement row)
    {
        var badge = row.QuerySelector("p .badge").Words();
        var words = row.QuerySelector("p").Words();
        return badge.Length > 0 ? words.Replace(badge, "", StringComparison.Ordinal).Trim() : words;
    }

    private Task<string> DumpAsync() => _portal.WithStoreAsync(CatalogDump.OfAsync);
}
