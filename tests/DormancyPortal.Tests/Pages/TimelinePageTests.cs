using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Releases and papers by their own days, which differ; the drawing and the lists say the same.</summary>
public sealed class TimelinePageTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Fact]
    public async Task Get_ByRelease_ListsMonthsUnderTheirYearsNewestFirst()
    {
        var page = await portal.PageAsync("/timeline");

        Assert.Equal(["2026", "2025"], page.QuerySelectorAll("h2").Select(h => h.Words()));
        Assert.Equal(["June 3 releases", "June 1 release"], page.QuerySelectorAll("h3").Select(h => h.Words()));
        Assert.Equal(
            ["/releases/release-4", "/releases/release-2", "/releases/release-1", "/releases/release-3"],
            Entries(page)
        );
    }

    [Fact]
    public async Task Get_ByPaper_UsesTheDayOfThePaper()
    {
        var page = await portal.PageAsync("/timeline?by=paper");

        Assert.Equal(["May 1 paper", "June 1 paper"], page.QuerySelectorAll("h3").Select(h => h.Words()));
        Assert.Equal(["/studies/study-1", "/studies/study-2"], Entries(page));
        Assert.Equal("2026-05-14", page.QuerySelector("time")?.GetAttribute("datetime"));
    }

    [Fact]
    public async Task Get_Drawing_CountsWhatTheListsHave()
    {
        var drawing = (await portal.PageAsync("/timeline")).QuerySelector("figure.timeline svg")!;

        Assert.Equal(
            ["June 2026: 3 releases", "June 2025: 1 release"],
            drawing.QuerySelectorAll(".bar title").Select(t => t.Words())
        );
        Assert.Equal(
            [("2026: 3 releases", "/timeline?year=2026"), ("2025: 1 release", "/timeline?year=2025")],
            drawing.QuerySelectorAll("a").Select(a => (a.GetAttribute("aria-label"), a.GetAttribute("href")))
        );
    }

    [Theory]
    [InlineData("/timeline?marker=TEK", 2)]
    [InlineData("/timeline?pathway=notch-signaling", 2)]
    [InlineData("/timeline?marker=TEK&pathway=notch-signaling", 1)]
    [InlineData("/timeline?by=paper&marker=TEK", 1)]
    [InlineData("/timeline?year=2025", 1)]
    public async Task Get_Filter_LeavesThoseWithAFindingAboutIt(string url, int entries) =>
        Assert.Equal(entries, Entries(await portal.PageAsync(url)).Count);

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/timeline?by=paper")]
    [InlineData("/timeline?year=2026")]
    public async Task Get_FacetCounts_AreWhatTheirLinksShow(string url)
    {
        var page = await portal.PageAsync(url);

        foreach (
            var option in page.QuerySelectorAll(".facet li").Where(li => li.QuerySelector("[aria-current]") is null)
        )
        {
            var shown = await portal.PageAsync(option.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(option.QuerySelector(".count").Words(), $"{Entries(shown).Count}");
        }
    }

    [Fact]
    public async Task Get_NoReleaseStatesItsDay_ShowsPapersInsteadAndSaysSo()
    {
        await using var dateless = new DatelessPortal();
        await dateless.InitializeAsync();

        var page = await dateless.PageAsync("/timeline");
        Assert.StartsWith(
            "No release here states its own day",
            page.QuerySelector(".notice").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(["/studies/study-1", "/studies/study-2"], Entries(page));
        Assert.Equal(
            ["Without a date"],
            (await dateless.PageAsync("/timeline?by=release")).QuerySelectorAll("h2").Select(h => h.Words())
        );
    }

    [Fact]
    public async Task Get_NothingMatches_SaysSoAndLeadsBack()
    {
        var page = await portal.PageAsync("/timeline?year=1900");

        Assert.Empty(Entries(page));
        Assert.Equal("/timeline", page.QuerySelector(".empty a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/releases", "/timeline")]
    [InlineData("/studies", "/timeline?by=paper")]
    [InlineData("/markers/TEK", "/timeline?marker=TEK")]
    [InlineData("/pathways/notch-signaling", "/timeline?pathway=notch-signaling")]
    public async Task Get_Records_LeadToTheirTimeline(string url, string timeline) =>
        Assert.Contains(timeline, (await portal.PageAsync(url)).Links());

    private static IReadOnlyList<string> Entries(IParentNode page) =>
        [.. page.QuerySelectorAll(".record-list a").Select(a => a.GetAttribute("href")!)];

    private sealed class DatelessPortal : PortalFixture
    {
        public override async ValueTask InitializeAsync() =>
            await WithStoreAsync(async db =>
            {
                await Queries.SmallCatalog.FillAsync(db);
                return await db.PublishedReleases.ExecuteUpdateAsync(
                    set => set.SetProperty(r => r.Date, (DateOnly?)null),
                    TestContext.Current.CancellationToken
                );
            });

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Portal:Seed", "false");
        }
    }
}
