using DormancyPortal.Core.Records;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>An upload that resembles a release that is here: its review says so, and it can be kept or put away.</summary>
public sealed class ResemblingUploadTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    [Fact]
    public async Task Upload_CopyOfARelease_IsKeptAndItsReviewNamesWhatItResembles()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var first = await ada.DraftAsync("first.txt", LongSleep.Text("first"));
        Assert.Null((await ada.PageAsync(first)).QuerySelector("#resembles"));

        var copy = await ada.DraftAsync("second.txt", LongSleep.Text("second"));
        var page = await ada.PageAsync(copy);
        var notice = page.QuerySelector("#resembles")!.ParentElement!;
        Assert.Contains("It looks like another copy of", notice.Words(), StringComparison.Ordinal);
        Assert.Contains("% of its words; draft", notice.Words(), StringComparison.Ordinal);
        Assert.Contains(first, notice.Links());

        using var answer = await ada.SendAsync(copy, "Put this upload away");
        Assert.Equal("/admin", Visitor.TargetOf(answer));
        Assert.Contains(
            "second.txt is put away",
            (await ada.PageAsync("/admin")).Body!.Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ReleaseState.Discarded,
            await portal.WithStoreAsync(db =>
                db.Releases.Where(r => r.FileName == "second.txt").Select(r => r.State).SingleAsync()
            )
        );

        Assert.Null((await ada.PageAsync(first)).QuerySelector("#resembles"));
    }
}
