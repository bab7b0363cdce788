using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>What the pages of the administration show of releases, and that nothing in a release runs.</summary>
public sealed class ReviewPageTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    [Theory]
    [InlineData("Publish")]
    [InlineData("Withdraw")]
    [InlineData("File")]
    public async Task Decide_OnAnUnknownRelease_Is404(string handler)
    {
        var ada = await AdaAsync();
        using var content = await ada.TokenAsync("/admin/upload");
        using var answer =
            handler == "File"
                ? await ada.AskAsync("/admin/releases/no-such-release?handler=File")
                : await ada.PostAsync($"/admin/releases/no-such-release?handler={handler}", content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no such page", (await Visitor.ReadAsync(answer)).QuerySelector("h1").Words());
    }

    [Fact]
    public async Task Publish_NoteThatIsTooLong_SaysSoAndKeepsIt()
    {
        var ada = await AdaAsync();
        var draft = await ada.DraftAsync("sleep.txt", LongSleep.Text("long note"));
        var note = new string('n', 2001);
        using var answer = await ada.SendAsync(draft, "Publish", ("Note", note));
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal("A note has at most 2,000 characters.", page.QuerySelector("[role=alert]").Words());
        Assert.Equal(note, page.QuerySelector("#publish [name=Note]")!.GetAttribute("value"));
        Assert.Equal("draft", page.QuerySelector(".badge").Words());
    }

    [Fact]
    public async Task Get_ReadingDamagedInTheStore_SaysWhatToDoAndOffersTheFile()
    {
        var ada = await AdaAsync();
        var draft = await ada.DraftAsync("sleep.txt", LongSleep.Text("damaged"));
        await using var scope = portal.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<PortalDbContext>()
            .Database.ExecuteSqlAsync(
                $"UPDATE Readings SET Text = Text || '.' WHERE Text LIKE '%the copy damaged%'",
                TestContext.Current.CancellationToken
            );
        var page = await ada.PageAsync(draft);

        Assert.Equal("What was read in this release cannot be shown", page.QuerySelector("h1").Words());
        Assert.Contains("rebuild --reread", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        foreach (var other in new[] { "decide", "add", "preview" })
        {
            using var answer = await ada.AskAsync($"{draft}/{other}");
            Assert.Equal(draft, Visitor.TargetOf(answer));
        }

        using var file = await ada.AskAsync($"{draft}?handler=File");
        Assert.Equal(
            LongSleep.Bytes("damaged"),
            await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Get_File_IsADownloadOfTheSameBytesThatNoBrowserRunsOrKeeps()
    {
        var ada = await AdaAsync();
        var draft = await ada.DraftAsync("Zürich β.html", LongSleep.Html("<script>alert(1)</script>"));
        using var answer = await ada.AskAsync($"{draft}?handler=File");

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
        var ada = await AdaAsync();
        const string hostile =
            "LGR5<script>alert(1)</script><img src=x onerror=alert(2)> was increased in dormant colon cancer cells";
        var text =
            $"Colon cells with <b onclick=alert(3)>much</b> LGR5 sleep\n\nThe study found that {hostile}.\n\n"
            + "“It is \"odd\" & <i>new</i>,” said Wilma Beispiel, who led the study at the University of <u>Nowhere</u>.\n";
        var draft = await ada.DraftAsync(
            name,
            name.EndsWith("md", StringComparison.Ordinal) ? text.Replace("<", "&lt;", StringComparison.Ordinal) : text
        );
        Assert.Contains(
            hostile,
            (await ada.PageAsync(draft)).QuerySelector(".reader").Words(),
            StringComparison.Ordinal
        );
        using var answer = await ada.SendAsync(draft, "Publish", ("Note", "<script>alert(4)</script>"));

        var pages = (await portal.RecordLinksAsync(AdminPortal.PublicAddress(draft)))
            .Append(AdminPortal.PublicAddress(draft))
            .Append("/search?q=onerror")
            .Append("/releases");
        foreach (var url in pages)
        {
            AssertNothingRuns(await portal.PageAsync(url), url);
        }

        AssertNothingRuns(await ada.PageAsync(draft), draft);
        AssertNothingRuns(await ada.PageAsync("/admin"), "/admin");
        Assert.Contains(
            hostile,
            (await portal.PageAsync(AdminPortal.PublicAddress(draft))).QuerySelector(".reader").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Get_List_ShowsEveryReleaseAndNarrowsByState()
    {
        var ada = await AdaAsync();
        var draft = await ada.DraftAsync("newest.txt", LongSleep.Text("newest"));

        var all = await ada.PageAsync("/admin");
        var first = all.QuerySelector(".record-list li")!;
        Assert.Equal(draft, first.QuerySelector(".record-name")!.GetAttribute("href"));
        Assert.Equal("draft", first.QuerySelector(".badge").Words());
        Assert.Contains("newest.txt", first.Words(), StringComparison.Ordinal);
        var cards = (await ada.PageAsync(draft)).QuerySelectorAll(".review-card").Length;
        Assert.Contains($" {cards} cards open", first.Words(), StringComparison.Ordinal);
        var drafts = await ada.PageAsync("/admin?state=draft");
        Assert.Equal(draft, drafts.QuerySelector(".record-name")!.GetAttribute("href"));
        Assert.All(drafts.QuerySelectorAll(".record-list .badge"), b => Assert.Equal("draft", b.Words()));
        Assert.Empty((await ada.PageAsync("/admin?state=withdrawn")).QuerySelectorAll(".record-name"));
        var states = await portal.WithStoreAsync(db =>
            db.Releases.CountAsync(r => r.State == ReleaseState.Published, TestContext.Current.CancellationToken)
        );
        Assert.Contains($"published {states}", all.QuerySelectorAll(".facet li").Select(l => l.Words()));
    }

    [Fact]
    public async Task Get_List_ShowsDraftsBeforeWhatWasUploadedLater()
    {
        var ada = await AdaAsync();
        await ada.DraftAsync("waits.txt", LongSleep.Text("waits"));
        using var published = await ada.SendAsync(
            await ada.DraftAsync("later.txt", LongSleep.Text("later")),
            "Publish"
        );

        var states = (await ada.PageAsync("/admin")).QuerySelectorAll(".record-list .badge").Select(b => b.Words());
        Assert.Equal("draft", states.First());
        Assert.DoesNotContain("draft", states.SkipWhile(s => s == "draft"));
    }

    private Task<Visitor> AdaAsync() => Visitor.SignedInAsync(portal, AdminPortal.Ada);

    private static void AssertNothingRuns(IHtmlDocument page, string url)
    {
        Assert.True(page.QuerySelectorAll("main script:not([src]), main img, main b, main u, main i").Length == 0, url);
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        var (data, code) = (
            page.Scripts.Where(s => s.Type == "application/ld+json"),
            page.Scripts.Where(s => s.Type != "application/ld+json")
        );
        Assert.All(code, s => Assert.StartsWith("/js/", s.Source, StringComparison.Ordinal));
        Assert.All(data, s => System.Text.Json.JsonDocument.Parse(s.Text).Dispose());
    }
}
