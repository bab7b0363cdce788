using System.Net;
using AngleSharp.Dom;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Review;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>Each card says by which rule a thing was read, why, and how sure the engine is; of what older engines kept, that.</summary>
public sealed class RuleTests : IAsyncLifetime
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

    [Theory]
    [InlineData("Headline", "first-line", "sure, 0.95")]
    [InlineData("Release date", "dateline", "sure, 0.98")]
    [InlineData("University of Nowhere", "name-by-shape", "unsure, 0.80")]
    [InlineData("Wilma Beispiel", "role-behind", "sure, 0.98")]
    public async Task Card_SaysItsRuleAndHowSureItIs(string title, string rule, string badge)
    {
        var card = Card(await _ada.PageAsync(_draft), title);

        Assert.Equal(badge, card.QuerySelector(".badge").Words());
        Assert.Contains($"Rule “{rule}”: ", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_OfEachThingThatWasRead_LeadsToTheLineThatExplainsItsRule()
    {
        var cards = (await _ada.PageAsync(_draft))
            .QuerySelectorAll(".review-card")
            .Where(c => c.QuerySelector(".badge").Words() != "not read");
        var method = await _portal.PageAsync("/about/method");

        Assert.All(
            cards,
            c =>
            {
                var link = c.QuerySelector("a[href^='/about/method#rule-']");
                Assert.NotNull(method.GetElementById(link!.GetAttribute("href")!.Split('#')[1]));
            }
        );
    }

    [Fact]
    public async Task Review_OfNamesThatWereWeighedAndNotTaken_TellsWhyOnTheCardOrBelowThem()
    {
        var draft = await _ada.DraftAsync(
            "weighed.txt",
            LongSleep
                .Text("weighed")
                .Replace("We did not expect that,", "The level of CEA was low,", StringComparison.Ordinal)
                + "\nIt was published in the journal Cell. Earlier, previously in Nature Cell Biology, the cells were counted.\n"
        );
        var page = await _ada.PageAsync(draft);

        Assert.Contains("Not taken: Nature Cell Biology", Card(page, "Journal").Words(), StringComparison.Ordinal);
        Assert.Contains(
            "no words around it speak for the institution",
            page.QuerySelector("section[aria-labelledby=cards-Institution] > details").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Fields_OfWhichTheEngineIsUnsure_StandBeforeTheOthers()
    {
        var draft = await _ada.DraftAsync(
            "quoted.txt",
            LongSleep
                .Text("one")
                .Replace(
                    "We did not expect that,",
                    "The paper, entitled ‘What holds the quiet cells of the colon’, was published in the journal Cell,",
                    StringComparison.Ordinal
                )
        );
        var badges = (await _ada.PageAsync(draft))
            .QuerySelectorAll("section[aria-labelledby=cards-StudyField] .review-card .badge")
            .Select(b => b.Words().Split(',')[0])
            .ToList();

        Assert.Equal(["unsure", "sure"], badges.Where(b => b != "not read").Distinct());
    }

    [Fact]
    public async Task Review_OfAReadingOfAnOlderEngine_OpensAndSaysWhatItDidNotKeep()
    {
        await _portal.WithStoreAsync(async db =>
        {
            var slug = _draft.Split('/')[^1];
            var reading = await db.Readings.SingleAsync(
                r => db.Releases.Any(x => x.Id == r.ReleaseId && x.Slug == slug),
                TestContext.Current.CancellationToken
            );
            var older = OlderReading.Of(ReadingRecord.Extraction(reading));
            db.Readings.Add(ReadingRecord.Of(older, reading.LexiconVersion, reading.ReadAt, reading.ReleaseId));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var page = await _ada.PageAsync(_draft);
        var headline = Card(page, "Headline");

        Assert.Equal("confidence not kept", headline.QuerySelector(".badge").Words());
        Assert.Contains("neither the rule nor how sure it was", headline.Words(), StringComparison.Ordinal);
        Assert.Contains("kept no rule", Card(page, "Wilma Beispiel").Words(), StringComparison.Ordinal);
        Assert.Contains("Rule “", Card(page, "LGR5").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("1.00", page.QuerySelector(".beside").Words(), StringComparison.Ordinal);
        using var published = await _ada.SendAsync(_draft, "Publish");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    private static IElement Card(IParentNode page, string title) =>
        page.QuerySelectorAll(".review-card").First(c => c.QuerySelector("h3").Words() == title);
}
