using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>What the review says once a newer reading has lost the place of a decision.</summary>
public sealed class LostDecisionTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    [Fact]
    public async Task NewerReading_WithoutTheFinding_ListsTheDecisionUntilItIsTakenBack()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var draft = await ada.DraftAsync("sleep.txt", LongSleep.Text());
        (await ada.SendAsync(draft, $"Accept all sure ({await SureAsync(ada, draft)})")).Dispose();
        Assert.Null((await ada.PageAsync(draft)).QuerySelector("#lost"));
        await ReadAgainAsync(draft);

        var page = await ada.PageAsync(draft);
        Assert.Equal("1 decision lost its place", page.QuerySelector("#lost").Words());
        Assert.Contains(
            LongSleep.Finding,
            page.QuerySelector("[aria-labelledby=lost]").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains("accepted", page.QuerySelectorAll("[id^=marker] .badge").Select(b => b.Words()));
        var button = page.QuerySelector("[aria-labelledby=lost] button").Words();
        (await ada.SendAsync(draft, button)).Dispose();
        Assert.Null((await ada.PageAsync(draft)).QuerySelector("#lost"));
    }

    private static async Task<int> SureAsync(Visitor ada, string draft) =>
        (await ada.PageAsync(draft))
            .QuerySelectorAll(".review-card .badge")
            .Count(b => b.Words().StartsWith("sure", StringComparison.Ordinal));

    /// <summary>Keeps a reading in which the finding is not read any more, as a newer engine might.</summary>
    private Task<int> ReadAgainAsync(string draft) =>
        portal.WithStoreAsync(async db =>
        {
            var slug = draft.Split('/')[^1];
            var release = await db.Releases.SingleAsync(r => r.Slug == slug, TestContext.Current.CancellationToken);
            var reading = await db.Readings.SingleAsync(
                r => r.ReleaseId == release.Id,
                TestContext.Current.CancellationToken
            );
            var newer = ReadingRecord.Extraction(reading) with { Engine = "newer", Findings = [] };
            db.Readings.Add(ReadingRecord.Of(newer, reading.LexiconVersion, reading.ReadAt, release.Id));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
}
