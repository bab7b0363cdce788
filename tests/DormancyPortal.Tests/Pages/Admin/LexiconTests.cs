using System.Net;
using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>The lexicon desk: found, proposed, tried, adopted, rolled back.</summary>
public sealed class LexiconTests : IAsyncLifetime
{
    private const string Try = "/admin/lexicon/try?p=1";
    private const string Tek = "/admin/lexicon/entry?key=HGNC%3A11724";
    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;
    private string _draft = "";

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
        _draft = await _ada.DraftAsync(
            "sleep.txt",
            LongSleep.Text().Replace("LGR5", "snoozin", StringComparison.Ordinal)
        );
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("tie-2", "TEK")]
    [InlineData("Notch", "NOTCH2")]
    [InlineData("notch signaling", "Notch signaling")]
    public async Task Search_AnyName_FindsTheEntry(string typed, string label)
    {
        var page = await _ada.PageAsync($"/admin/lexicon?q={Uri.EscapeDataString(typed)}");
        Assert.Contains(page.QuerySelectorAll("main .record-name"), a => a.Words() == label);
    }

    [Fact]
    public async Task Alias_TriedAdoptedAndRolledBack_IsReadThenNotAnyMore_AndTheHistoryTells()
    {
        var entry = await _ada.PageAsync(Tek);
        Assert.Contains("TIE2", entry.QuerySelector("#names + table").Words(), StringComparison.Ordinal);
        using var proposed = await _ada.SendAsync(
            Tek,
            "Propose the name",
            ("Text", "snoozin"),
            ("Why", "a paper of 2026")
        );
        Assert.Equal("/admin/lexicon", Visitor.TargetOf(proposed));
        Assert.Contains(
            "“snoozin” as a name of TEK",
            (await _ada.PageAsync("/admin/lexicon")).QuerySelector("[aria-labelledby=proposed]").Words(),
            StringComparison.Ordinal
        );

        using var ordered = await OrderAsync("/admin/lexicon");
        Assert.Equal(Try, Visitor.TargetOf(ordered));
        var trial = await TriedAsync(Try);
        Assert.Contains(
            "Findings+0, −0, 1 otherwise Labels+2, −0",
            trial.QuerySelector("[aria-labelledby=sum]").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains(_draft, trial.QuerySelector("main")!.Links());
        Assert.DoesNotContain(
            "TEK",
            (await _ada.PageAsync(_draft)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        Assert.Contains(
            Try,
            (await _ada.PageAsync("/admin/lexicon")).QuerySelector("[aria-labelledby=proposed]")!.Links()
        );
        using var adopted = await _ada.SendAsync(Try, "Adopt");
        Assert.Equal("/admin/lexicon", Visitor.TargetOf(adopted));
        var desk = await RereadAsync();
        Assert.Contains("TEK", (await _ada.PageAsync(_draft)).QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains(
            "With “snoozin” as a name of TEK: 1 of 1 release read again",
            desk.QuerySelector("[aria-labelledby=rereading]").Words(),
            StringComparison.Ordinal
        );
        var history = (await _ada.PageAsync("/admin/history")).QuerySelector("main .record-list").Words();
        Assert.Contains("ada adopted “snoozin” as a name of TEK", history, StringComparison.Ordinal);
        Assert.Contains("ada proposed “snoozin” as a name of TEK", history, StringComparison.Ordinal);
        Assert.Contains("a paper of 2026", history, StringComparison.Ordinal);

        var back = desk.QuerySelector("[aria-labelledby=adopted] a")!.GetAttribute("href")!;
        Assert.Contains(
            "Nobody has tried yet",
            (await _ada.PageAsync(back)).QuerySelector("[aria-labelledby=impact]").Words(),
            StringComparison.Ordinal
        );
        using var backTried = await OrderAsync("/admin/lexicon/try?undo=2");
        Assert.Equal("/admin/lexicon/try?undo=2", Visitor.TargetOf(backTried));
        Assert.Contains(
            "findings +0, −0, 1 otherwise, labels +0, −2",
            (await TriedAsync(back)).QuerySelector("[aria-labelledby=impact]").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Findings+0, −0, 1 otherwise Labels+0, −2",
            (await _ada.PageAsync("/admin/lexicon/try?undo=2")).QuerySelector("[aria-labelledby=sum]").Words(),
            StringComparison.Ordinal
        );
        using var undone = await _ada.SendAsync(back, "Take it back");
        Assert.Equal("/admin/history", Visitor.TargetOf(undone));
        Assert.Contains(
            "ada took back: adopted “snoozin” as a name of TEK",
            (await _ada.PageAsync("/admin/history")).QuerySelector("main .record-list").Words(),
            StringComparison.Ordinal
        );
        await RereadAsync();
        Assert.DoesNotContain(
            "TEK",
            (await _ada.PageAsync(_draft)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Adoption_ThatTouchesAPublishedRelease_IsShownToReadersByOneButton()
    {
        (await _ada.SendAsync(_draft, "Publish")).Dispose();
        (await _ada.SendAsync(Tek, "Propose the name", ("Text", "snoozin"))).Dispose();
        (await OrderAsync(Try)).Dispose();
        await TriedAsync(Try);
        (await _ada.SendAsync(Try, "Adopt")).Dispose();

        var desk = await RereadAsync();
        Assert.Contains(
            "Readers see 1 published release as read before.",
            desk.QuerySelector("[aria-labelledby=rereading]").Words(),
            StringComparison.Ordinal
        );
        var release = AdminPortal.PublicAddress(_draft);
        Assert.DoesNotContain(release, await NamingTekAsync());

        (await _ada.SendAsync("/admin/lexicon", "Publish it again")).Dispose();
        Assert.Equal(
            "1 release is published again beside other work; the history takes each back. 1 marker or pathway gets the names, ids and aliases of now.",
            (await _ada.PageAsync("/admin/lexicon")).QuerySelector("[role=status]").Words()
        );
        var after = await RereadAsync();
        Assert.Contains(release, await NamingTekAsync());
        Assert.DoesNotContain(
            "Readers see",
            after.QuerySelector("[aria-labelledby=rereading]").Words(),
            StringComparison.Ordinal
        );

        async Task<IReadOnlyList<string>> NamingTekAsync() =>
            [
                .. (await _portal.PageAsync("/markers/TEK"))
                    .QuerySelector("main")!
                    .Links()
                    .Select(l => l.Split('?', '#')[0]),
            ];
    }

    [Fact]
    public async Task Trial_ThatNobodyOrdered_SaysWhatItDoes_HasOneButton_AndLooksIntoNothing()
    {
        (await _ada.SendAsync(Tek, "Propose the name", ("Text", "snoozin"))).Dispose();
        var page = await _ada.PageAsync(Try);

        Assert.Equal(
            [$"Try on all {await ReleasesAsync()} releases"],
            page.QuerySelectorAll("main button").Select(b => b.Words())
        );
        Assert.Contains(
            "Neither the lexicon nor any release changes",
            page.QuerySelector("[aria-labelledby=order]").Words(),
            StringComparison.Ordinal
        );
        await _ada.PageAsync($"{Try}&handler=Progress", HttpStatusCode.NotFound);
        Assert.Equal(0, await TrialsAsync());

        (await OrderAsync(Try)).Dispose();
        (await OrderAsync("/admin/lexicon")).Dispose();
        Assert.Equal(1, await TrialsAsync());

        Task<int> TrialsAsync() =>
            _portal.WithStoreAsync(db => db.LexiconTrials.CountAsync(TestContext.Current.CancellationToken));
        Task<int> ReleasesAsync() =>
            _portal.WithStoreAsync(db => db.Releases.CountAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Has readers see what the newest act calls a marker, where no release is read otherwise.</summary>
    private async Task ShowNamesAsync()
    {
        Assert.Contains(
            "1 marker or pathway in the catalog has another name, id or alias now than readers see; no release changes by that.",
            (await RereadAsync()).QuerySelector("[aria-labelledby=rereading]").Words(),
            StringComparison.Ordinal
        );
        (await _ada.SendAsync("/admin/lexicon", "Show readers the names of now")).Dispose();
        Assert.Equal(
            "1 marker or pathway gets the names, ids and aliases of now beside other work.",
            (await _ada.PageAsync("/admin/lexicon")).QuerySelector("[role=status]").Words()
        );
        await RereadAsync();
    }

    /// <summary>Orders a trial by the button that a page has for it.</summary>
    private async Task<HttpResponseMessage> OrderAsync(string url)
    {
        var page = await _ada.PageAsync(url);
        var chosen = page.QuerySelectorAll("main input[name=p], main input[name=undo]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!));
        return await _ada.PressAsync(page.QuerySelector("main")!, "Try on", [.. chosen]);
    }

    /// <summary>Loads a page until what it asks was tried.</summary>
    private async Task<AngleSharp.Html.Dom.IHtmlDocument> TriedAsync(string url)
    {
        for (var end = DateTime.UtcNow.AddMinutes(1); ; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            var page = await _ada.PageAsync(url);
            var words = page.QuerySelector("main").Words();
            if (
                words.Contains("each was read both ways", StringComparison.Ordinal)
                || words.Contains("None of", StringComparison.Ordinal)
            )
            {
                return page;
            }

            Assert.True(DateTime.UtcNow < end, words);
        }
    }

    /// <summary>Loads the desk until nothing is read again any more.</summary>
    private async Task<AngleSharp.Html.Dom.IHtmlDocument> RereadAsync()
    {
        for (var end = DateTime.UtcNow.AddMinutes(1); ; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            var desk = await _ada.PageAsync("/admin/lexicon");
            if (desk.QuerySelector("[data-progress]") is null)
            {
                return desk;
            }

            Assert.True(DateTime.UtcNow < end, desk.QuerySelector("[aria-labelledby=rereading]").Words());
        }
    }

    [Fact]
    public async Task Alias_OfAPublishedMarker_IsFoundByTheSearchFromTheAdoptionUntilItIsTakenBack()
    {
        const string search = "/search?q=wakefulin&all=1";
        await _portal.PageAsync("/markers/TEK");
        Assert.DoesNotContain("/markers/TEK", await FoundAsync());
        (await _ada.SendAsync(Tek, "Propose the name", ("Text", "wakefulin"))).Dispose();
        Assert.DoesNotContain("/markers/TEK", await FoundAsync());

        (await OrderAsync(Try)).Dispose();
        await TriedAsync(Try);
        (await _ada.SendAsync(Try, "Adopt")).Dispose();
        Assert.Contains("/markers/TEK", await FoundAsync());
        Assert.Contains(
            "wakefulin is an alias",
            (await _portal.PageAsync(search)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

        await ShowNamesAsync();
        Assert.Contains("wakefulin", await PageOfTekAsync(), StringComparison.Ordinal);

        (await _ada.SendAsync("/admin/history/lexicon/2/undo", "Take it back")).Dispose();
        Assert.DoesNotContain("/markers/TEK", await FoundAsync());
        await ShowNamesAsync();
        Assert.DoesNotContain("wakefulin", await PageOfTekAsync(), StringComparison.Ordinal);

        async Task<string> PageOfTekAsync() => (await _portal.PageAsync("/markers/TEK")).QuerySelector("main").Words();
        async Task<IReadOnlyList<string>> FoundAsync() =>
            (await _portal.PageAsync(search)).QuerySelector("main")!.Links();
    }

    [Fact]
    public async Task Trial_Stopped_SaysSo_AndIsTriedAgainByOneButton()
    {
        (await _ada.SendAsync(Tek, "Propose the name", ("Text", "snoozin"))).Dispose();
        // As if it went on in a process that was killed: nobody else may have it yet.
        await _portal.WithStoreAsync(async db =>
        {
            db.LexiconTrials.Add(
                new LexiconTrial
                {
                    Proposals = [1],
                    By = AdminPortal.Ada,
                    At = DateTime.UtcNow,
                    LexiconVersion = await db.Readings.Select(r => r.LexiconVersion).FirstAsync(),
                    EngineVersion = Extractor.Version,
                    Owner = "killed",
                    LeaseUntil = DateTime.MaxValue,
                }
            );
            return await db.SaveChangesAsync();
        });
        var moving = await _ada.PageAsync(Try);
        Assert.NotNull(moving.QuerySelector("noscript meta[http-equiv=refresh], [data-progress]"));
        Assert.Contains("Looking for the releases", moving.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(moving.QuerySelectorAll("button"), b => b.Words() == "Adopt");

        (await _ada.SendAsync(Try, "Stop the trial")).Dispose();
        Assert.Contains(
            "Stopped by ada",
            (await _ada.PageAsync(Try)).QuerySelector(".progress-sum").Words(),
            StringComparison.Ordinal
        );
        (await _ada.SendAsync(Try, "Try again")).Dispose();
        Assert.Contains(
            "Labels+2, −0",
            (await TriedAsync(Try)).QuerySelector("[aria-labelledby=sum]").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Alias_ThatIsAnotherGenesSymbol_IsRefusedAndStaysInTheForm()
    {
        using var answer = await _ada.SendAsync(Tek, "Propose the name", ("Text", "CXCR4"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(
            "CXCR4 is the approved symbol of another gene",
            page.QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal("CXCR4", page.QuerySelector("#alias-text")!.GetAttribute("value"));
        await _ada.PageAsync("/admin/lexicon/entry?key=HGNC%3A0", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Adopt_WhatNoLongerWaits_ChangesNothingAndSaysSo()
    {
        (await _ada.SendAsync("/admin/lexicon/entry", "Propose the block", ("Text", "CXCR4"))).Dispose();
        using var taken = await _ada.SendAsync("/admin/history/lexicon/1/undo", "Take it back");
        using var late = await _ada.PostFormAsync("/admin/lexicon/try", "", ("p", "1"));
        Assert.Contains(
            "no longer waits",
            (await Visitor.ReadAsync(late)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
    }
}
