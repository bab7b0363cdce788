using System.Net;
using DormancyPortal.Tests.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>A corrected release takes the place of the older one, which can still be read and cited.</summary>
public sealed class VersionTests : IAsyncLifetime
{
    private const string Added = "Cells with little LGR5 did not rest.";

    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;
    private string _older = "";
    private string _newer = "";
    private string _olderFinding = "";

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
        _older = await _ada.DraftAsync("sleep.txt", LongSleep.Text());
        await AcceptTheFindingAsync();
        (await _ada.SendAsync(_older, "Publish")).Dispose();
        _olderFinding = await FindingAsync();
        var corrected = LongSleep
            .Text("corrected")
            .Replace("rest for years", "rest for decades", StringComparison.Ordinal)
            .Replace(LongSleep.Finding, $"{LongSleep.Finding} {Added}", StringComparison.Ordinal);
        _newer = await _ada.DraftAsync("sleep-2.txt", corrected);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task NewVersion_Published_IsAtTheAddressOfTheOlderAndInItsPlaceInLists()
    {
        await PublishNewVersionAsync();

        var page = await _portal.PageAsync(Public(_older));
        Assert.Contains("rest for decades", page.QuerySelector(".reader").Words(), StringComparison.Ordinal);
        Assert.Contains($"{Public(_older)}/v/1", page.Links());
        using var own = await _portal.AskAsync(Public(_newer));
        Assert.Equal(HttpStatusCode.MovedPermanently, own.StatusCode);
        Assert.Equal(Public(_older), own.Headers.Location!.OriginalString);
        var marker = (await _portal.PageAsync("/markers/LGR5")).QuerySelector("main")!;
        Assert.Contains(Public(_older), string.Join(' ', marker.Links()), StringComparison.Ordinal);
        Assert.DoesNotContain(Public(_newer), string.Join(' ', marker.Links()), StringComparison.Ordinal);
        Assert.Equal(
            1,
            await _portal.WithStoreAsync(db =>
                db.Markers.Where(m => m.Symbol == "LGR5").Select(m => m.ReleaseCount).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Review_OfTheNewVersion_SaysWhatCameWentAndChangedWithWaysToTheCards()
    {
        var date = (await _ada.PageAsync(_older))
            .QuerySelectorAll(".review-card")
            .First(c => c.QuerySelector("h3").Words() == "Release date");
        (await _ada.PressAsync(date, "Keep the change", ("Text", "2026-05-04"), ("Fault", "WrongGene"))).Dispose();
        var reworded = await _ada.DraftAsync(
            "sleep-3.txt",
            LongSleep
                .Text("reworded")
                .Replace("3 May 2026", "6 May 2026", StringComparison.Ordinal)
                .Replace(
                    LongSleep.Finding,
                    $"{LongSleep.Finding.Replace("increased", "decreased", StringComparison.Ordinal)} {Added}",
                    StringComparison.Ordinal
                )
        );
        (await _ada.SendAsync(reworded, "It is a new version", ("older", _older))).Dispose();
        var page = await _ada.PageAsync(reworded);
        var versions = page.QuerySelector("#versions")!;

        Assert.True(versions.HasAttribute("open"));
        Assert.StartsWith(
            "Compared with version 1, findings: 1 new, 1 changed",
            versions.QuerySelector("summary").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains("direction from increase to decrease", versions.Words(), StringComparison.Ordinal);
        Assert.Contains(LongSleep.Finding, versions.Words(), StringComparison.Ordinal);
        var cards = versions.QuerySelectorAll("a[href^='#finding-']").ToList();
        Assert.Equal(2, cards.Count);
        Assert.All(cards, a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        var again = page.QuerySelector("[aria-labelledby=lost] a[href^='#releasefield-']")!;
        Assert.Equal("Release date", page.QuerySelector($"{again.GetAttribute("href")} h3").Words());
        // The finding was accepted in the words of the older version, which are gone.
        Assert.Contains(
            LongSleep.Finding,
            page.QuerySelector("[aria-labelledby=lost]").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task OlderVersion_CanBeReadAndCited_WithWhatTheNextOneChanged()
    {
        await PublishNewVersionAsync();

        var page = await _portal.PageAsync($"{Public(_older)}/v/1");
        Assert.Contains("rest for years", page.QuerySelector(".reader").Words(), StringComparison.Ordinal);
        var difference = page.QuerySelector("[aria-labelledby=difference]")!;
        Assert.Equal("years", difference.QuerySelector(".text-difference del").Words());
        Assert.Contains("decades", difference.QuerySelectorAll("ins").Select(i => i.Words()));
        Assert.Contains(Added, difference.Words(), StringComparison.Ordinal);
        using var newest = await _portal.AskAsync($"{Public(_older)}/v/2");
        Assert.Equal(HttpStatusCode.Found, newest.StatusCode);
        Assert.Equal(Public(_older), newest.Headers.Location!.OriginalString);
        await _portal.PageAsync($"{Public(_older)}/v/3", HttpStatusCode.NotFound);
        using var file = await _portal.AskAsync($"{Public(_older)}/v/1/file");
        Assert.Equal(LongSleep.Text(), await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Finding_OfTheOlderVersion_LeadsToItsSentenceThere()
    {
        await PublishNewVersionAsync();

        var target = await _portal.TargetAsync(_olderFinding);
        Assert.StartsWith($"{Public(_older)}/v/1?show=", target, StringComparison.Ordinal);
        var shown = (await _portal.PageAsync(target)).QuerySelector(".is-shown");
        Assert.StartsWith(LongSleep.Finding, shown.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_OnTheOlderVersion_HoldsForTheSameWordsInTheNewer()
    {
        await PublishNewVersionAsync();

        var page = await _portal.PageAsync(await FindingAsync());
        Assert.Contains("reviewed by a person", page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewVersion_TakenBack_LeavesTheCatalogOfBefore()
    {
        var before = await _portal.WithStoreAsync(CatalogDump.OfAsync);
        await PublishNewVersionAsync();
        Assert.NotEqual(before, await _portal.WithStoreAsync(CatalogDump.OfAsync));
        var log = (await _portal.PageAsync("/changes")).QuerySelector("main .record-list > li").Words();
        Assert.StartsWith("New version", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Went: 1 finding", log, StringComparison.Ordinal);

        var undo = (await _ada.PageAsync("/admin/history"))
            .QuerySelector("main .record-list > li")!
            .Links()
            .Single(l => l.EndsWith("/undo", StringComparison.Ordinal));
        (await _ada.SendAsync(undo, "Take it back")).Dispose();

        Assert.Equal(before, await _portal.WithStoreAsync(CatalogDump.OfAsync));
        await _portal.PageAsync(_olderFinding);
        var gone = (await _portal.PageAsync($"{Public(_older)}/v/2", HttpStatusCode.Gone)).QuerySelector("main")!;
        Assert.Contains(Public(_older), gone.Links());
    }

    [Fact]
    public async Task NewVersion_Withdrawn_DoesNotBringTheOlderBack()
    {
        await PublishNewVersionAsync();
        (await _ada.SendAsync(_newer, "Withdraw", ("Note", "The paper was retracted."))).Dispose();

        var gone = await _portal.PageAsync(Public(_older), HttpStatusCode.Gone);
        Assert.Contains("The paper was retracted.", gone.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains($"{Public(_older)}/v/1", gone.QuerySelector("main")!.Links());
        var notice = (await _portal.PageAsync($"{Public(_older)}/v/1")).QuerySelector("main .notice").Words();
        Assert.Contains("was withdrawn since", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Read the newest version", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewVersion_ThatIsADraft_ShowsNowhere()
    {
        (await _ada.SendAsync(_newer, "It is a new version", ("older", Public(_older)))).Dispose();

        await _portal.PageAsync(Public(_newer), HttpStatusCode.NotFound);
        await _portal.PageAsync($"{Public(_older)}/v/2", HttpStatusCode.NotFound);
        Assert.DoesNotContain(
            "/v/",
            string.Join(' ', (await _portal.PageAsync(Public(_older))).Links()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("no-such-release", "There is no release at")]
    [InlineData("", "Type the address of the older version")]
    [InlineData("https://evil.example/releases/sleep", "“https://evil.example/releases/sleep” is no address of")]
    [InlineData("/markers/LGR5", "“/markers/LGR5” is no address of a release of this portal.")]
    public async Task NewVersion_OfNothing_SaysSo(string older, string said)
    {
        (await _ada.SendAsync(_newer, "It is a new version", ("older", older))).Dispose();

        Assert.StartsWith(
            said,
            (await _ada.PageAsync(_newer)).QuerySelector("[role=status]").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task NewVersion_OfAVeryLongName_IsNotEchoedWhole()
    {
        (await _ada.SendAsync(_newer, "It is a new version", ("older", new string('x', 400)))).Dispose();

        Assert.True((await _ada.PageAsync(_newer)).QuerySelector("[role=status]").Words().Length < 200);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("http://localhost{0}?show=1#s2")]
    [InlineData("http://localhost/admin{0}/preview")]
    public async Task NewVersion_NamedByAnAddressOfThisPortal_IsTaken(string address)
    {
        var older = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Public(_older));
        (await _ada.SendAsync(_newer, "It is a new version", ("older", older))).Dispose();

        Assert.StartsWith(
            "Kept.",
            (await _ada.PageAsync(_newer)).QuerySelector("[role=status]").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task NewVersion_OfAReleaseThatItResembles_TakesOnePressAndIsAskedNoMore()
    {
        var page = await _ada.PageAsync(_newer);
        var notice = page.QuerySelector("#resembles")!.ParentElement!;
        Assert.Contains(
            _older.Split('/')[^1],
            page.QuerySelectorAll("#likely option").Select(o => o.GetAttribute("value"))
        );
        (await _ada.PressAsync(notice, "It is a new version of it")).Dispose();

        var after = await _ada.PageAsync(_newer);
        Assert.StartsWith("Kept.", after.QuerySelector("[role=status]").Words(), StringComparison.Ordinal);
        Assert.Null(after.QuerySelector("#resembles"));
        Assert.Contains("version 2 of 2", after.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewVersion_OfItself_SaysSo()
    {
        (await _ada.SendAsync(_newer, "It is a new version", ("older", _newer))).Dispose();

        Assert.Contains(
            "the same one",
            (await _ada.PageAsync(_newer)).QuerySelector("[role=status]").Words(),
            StringComparison.Ordinal
        );
    }

    private static string Public(string draft) => AdminPortal.PublicAddress(draft);

    private async Task PublishNewVersionAsync()
    {
        (await _ada.SendAsync(_newer, "It is a new version", ("older", _older))).Dispose();
        (await _ada.SendAsync(_newer, "Publish")).Dispose();
    }

    /// <summary>The page of the first finding of the release that readers see.</summary>
    private async Task<string> FindingAsync() =>
        (await _portal.PageAsync(Public(_older)))
            .QuerySelector(".beside")!
            .Links()
            .First(l => l.StartsWith("/findings/", StringComparison.Ordinal));

    private async Task AcceptTheFindingAsync()
    {
        var card = (await _ada.PageAsync(_older)).QuerySelector("[id^=finding]")!.Id;
        var url = $"{_older}/decide?item={card}";
        var accept = (await _ada.PageAsync(url))
            .QuerySelectorAll("main button")
            .Select(b => b.Words())
            .First(b => b.StartsWith("Accept", StringComparison.Ordinal));
        (await _ada.SendAsync(url, accept)).Dispose();
    }
}
