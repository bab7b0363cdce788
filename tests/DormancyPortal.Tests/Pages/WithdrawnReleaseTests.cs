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

    [Fact]
    public async Task Get_ItsFile_Is404() => await portal.PageAsync($"{Release}/file", HttpStatusCode.NotFound);

    [Fact]
    public async Task Get_MarkerOfNoOtherRelease_SaysThatNoneNamesIt() =>
        Assert.Equal(
            "No release here mentions CD177",
            (await portal.PageAsync("/markers/CD177", HttpStatusCode.NotFound)).QuerySelector("h1").Words()
        );

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
