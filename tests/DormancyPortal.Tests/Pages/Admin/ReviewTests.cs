using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>From a draft to the catalog and out of it again. Each test has a portal of its own: they share no marker.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private readonly AdminPortal _portal = new();
    private Visitor _ada = null!;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _ada = await Visitor.SignedInAsync(_portal, AdminPortal.Ada);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Publish_Draft_PutsItIntoTheCatalogWithWhatItNames()
    {
        var draft = await PublishedAsync();

        var review = await _ada.PageAsync(draft);
        Assert.Equal("Published.", review.QuerySelector("[role=status]").Words());
        Assert.Equal("published", review.QuerySelector(".badge").Words());
        var release = AdminPortal.PublicAddress(draft);
        Assert.Contains(release, review.Links());

        Assert.Equal(LongSleep.Headline, (await _portal.PageAsync(release)).QuerySelector("h1").Words());
        var marker = await _portal.PageAsync("/markers/LGR5");
        Assert.Contains(LongSleep.Finding, marker.QuerySelector("main").Words(), StringComparison.Ordinal);
        foreach (var link in await _portal.RecordLinksAsync(release))
        {
            await _portal.PageAsync(link);
        }
    }

    [Fact]
    public async Task Withdraw_Published_LeavesAnAddressThatSaysWhyAndNothingElse()
    {
        var draft = await PublishedAsync();
        var release = AdminPortal.PublicAddress(draft);
        var own = (await _portal.RecordLinksAsync(release)).Except(await _portal.RecordLinksAsync("/")).ToList();
        Assert.Contains("/markers/LGR5", own);
        Assert.Contains(own, l => l.StartsWith("/findings/", StringComparison.Ordinal));
        Assert.Contains(own, l => l.StartsWith("/people/", StringComparison.Ordinal));
        Assert.Contains(own, l => l.StartsWith("/institutions/", StringComparison.Ordinal));

        using var answer = await _ada.SendAsync(draft, "Withdraw", ("Note", "The journal <b>retracted</b> the paper."));
        Assert.Equal(draft, Visitor.TargetOf(answer));

        var gone = await _portal.PageAsync(release, HttpStatusCode.Gone);
        var words = gone.QuerySelector("main").Words();
        Assert.Contains("Reason: The journal <b>retracted</b> the paper.", words, StringComparison.Ordinal);
        Assert.Contains("1 July 2026", words, StringComparison.Ordinal);
        Assert.Contains(LongSleep.Headline, words, StringComparison.Ordinal);
        Assert.DoesNotContain(LongSleep.Finding, words, StringComparison.Ordinal);
        await _portal.PageAsync($"{release}/file", HttpStatusCode.NotFound);
        foreach (var link in own)
        {
            await _portal.PageAsync(link, HttpStatusCode.Gone);
        }

        foreach (
            var list in new[]
            {
                "/releases",
                "/search?q=Wilma+Beispiel",
                "/search?q=colon+cancer+cells",
                "/markers",
                "/people",
            }
        )
        {
            var shown = (await _portal.PageAsync(list)).QuerySelector("main")!.InnerHtml;
            Assert.DoesNotContain(release, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("LGR5", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("/people/wilma-beispiel", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Withdraw_WithoutAReason_AsksForOneAndLeavesItPublished()
    {
        var draft = await PublishedAsync();
        using var answer = await _ada.SendAsync(draft, "Withdraw", ("Note", "  "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "Say why: its address will tell readers. Nothing has changed.",
            (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
        await _portal.PageAsync(AdminPortal.PublicAddress(draft));
    }

    [Fact]
    public async Task PutAway_Draft_IsInNoListUntilItIsBroughtBack()
    {
        var draft = await _ada.DraftAsync("wrong.txt", LongSleep.Text("wrong"));
        using var away = await _ada.SendAsync(draft, "Put it away");

        Assert.Equal("/admin", Visitor.TargetOf(away));
        Assert.DoesNotContain(draft, (await _ada.PageAsync("/admin")).QuerySelector("main .record-list")!.Links());
        var page = await _ada.PageAsync(draft);
        Assert.Equal("It was put away", page.QuerySelector("#put-away").Words());
        Assert.DoesNotContain(page.QuerySelectorAll("main button"), b => b.Words() == "Publish");

        using var back = await _ada.SendAsync(draft, "Bring it back");
        Assert.Equal("draft", (await _ada.PageAsync(draft)).QuerySelector(".badge").Words());
        Assert.Contains(draft, (await _ada.PageAsync("/admin")).QuerySelector("main .record-list")!.Links());
    }

    [Fact]
    public async Task Publish_Withdrawn_IsThereAgainUnderEveryAddress()
    {
        var draft = await PublishedAsync();
        var links = await _portal.RecordLinksAsync(AdminPortal.PublicAddress(draft));
        using var withdrawn = await _ada.SendAsync(draft, "Withdraw", ("Note", "Sent by mistake."));
        using var again = await _ada.SendAsync(draft, "Publish again", ("Note", "It was the wrong one."));

        foreach (var link in links.Append(AdminPortal.PublicAddress(draft)))
        {
            await _portal.PageAsync(link);
        }

        var decisions = (await _ada.PageAsync(draft)).QuerySelectorAll(".beside li").Select(l => l.Words()).TakeLast(3);
        Assert.Equal(
            [
                "published by ada, 1 Jul 2026, 12:00 UTC: It was the wrong one.",
                "withdrawn by ada, 1 Jul 2026, 12:00 UTC: Sent by mistake.",
                "published by ada, 1 Jul 2026, 12:00 UTC",
            ],
            decisions
        );
    }

    [Theory]
    [InlineData("Publish", "It was published already. Nothing has changed.")]
    [InlineData("Withdraw", "It is not in the catalog. Nothing has changed.")]
    public async Task Decide_TheSameTwice_ChangesNothingAndSaysSo(string button, string said)
    {
        var draft = await _ada.DraftAsync("sleep.txt", LongSleep.Text());
        if (button == "Withdraw")
        {
            using var published = await _ada.SendAsync(draft, "Publish");
        }

        using var first = await _ada.PostFormAsync(draft, $"?handler={button}", ("Note", "a reason"));
        var before = await DecisionsAsync();
        using var second = await _ada.PostFormAsync(draft, $"?handler={button}", ("Note", "a reason"));

        Assert.Equal(draft, Visitor.TargetOf(second));
        Assert.Equal(said, (await _ada.PageAsync(draft)).QuerySelector("[role=status]").Words());
        Assert.Equal(before, await DecisionsAsync());
    }

    [Fact]
    public async Task Withdraw_Draft_LeavesItADraft()
    {
        var draft = await _ada.DraftAsync("sleep.txt", LongSleep.Text());
        using var content = await _ada.TokenAsync(draft);
        using var answer = await _ada.PostAsync($"{draft}?handler=Withdraw", content);

        var page = await _ada.PageAsync(draft);
        Assert.Equal("It is not in the catalog. Nothing has changed.", page.QuerySelector("[role=status]").Words());
        Assert.Equal("draft", page.QuerySelector(".badge").Words());
        await _portal.PageAsync(AdminPortal.PublicAddress(draft), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Review_PageLoadedAgain_SaysNothingTwice()
    {
        var draft = await PublishedAsync();
        await _ada.PageAsync(draft);

        Assert.Null((await _ada.PageAsync(draft)).QuerySelector("[role=status]"));
    }

    private async Task<string> PublishedAsync()
    {
        var draft = await _ada.DraftAsync("sleep.txt", LongSleep.Text());
        using var answer = await _ada.SendAsync(draft, "Publish");
        Assert.Equal(draft, Visitor.TargetOf(answer));
        return draft;
    }

    private Task<int> DecisionsAsync() =>
        _portal.WithStoreAsync(db => db.Decisions.CountAsync(TestContext.Current.CancellationToken));
}
