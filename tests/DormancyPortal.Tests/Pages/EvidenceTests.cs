using AngleSharp.Html.Dom;
using DormancyPortal.Core.Catalog;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Every datum has its sentence: from wherever a finding is shown, one link leads to its exact words, marked.</summary>
public sealed class EvidenceTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task EveryFinding_Leads_ToItsSentenceMarkedInTheRelease()
    {
        var findings = await portal.WithStoreAsync(db =>
            db.Findings.Include(f => f.Release).ToListAsync(TestContext.Current.CancellationToken)
        );

        Assert.True(findings.Count > 50);
        foreach (var finding in findings)
        {
            var record = await portal.PageAsync($"/findings/{finding.Id}");
            var evidence = record.QuerySelector("a.button")!.GetAttribute("href")!;
            Assert.Equal($"/releases/{finding.Release.Slug}?show={finding.Id}#s{finding.SentenceOrdinal}", evidence);
            Assert.Contains(finding.Evidence, record.QuerySelector("blockquote.evidence").Words(), Ordinal);

            var release = await portal.PageAsync(evidence);
            var marked = release.GetElementById($"s{finding.SentenceOrdinal}");
            Assert.Contains("is-shown", marked?.ClassList ?? throw new InvalidOperationException(evidence));
            Assert.Contains(finding.Evidence, marked.Words(), Ordinal);
            Assert.Contains(PortalUrls.Finding(finding.Id), release.QuerySelector("main [role=status]")!.Links());
        }
    }

    [Fact]
    public async Task EveryFinding_AloneIsMarkedStrongly()
    {
        var page = await portal.PageAsync(await FirstEvidenceAsync());

        Assert.Single(page.QuerySelectorAll(".is-shown"));
        Assert.True(page.QuerySelectorAll(".says-finding").Length > 1);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/findings")]
    [InlineData("/findings?page=2")]
    [InlineData("/markers/NOTCH2")]
    [InlineData("/pathways/notch-signaling")]
    [InlineData("/studies/the-endosteal-niche-regulates-breast-cancer-cell-dormancy-in-bone-identification")]
    [InlineData("/institutions/university-of-l-aquila")]
    [InlineData("/people/anna-teti")]
    [InlineData("/contexts/endosteal-niche")]
    [InlineData("/funders/italian-association-for-cancer-research")]
    public async Task EveryRowOfFindings_HasClaimLabelsQuoteAndTheWayToTheSentence(string url)
    {
        var page = await portal.PageAsync(url);
        var rows = page.QuerySelectorAll("article.finding");

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var id = row.Id!["f-".Length..];
            var links = row.Links();
            Assert.Equal($"/findings/{id}", row.QuerySelector(".finding-claim a")?.GetAttribute("href"));
            Assert.NotEqual("", row.QuerySelector("blockquote.evidence").Words());
            var badges = row.QuerySelectorAll("button.badge");
            Assert.True(badges.Length >= 2);
            Assert.All(badges, b => Assert.NotEqual("", page.GetElementById(b.GetAttribute("popovertarget")!).Words()));
            Assert.Single(links, link => link.Contains($"?show={id}#s", Ordinal));
            var group = row.Closest(".finding-group")!.QuerySelector(".finding-source")!;
            Assert.Contains(group.Links(), link => link.StartsWith("/releases/", Ordinal));
        }
    }

    [Fact]
    public async Task EveryRelease_ShowsItsStoredTextWordForWord()
    {
        var releases = await portal.WithStoreAsync(db =>
            db.PublishedReleases.Include(r => r.Sentences).ToListAsync(TestContext.Current.CancellationToken)
        );

        foreach (var release in releases)
        {
            var reading = await portal.WithStoreAsync(db =>
                db.Readings.SingleAsync(r => r.Id == release.ReadingId, TestContext.Current.CancellationToken)
            );
            var page = await portal.PageAsync(PortalUrls.Release(release.Slug));
            foreach (var sentence in release.Sentences)
            {
                Assert.Equal(
                    reading.Text.Substring(sentence.Start, sentence.Length),
                    WithoutSigns(page, $"s{sentence.Ordinal}")
                );
            }
        }
    }

    [Fact]
    public async Task UnknownFindingShown_LeavesTheReleaseAsItIs()
    {
        var release = (await FirstEvidenceAsync()).Split('?')[0];
        var page = await portal.PageAsync($"{release}?show=no-such-finding");

        Assert.Empty(page.QuerySelectorAll(".is-shown, main [role=status]"));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private async Task<string> FirstEvidenceAsync() =>
        (await portal.PageAsync("/markers/NOTCH2"))
            .QuerySelector("article.finding a[href*='?show=']")!
            .GetAttribute("href")!;

    /// <summary>A sentence without the sign that leads to its finding.</summary>
    private static string WithoutSigns(IHtmlDocument page, string id)
    {
        var sentence = page.GetElementById(id) ?? throw new InvalidOperationException($"{page.Title} has no {id}");
        foreach (var sign in sentence.QuerySelectorAll("a.said"))
        {
            sign.Remove();
        }

        return sentence.TextContent;
    }
}
