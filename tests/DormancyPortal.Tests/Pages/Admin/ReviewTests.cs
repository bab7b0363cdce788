using System.Net;
using System.Text;
using DormancyPortal.Core.Records;
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
        var release = Release(draft);
        Assert.Contains(release, review.Links());

        Assert.Equal(LongSleep.Headline, (await _portal.PageAsync(release)).QuerySelector("h1").Words());
        var marker = await _portal.PageAsync("/markers/LGR5");
        Assert.Contains(LongSleep.Finding, marker.QuerySelector("main").Words(), StringComparison.Ordinal);
        foreach (var link in await CatalogLinksAsync(release))
        {
            await _portal.PageAsync(link);
        }
    }

    [Fact]
    public async Task Withdraw_Published_LeavesAnAddressThatSaysWhyAndNothingElse()
    {
        var draft = await PublishedAsync();
        var release = Release(draft);
        var own = (await CatalogLinksAsync(release)).Except(await CatalogLinksAsync("/")).ToList();
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
        Assert.DoesNotContain(LongSleep.Headline, words, StringComparison.Ordinal);
        await _portal.PageAsync($"{release}/file", HttpStatusCode.NotFound);
        foreach (var link in own)
        {
            await _portal.PageAsync(link, HttpStatusCode.NotFound);
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
    public async Task Withdraw_WithoutAReason_SaysThatNoneWasGiven()
    {
        var draft = await PublishedAsync();
        using var answer = await _ada.SendAsync(draft, "Withdraw", ("Note", "  "));

        Assert.Contains(
            "No reason was given.",
            (await _portal.PageAsync(Release(draft), HttpStatusCode.Gone)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Publish_Withdrawn_IsThereAgainUnderEveryAddress()
    {
        var draft = await PublishedAsync();
        var links = await CatalogLinksAsync(Release(draft));
        using var withdrawn = await _ada.SendAsync(draft, "Withdraw");
        using var again = await _ada.SendAsync(draft, "Publish again", ("Note", "It was the wrong one."));

        foreach (var link in links.Append(Release(draft)))
        {
            await _portal.PageAsync(link);
        }

        var decisions = (await _ada.PageAsync(draft)).QuerySelectorAll(".beside li").Select(l => l.Words()).TakeLast(3);
        Assert.Equal(
            [
                "published by ada, 1 Jul 2026, 12:00 UTC: It was the wrong one.",
                "withdrawn by ada, 1 Jul 2026, 12:00 UTC",
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

        using var stale = await FormAsync(draft);
        using var first = await _ada.PostAsync($"{draft}?handler={button}", stale);
        var before = await DecisionsAsync();
        using var same = await FormAsync(draft);
        using var second = await _ada.PostAsync($"{draft}?handler={button}", same);

        Assert.Equal(draft, Visitor.TargetOf(second));
        Assert.Equal(said, (await _ada.PageAsync(draft)).QuerySelector("[role=status]").Words());
        Assert.Equal(before, await DecisionsAsync());
    }

    [Fact]
    public async Task Withdraw_Draft_LeavesItADraft()
    {
        var draft = await _ada.DraftAsync("sleep.txt", LongSleep.Text());
        using var content = await FormAsync(draft);
        using var answer = await _ada.PostAsync($"{draft}?handler=Withdraw", content);

        var page = await _ada.PageAsync(draft);
        Assert.Equal("It is not in the catalog. Nothing has changed.", page.QuerySelector("[role=status]").Words());
        Assert.Equal("draft", page.QuerySelector(".badge").Words());
        await _portal.PageAsync(Release(draft), HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Publish")]
    [InlineData("Withdraw")]
    [InlineData("File")]
    public async Task Decide_OnAnUnknownRelease_Is404(string handler)
    {
        using var content = await FormAsync("/admin/upload");
        using var answer =
            handler == "File"
                ? await _ada.AskAsync("/admin/releases/no-such-release?handler=File")
                : await _ada.PostAsync($"/admin/releases/no-such-release?handler={handler}", content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such page", (await Visitor.ReadAsync(answer)).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Publish_NoteThatIsTooLong_SaysSoAndKeepsIt()
    {
        var draft = await _ada.DraftAsync("sleep.txt", LongSleep.Text());
        var note = new string('n', 2001);
        using var answer = await _ada.SendAsync(draft, "Publish", ("Note", note));
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal("A note has at most 2,000 characters.", page.QuerySelector("[role=alert]").Words());
        Assert.Equal(note, page.QuerySelector("[name=Note]")!.GetAttribute("value"));
        Assert.Equal("draft", page.QuerySelector(".badge").Words());
    }

    [Fact]
    public async Task Review_PageLoadedAgain_SaysNothingTwice()
    {
        var draft = await PublishedAsync();
        await _ada.PageAsync(draft);

        Assert.Null((await _ada.PageAsync(draft)).QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task Get_File_IsADownloadOfTheSameBytesThatNoBrowserRunsOrKeeps()
    {
        var draft = await _ada.DraftAsync("Zürich β.html", LongSleep.Html("<script>alert(1)</script>"));
        using var answer = await _ada.AskAsync($"{draft}?handler=File");

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Zürich β.html", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(
            Encoding.UTF8.GetBytes(LongSleep.Html("<script>alert(1)</script>")),
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("sleep.txt")]
    [InlineData("sleep.md")]
    public async Task Release_WithMarkupInItsText_ShowsItAsWordsOnEveryPage(string name)
    {
        const string hostile =
            "LGR5<script>alert(1)</script><img src=x onerror=alert(2)> was increased in dormant colon cancer cells";
        var text =
            $"Colon cells with <b onclick=alert(3)>much</b> LGR5 sleep\n\nThe study found that {hostile}.\n\n"
            + "“It is \"odd\" & <i>new</i>,” said Wilma Beispiel, who led the study at the University of <u>Nowhere</u>.\n";
        var draft = await _ada.DraftAsync(
            name,
            name.EndsWith("md", StringComparison.Ordinal) ? text.Replace("<", "&lt;", StringComparison.Ordinal) : text
        );
        Assert.Contains(
            hostile,
            (await _ada.PageAsync(draft)).QuerySelector(".reader").Words(),
            StringComparison.Ordinal
        );
        using var answer = await _ada.SendAsync(draft, "Publish", ("Note", "<script>alert(4)</script>"));

        var pages = (await CatalogLinksAsync(Release(draft)))
            .Append(Release(draft))
            .Append("/search?q=onerror")
            .Append("/releases");
        foreach (var url in pages)
        {
            AssertNothingRuns(await _portal.PageAsync(url), url);
        }

        AssertNothingRuns(await _ada.PageAsync(draft), draft);
        AssertNothingRuns(await _ada.PageAsync("/admin"), "/admin");
        Assert.Contains(
            hostile,
            (await _portal.PageAsync(Release(draft))).QuerySelector(".reader").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Get_List_ShowsEveryReleaseAndNarrowsByState()
    {
        var draft = await _ada.DraftAsync("newest.txt", LongSleep.Text());

        var all = await _ada.PageAsync("/admin");
        Assert.Equal("newest.txt draft", all.QuerySelector(".record-list li p").Words());
        Assert.Equal(
            [draft],
            (await _ada.PageAsync("/admin?state=draft"))
                .QuerySelectorAll(".record-name")
                .Select(a => a.GetAttribute("href"))
        );
        Assert.Empty((await _ada.PageAsync("/admin?state=withdrawn")).QuerySelectorAll(".record-name"));
        var states = await _portal.WithStoreAsync(db =>
            db.Releases.CountAsync(r => r.State == ReleaseState.Published, TestContext.Current.CancellationToken)
        );
        Assert.Contains($"published {states}", all.QuerySelectorAll(".facet li").Select(l => l.Words()));
    }

    private async Task<string> PublishedAsync()
    {
        var draft = await _ada.DraftAsync("sleep.txt", LongSleep.Text());
        using var answer = await _ada.SendAsync(draft, "Publish");
        Assert.Equal(draft, Visitor.TargetOf(answer));
        return draft;
    }

    /// <summary>A form with the token that the page holds now, whatever buttons it shows.</summary>
    private async Task<FormUrlEncodedContent> FormAsync(string url)
    {
        const string token = "__RequestVerificationToken";
        var page = await _ada.PageAsync(url);
        return new([new(token, page.QuerySelector($"main [name={token}]")!.GetAttribute("value")!)]);
    }

    private Task<int> DecisionsAsync() =>
        _portal.WithStoreAsync(db => db.Decisions.CountAsync(TestContext.Current.CancellationToken));

    /// <summary>The records that a public page links.</summary>
    private async Task<List<string>> CatalogLinksAsync(string url) =>
        [
            .. (await _portal.PageAsync(url))
                .QuerySelector("main")!
                .Links()
                .Where(l =>
                    l.StartsWith('/')
                    && l.Split('/').Length == 3
                    && !l.StartsWith("/releases/", StringComparison.Ordinal)
                )
                .Distinct(),
        ];

    private static string Release(string draft) => draft["/admin".Length..];

    private static void AssertNothingRuns(AngleSharp.Html.Dom.IHtmlDocument page, string url)
    {
        Assert.True(page.QuerySelectorAll("main script:not([src]), main img, main b, main u, main i").Length == 0, url);
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.Scripts, s => Assert.StartsWith("/js/", s.Source, StringComparison.Ordinal));
    }
}
