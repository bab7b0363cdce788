using System.Net;
using DormancyPortal.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>A release that was taken out says so with its reason, and nothing of it is left elsewhere.</summary>
public sealed class WithdrawnReleaseTests(WithdrawnReleaseTests.PortalWithoutOne portal)
    : IClassFixture<WithdrawnReleaseTests.PortalWithoutOne>
{
    private const string Release = "/releases/sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells";

    [Fact]
    public async Task Get_Release_Is410WithTheReason()
    {
        var page = await portal.PageAsync(Release, HttpStatusCode.Gone);

        Assert.Equal("This release was withdrawn", page.QuerySelector("h1").Words());
        Assert.Contains(
            "Reason: the paper was retracted",
            page.QuerySelector("main").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains("/releases", page.QuerySelector("main")!.Links());
        Assert.Empty(page.QuerySelectorAll(".reader"));
    }

    [Theory]
    [InlineData(Release)]
    [InlineData("/markers/CD177")]
    [InlineData("/markers/CD177.json")]
    public async Task Get_WhatIsGone_IsAskedForAgainForItMayComeBack(string url)
    {
        using var gone = await portal.AskAsync(url);

        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.True(gone.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task Get_ItsFile_Is404() => await portal.PageAsync($"{Release}/file", HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/markers/CD177", "No release here names CD177 any more")]
    [InlineData("/findings/bvdm6gw34e", "This finding is here no more")]
    [InlineData("/findings/BVDM6GW34E", "This finding is here no more")]
    [InlineData(
        "/studies/the-endosteal-niche-regulates-breast-cancer-cell-dormancy-in-bone-identification",
        "This study is here no more"
    )]
    [InlineData("/people/anna-teti", "No release here names Anna Teti any more")]
    public async Task Get_WhatNoOtherReleaseHas_Is410AndSaysWhatWasThereAndWhyItWent(string url, string heading)
    {
        var page = await portal.PageAsync(url, HttpStatusCode.Gone);

        var words = page.QuerySelector("main").Words();
        Assert.Equal(heading, page.QuerySelector("h1").Words());
        Assert.Contains("Reason: the paper was retracted", words, StringComparison.Ordinal);
        Assert.Contains("1 July 2026", words, StringComparison.Ordinal);
        Assert.Contains(Release, page.QuerySelector("main")!.Links());
        Assert.Empty(page.QuerySelectorAll("blockquote"));
        using var twin = await portal.AskAsync($"{url}.json");
        Assert.Equal(HttpStatusCode.Gone, twin.StatusCode);
        Assert.Contains(
            "the paper was retracted",
            await twin.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Get_FindingThatNeverWas_Is404() =>
        await portal.PageAsync("/findings/0000000000", HttpStatusCode.NotFound);

    [Fact]
    public async Task Get_MarkerOfAnotherReleaseToo_IsThere() => await portal.PageAsync("/markers/NOTCH2");

    [Fact]
    public async Task Search_ItsWords_FindsNothingOfIt()
    {
        var page = await portal.PageAsync("/search?q=CD177");

        Assert.StartsWith(
            "No release here mentions CD177",
            page.QuerySelector(".notice").Words(),
            StringComparison.Ordinal
        );
        Assert.Empty(page.QuerySelectorAll("blockquote.evidence"));
    }

    [Fact]
    public async Task Get_Lists_NoLongerHoldIt()
    {
        Assert.DoesNotContain(Release, (await portal.PageAsync("/releases")).Links());
        Assert.DoesNotContain(Release, (await portal.PageAsync("/findings")).Links());
        Assert.DoesNotContain(Release, (await portal.PageAsync("/")).Links());
    }

    /// <summary>The seed catalog after the first seed was withdrawn.</summary>
    public sealed class PortalWithoutOne : PortalFixture
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var id = await WithStoreAsync(db =>
                db.Releases.Where(r => "/releases/" + r.Slug == Release).Select(r => r.Id).SingleAsync()
            );
            await WithServiceAsync<CatalogPublisher, bool>(async publisher =>
            {
                await publisher.WithdrawAsync(id, "ada", "the paper was retracted", CancellationToken.None);
                return true;
            });
        }
    }
}
