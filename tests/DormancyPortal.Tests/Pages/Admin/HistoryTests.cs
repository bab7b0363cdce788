using System.Net;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Tests.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>What people did is listed, and each act can be taken back after a look at what that would change.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;
    private string _draft = "";

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
        _draft = await _ada.DraftAsync("sleep.txt", LongSleep.Text());
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Publish_IsListed_WithWhoWhenOnWhatWhyAndItsDifference()
    {
        (await _ada.SendAsync(_draft, "Publish", ("Note", "checked twice"))).Dispose();

        var row = (await _ada.PageAsync("/admin/history")).QuerySelector("main .record-list > li")!;
        var words = row.Words();
        Assert.StartsWith($"ada published: {LongSleep.Headline}", words, StringComparison.Ordinal);
        Assert.Contains("1 Jul 2026, 12:00 UTC · checked twice", words, StringComparison.Ordinal);
        Assert.Contains(": an increase is reported", words, StringComparison.Ordinal);
        Assert.Contains("marker LGR5", words, StringComparison.Ordinal);
        Assert.Contains(_draft, row.Links());
    }

    [Fact]
    public async Task Upload_IsListed_AndTakenBackUntilItIsPublished()
    {
        var row = await UploadAsync();
        Assert.StartsWith("ada uploaded: sleep.txt", row.Words(), StringComparison.Ordinal);
        var undo = row.Links().Single(l => l.EndsWith("/undo", StringComparison.Ordinal));
        Assert.Contains(
            "No reader has seen it.",
            (await _ada.PageAsync(undo)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        (await _ada.SendAsync(undo, "Take it back", ("Note", "wrong file"))).Dispose();
        Assert.Contains("taken back by ada", (await UploadAsync()).Words(), StringComparison.Ordinal);
        Assert.Equal("put away", (await _ada.PageAsync(_draft)).QuerySelector(".badge").Words());

        (await _ada.SendAsync(_draft, "Bring it back")).Dispose();
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        Assert.DoesNotContain((await UploadAsync()).Links(), l => l.EndsWith("/undo", StringComparison.Ordinal));
    }

    private async Task<AngleSharp.Dom.IElement> UploadAsync() =>
        Assert.Single(
            (await _ada.PageAsync($"/admin/history?on=release:{_draft.Split('/')[^1]}&kind=upload")).QuerySelectorAll(
                "main .record-list > li"
            )
        );

    [Fact]
    public async Task Undo_OfAPublish_SaysWhatWouldGoAndUndoingTheUndoBringsAllBack()
    {
        var nothing = await DumpAsync();
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var published = await DumpAsync();
        var release = AdminPortal.PublicAddress(_draft);

        var preview = await _ada.PageAsync(await UndoOfNewestAsync());
        var impact = preview.QuerySelector("[aria-labelledby=impact]").Words();
        Assert.Contains("Would go", impact, StringComparison.Ordinal);
        Assert.Contains($"release {LongSleep.Headline}", impact, StringComparison.Ordinal);
        Assert.Contains(": an increase is reported", impact, StringComparison.Ordinal);
        Assert.Equal(published, await DumpAsync());

        await TakeBackNewestAsync("published too early");
        Assert.Equal(nothing, await DumpAsync());
        var log = (await _portal.PageAsync("/changes")).QuerySelector("main").Words();
        Assert.Contains("Publication taken back", log, StringComparison.Ordinal);
        Assert.Contains("taken back on 1 July 2026", log, StringComparison.Ordinal);
        Assert.Contains("published too early", log, StringComparison.Ordinal);

        var newest = (await _ada.PageAsync("/admin/history")).QuerySelector("main .record-list > li").Words();
        Assert.StartsWith("ada took back: published", newest, StringComparison.Ordinal);
        Assert.Contains(
            "Would appear",
            (await _ada.PageAsync(await UndoOfNewestAsync())).QuerySelector("[aria-labelledby=impact]").Words(),
            StringComparison.Ordinal
        );
        await TakeBackNewestAsync();
        Assert.Equal(published, await DumpAsync());
        await _portal.PageAsync(release);
    }

    [Fact]
    public async Task Undo_OfADecisionOnAFinding_ShowsWhatIsReadAndChangesNoPublicPage()
    {
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var card = (await _ada.PageAsync(_draft)).QuerySelector("[id^=finding]")!.Id;
        var accept = (await _ada.PageAsync($"{_draft}/decide?item={card}"))
            .QuerySelectorAll("main button")
            .Select(b => b.Words())
            .First(b => b.StartsWith("Accept", StringComparison.Ordinal));
        (await _ada.SendAsync($"{_draft}/decide?item={card}", accept)).Dispose();
        var before = await DumpAsync();
        var newest = (await _ada.PageAsync("/admin/history")).QuerySelector("main .record-list > li").Words();
        Assert.StartsWith("ada accepted finding", newest, StringComparison.Ordinal);
        Assert.Contains(LongSleep.Finding, newest, StringComparison.Ordinal);

        await TakeBackNewestAsync();
        Assert.Equal(before, await DumpAsync());
        var review = await _ada.PageAsync(_draft);
        Assert.DoesNotContain("accepted", review.QuerySelector($"#{card} .badge").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActThatIsTakenBack_CannotBeTakenBackAgain()
    {
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var undo = await UndoOfNewestAsync();
        await TakeBackNewestAsync();

        var page = await _ada.PageAsync(undo);

        Assert.Contains(
            "ada took it back already",
            page.QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("?who=ada", true)]
    [InlineData("?who=bob", false)]
    [InlineData("?kind=publish", true)]
    [InlineData("?kind=withdraw", false)]
    [InlineData("?day=2026-07-01", true)]
    [InlineData("?day=2026-07-02", false)]
    [InlineData("?on=marker:LGR5", true)]
    [InlineData("?on=marker:TEK", false)]
    [InlineData("?kind=nonsense&day=today&after=x", true)]
    public async Task Filter_IsInTheAddress(string query, bool listed)
    {
        (await _ada.SendAsync(_draft, "Publish")).Dispose();

        var page = await _ada.PageAsync($"/admin/history{query}");

        Assert.Equal(listed, page.QuerySelector("main")!.Links().Contains(_draft));
    }

    [Fact]
    public async Task History_OfARelease_IsThatOfItsActs()
    {
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var slug = _draft.Split('/')[^1];

        var rows = (await _ada.PageAsync($"/admin/history?release={slug}")).QuerySelectorAll("main .record-list > li");
        Assert.Equal(["ada published", "ada uploaded"], rows.Select(r => r.Words().Split(':')[0]));
        var log = await _portal.PageAsync($"/changes?on={Uri.EscapeDataString($"release:{slug}")}");
        Assert.Single(log.QuerySelectorAll("main .record-list > li"));
        Assert.Single((await _portal.PageAsync("/changes?on=marker:LGR5")).QuerySelectorAll("main .record-list > li"));
    }

    [Fact]
    public async Task EveryRecord_LinksItsHistory_ToAdministratorsAlsoWhoDidWhat()
    {
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        var release = AdminPortal.PublicAddress(_draft);

        foreach (var url in (await _portal.RecordLinksAsync(release)).Append(release))
        {
            var (read, administered) = ((await _portal.PageAsync(url)).Links(), (await _ada.PageAsync(url)).Links());
            var log = Assert.Single(read, l => l.StartsWith("/changes?on=", StringComparison.Ordinal));
            Assert.DoesNotContain(read, l => l.StartsWith("/admin", StringComparison.Ordinal));
            var history = Assert.Single(
                administered,
                l => l.StartsWith("/admin/history?on=", StringComparison.Ordinal)
            );
            Assert.Contains(LongSleep.Headline, await HeadlinesAsync(_portal.PageAsync(log)));
            Assert.Contains(LongSleep.Headline, await HeadlinesAsync(_ada.PageAsync(history)));
        }
    }

    [Theory]
    [InlineData("/admin/history/decision/999999/undo")]
    [InlineData("/admin/history/nothing/1/undo")]
    public async Task Undo_OfNoAct_Is404(string url) => await _ada.PageAsync(url, HttpStatusCode.NotFound);

    [Fact]
    public void RecordHistory_WrittenInAnAddress_IsReadAgain()
    {
        var on = new RecordHistory(Core.Catalog.RecordKind.Marker, "NF:KB");

        Assert.Equal(on, RecordHistory.Of(new Core.Queries.ListParameters(_ => on.Written)));
    }

    private static async Task<IEnumerable<string>> HeadlinesAsync(Task<AngleSharp.Html.Dom.IHtmlDocument> page) =>
        (await page).QuerySelectorAll("main .record-list > li > p > a").Select(a => a.Words());

    private Task<string> DumpAsync() => _portal.WithStoreAsync(CatalogDump.OfAsync);

    /// <summary>Where the newest act can be taken back.</summary>
    private async Task<string> UndoOfNewestAsync() =>
        Assert
            .Single(
                (await _ada.PageAsync("/admin/history")).QuerySelector("main .record-list > li")!.QuerySelectorAll("a"),
                a => a.Words().StartsWith("Undo", StringComparison.Ordinal)
            )
            .GetAttribute("href")!;

    private async Task TakeBackNewestAsync(string why = "")
    {
        using var answer = await _ada.SendAsync(await UndoOfNewestAsync(), "Take it back", ("Note", why));
        Assert.Equal("/admin/history", Visitor.TargetOf(answer));
    }
}
