using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>The portal, any record that may be named again and any search can be followed.</summary>
public sealed class FeedTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Bone = "Sleeping breast cancer cells in bone share traits with blood stem cells";

    public static TheoryData<string> Followed =>
        [
            "/markers/TEK",
            "/pathways/notch-signaling",
            "/contexts/bone",
            "/institutions/university-of-l-aquila",
            "/people/anna-teti",
            "/studies/the-endosteal-niche-regulates-breast-cancer-cell-dormancy-in-bone-identification",
        ];

    [Theory]
    [MemberData(nameof(Followed))]
    public async Task Record_IsFollowed_ByTheReleasesThatNameIt(string record)
    {
        var feed = await FeedAsync($"{record}.atom");
        var page = await portal.PageAsync(record);

        Assert.Contains(feed.Items, i => i.Title.Text == Bone);
        Assert.Contains(feed.Links, l => l.RelationshipType == "self" && l.Uri.AbsolutePath == $"{record}.atom");
        Assert.Contains(feed.Links, l => l.RelationshipType == "alternate" && l.Uri.AbsolutePath == record);
        Assert.Contains($"{record}.atom", page.QuerySelector(".take-away")!.Links());
        Assert.NotNull(page.QuerySelector($"head link[type='application/atom+xml'][href='{record}.atom']"));
    }

    [Fact]
    public async Task Site_IsFollowed_ByAllReleasesNewestFirst()
    {
        var feed = await FeedAsync("/changes.atom");

        Assert.Equal(18, feed.Items.Count());
        Assert.Equal(feed.Items.Max(i => i.LastUpdatedTime), feed.LastUpdatedTime);
        Assert.Equal(
            feed.Items.OrderByDescending(i => i.LastUpdatedTime).Select(i => i.LastUpdatedTime),
            feed.Items.Select(i => i.LastUpdatedTime)
        );
        Assert.Equal(18, feed.Items.Select(i => i.Id).Distinct().Count());
    }

    [Fact]
    public async Task Release_HasOneId_InEveryFeedAndEveryTime()
    {
        var bySite = Assert.Single((await FeedAsync("/changes.atom")).Items, i => i.Title.Text == Bone);
        var byMarker = Assert.Single((await FeedAsync("/markers/TEK.atom")).Items, i => i.Title.Text == Bone);

        Assert.Equal(bySite.Id, byMarker.Id);
        Assert.Equal("urn:uuid:7ab981c1-cac6-89a9-9a20-6a84263f2827", bySite.Id);
    }

    [Fact]
    public async Task Entry_QuotesItsFindings_WithTheWayToEach()
    {
        var entry = Assert.Single((await FeedAsync("/markers/TEK.atom")).Items);

        var html = Assert.IsType<TextSyndicationContent>(entry.Content).Text;
        Assert.Contains("<q>Cells with high Notch1 did not behave so.</q>", html, StringComparison.Ordinal);
        Assert.Contains("?show=bvdm6gw34e#s11", html, StringComparison.Ordinal);
        Assert.Contains(entry.Categories, c => c.Name == "TEK");
    }

    [Theory]
    [InlineData("TIE2", Bone)]
    [InlineData("anna teti", Bone)]
    [InlineData("osteolytic lesions", Bone)]
    public async Task Search_IsFollowed_ByNamesAndByWords(string query, string headline)
    {
        var feed = await FeedAsync($"/search.atom?q={Uri.EscapeDataString(query)}");

        Assert.Contains(feed.Items, i => i.Title.Text == headline);
    }

    [Fact]
    public async Task AbsentMarker_CanBeFollowed_FromItsPageAndTheSearch()
    {
        var record = await portal.PageAsync("/markers/BRCA1", HttpStatusCode.NotFound);
        var search = await portal.PageAsync("/search?q=BRCA1");
        var feed = await FeedAsync("/search.atom?q=BRCA1");

        Assert.Contains("/search.atom?q=BRCA1", record.QuerySelector("main")!.Links());
        Assert.Contains("/search.atom?q=BRCA1", search.QuerySelector("main")!.Links());
        Assert.Empty(feed.Items);
        Assert.True(feed.LastUpdatedTime.Year > 2000);
    }

    [Theory]
    [InlineData("/search.atom")]
    [InlineData("/search.atom?q=%20")]
    [InlineData("/findings/bvdm6gw34e.atom")]
    public async Task WhatCannotBeFollowed_IsNotThere(string url)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Feed_OfAStrangeSearch_IsWellFormed()
    {
        var xml = await portal.TextAsync($"/search.atom?q={Uri.EscapeDataString("<b> & \"'\u00e9 ]]> \"")}", Atom);

        Assert.Contains(
            "<b> & \"'é ]]>",
            XDocument.Parse(xml).Root!.Elements().First().Value,
            StringComparison.Ordinal
        );
    }

    internal const string Atom = "application/atom+xml";

    private async Task<SyndicationFeed> FeedAsync(string url)
    {
        using var xml = XmlReader.Create(new StringReader(await portal.TextAsync(url, Atom)));
        return SyndicationFeed.Load(xml);
    }
}

/// <summary>The log and the feed after something was taken out of the catalog.</summary>
public sealed class WithdrawalFeedTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Withdrawal_IsTold_WithItsReasonAndWithoutWhoDidIt()
    {
        var release = await portal.WithStoreAsync(db =>
            db.PublishedReleases.OrderBy(r => r.ReleaseId).FirstAsync(TestContext.Current.CancellationToken)
        );
        await portal.WithServiceAsync<CatalogPublisher, bool>(async publisher =>
        {
            await publisher.WithdrawAsync(
                release.ReleaseId,
                "somebody",
                "Retracted by its university",
                TestContext.Current.CancellationToken
            );
            return true;
        });

        var log = (await portal.PageAsync("/changes")).QuerySelector("main").Words();
        var feed = await portal.TextAsync("/changes.atom", FeedTests.Atom);
        var csv = await portal.TextAsync("/changes.csv", "text/csv");
        using var gone = await portal.AskAsync($"/releases/{release.Slug}.json");
        var newest = (await portal.JsonAsync("/changes.json")).GetProperty("rows")[0];

        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains(
            "Retracted by its university",
            await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.True(newest.GetProperty("isWithdrawal").GetBoolean());
        Assert.Contains("true", csv.Split("\r\n")[1], StringComparison.Ordinal);
        Assert.All(
            [log, feed],
            text =>
            {
                Assert.Contains("Withdrawn", text, StringComparison.Ordinal);
                Assert.Contains("Retracted by its university", text, StringComparison.Ordinal);
                Assert.DoesNotContain("somebody", text, StringComparison.Ordinal);
            }
        );
    }
}
