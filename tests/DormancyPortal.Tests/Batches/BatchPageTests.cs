using System.Text;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Pages.Admin;
using Xunit;

namespace DormancyPortal.Tests.Batches;

/// <summary>The page of a batch says what of it readers see, and offers no import of what is here already.</summary>
public sealed class BatchPageTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private static readonly byte[] Sure = Encoding.UTF8.GetBytes("Nothing to doubt\n\nWe opened a new building.\n");

    private static readonly byte[] Unsure = Encoding.UTF8.GetBytes(
        "A study of stones\n\nThe study found that LGR5 may perhaps be increased in some dormant colon cancer cells.\n"
    );

    [Fact]
    public async Task Published_IsCountedAndLedTo_AndWhatStaysIsNamedByItsFile()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var url = await ada.SendAsync(
            ("news.zip", HostileZip.Of(("north/sure.txt", Sure), ("south/unsure.txt", Unsure)))
        );
        await ada.WaitForAsync(url, "waits for you");
        await ada.PressAsync(url, "Import as drafts");
        Assert.DoesNotContain(
            "published",
            (await ada.WaitForAsync(url, "imported")).QuerySelector("h1").Words(),
            StringComparison.Ordinal
        );

        var publish = (await ada.PageAsync($"{url}/publish")).QuerySelector("main").Words();
        Assert.Contains("Would be published (1)", publish, StringComparison.Ordinal);
        Assert.Contains("north/sure.txt", publish, StringComparison.Ordinal);
        Assert.Contains("Would stay drafts (1)", publish, StringComparison.Ordinal);
        Assert.Contains("south/unsure.txt", publish, StringComparison.Ordinal);
        await ada.PressAsync($"{url}/publish", "Publish 1 release");

        var page = await ada.WaitForAsync(url, "imported");
        Assert.Contains("1 published", page.QuerySelector("h1").Words(), StringComparison.Ordinal);
        Assert.Contains(
            "1 release of this batch is published",
            page.QuerySelector("[aria-labelledby=progress]").Words(),
            StringComparison.Ordinal
        );
        await portal.PageAsync(
            Assert.Single(
                page.QuerySelector(".batch-table")!.Links(),
                l => l.StartsWith("/releases/", StringComparison.Ordinal)
            )
        );
        Assert.Contains(
            "1 published",
            (await ada.PageAsync("/admin/batches")).QuerySelector(".record-list li").Words(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "south/unsure.txt, uploaded by ada",
            (await ada.PageAsync("/admin?name=south/unsure.txt")).QuerySelector(".record-list li").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Batch_OfWhatIsHereAlready_OffersNoImport()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        (await ada.UploadAsync(null, ("here.txt", LongSleep.Bytes("here")))).Dispose();
        var url = await ada.SendAsync(("again.txt", LongSleep.Bytes("here")), ("run.exe", "MZ run"u8.ToArray()));
        var page = await ada.WaitForAsync(url, "waits for you");

        var buttons = page.QuerySelectorAll("main button").Select(b => b.Words()).ToList();
        Assert.DoesNotContain(buttons, b => b.StartsWith("Import", StringComparison.Ordinal));
        Assert.Contains("Discard the batch", buttons);
        Assert.Contains(
            "Nothing of it is left to import",
            page.QuerySelector("[aria-labelledby=progress]").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Refused_FileOfWhichNothingWasCounted_ShowsNoLength()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var url = await ada.SendAsync(("more.zip", HostileZip.Of(("run.exe", Sure), ("a.txt", LongSleep.Bytes("a")))));

        var rows = (await ada.WaitForAsync(url, "waits for you")).Rows();
        Assert.Equal("run.exe", rows[0].File);
        Assert.Equal("refused", rows[0].State);
    }
}
