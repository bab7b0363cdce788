using System.Net;
using System.Text;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Batches;

/// <summary>A batch as an administrator without scripts sends, imports, publishes and undoes it.</summary>
public sealed class BatchJourneyTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    [Fact]
    public async Task DryRun_Zip_TellsEachFileAndKeepsNoRelease()
    {
        var ada = await AdaAsync();
        (await ada.UploadAsync(null, ("known.txt", LongSleep.Bytes("known")))).Dispose();
        var before = await ReleasesAsync();
        var url = await ada.SendAsync(
            (
                "news.zip",
                HostileZip.Of(
                    ("a.txt", Other("a")),
                    ("again.txt", LongSleep.Bytes("known")),
                    ("copy.txt", LongSleep.Bytes("another copy")),
                    ("same.txt", Other("a")),
                    ("empty.txt", []),
                    ("../up.txt", Other("up"))
                )
            )
        );
        var page = await ada.WaitForAsync(url, "waits for you");

        Assert.Equal(
            ["new", "same file", "other copy of a study", "same file", "unreadable", "unreadable"],
            page.Rows().Select(r => r.Verdict)
        );
        Assert.Equal(
            "1 new, 2 same file, 1 other copy of a study, 2 unreadable.",
            page.QuerySelector(".progress-sum").Words()
        );
        Assert.Contains("same file as a.txt in this batch", page.Rows()[3].Why, StringComparison.Ordinal);
        Assert.Contains("leads out of the archive", page.Rows()[5].Why, StringComparison.Ordinal);
        Assert.Equal(before, await ReleasesAsync());

        var narrowed = await ada.PageAsync($"{url}?verdict=same-file");
        Assert.Equal(2, narrowed.Rows().Count);
        using var csv = await ada.AskAsync($"{url}?verdict=same-file&handler=Csv");
        Assert.Equal(3, (await csv.Content.ReadAsStringAsync(Cancel)).Trim().Split('\n').Length);
        await ada.PressAsync(url, "Discard the batch");
        await ada.PageAsync(url, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Import_Undo_Restore_BringsTheCatalogBackAsItWas()
    {
        var ada = await AdaAsync();
        var url = await ada.SendAsync(
            ("one.txt", Other("one")),
            ("two.txt", Other("two")),
            ("none.txt", "  "u8.ToArray())
        );
        await ada.WaitForAsync(url, "waits for you");
        await ada.PressAsync(url, "Import as drafts");
        var page = await ada.WaitForAsync(url, "imported");
        Assert.Equal(["done", "done", "refused"], page.Rows().Select(r => r.State));

        var drafts = page.QuerySelectorAll(".batch-table a").Select(a => a.GetAttribute("href")!).ToList();
        await PublishAsync(drafts[0]);
        var published = await portal.PageAsync(AdminPortal.PublicAddress(drafts[0]));
        var before = await DumpAsync();

        var preview = (await ada.PageAsync($"{url}/undo")).QuerySelectorAll("dd").Select(d => d.Words()).ToList();
        Assert.Equal("1", preview[0]);
        Assert.StartsWith("1;", preview[1], StringComparison.Ordinal);
        await ada.PressAsync($"{url}/undo", "Undo the batch");
        await portal.PageAsync(AdminPortal.PublicAddress(drafts[0]), HttpStatusCode.Gone);
        Assert.DoesNotContain(drafts[1], (await ada.PageAsync("/admin")).Links());
        Assert.Contains(drafts[1], (await ada.PageAsync("/admin?state=discarded")).Links());

        await ada.PressAsync(url, "Take the undo back");
        Assert.Equal(before, await DumpAsync());
        Assert.Equal(
            published.QuerySelector("main").Words(),
            (await portal.PageAsync(AdminPortal.PublicAddress(drafts[0]))).QuerySelector("main").Words()
        );
        Assert.Equal(["done", "done", "refused"], (await ada.PageAsync(url)).Rows().Select(r => r.State));
    }

    [Fact]
    public async Task Upload_BytesThatWerePutAway_BringsThemBackAlsoInABatch()
    {
        var ada = await AdaAsync();
        var url = await ada.SendAsync(("away.txt", Other("away")));
        await ImportAsync(ada, url);
        await ada.PressAsync($"{url}/undo", "Undo the batch");

        var again = await ada.SendAsync(("away.txt", Other("away")));
        Assert.Equal("comes back", (await ada.WaitForAsync(again, "waits for you")).Rows()[0].Verdict);
        await ImportAsync(ada, again);
        Assert.Equal("done", (await ada.PageAsync(again)).Rows()[0].State);
        await ada.PressAsync($"{again}/undo", "Undo the batch");

        using var answer = await ada.UploadAsync(null, ("away.txt", Other("away")));
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("It is back", page.QuerySelector("[role=status]").Words(), StringComparison.Ordinal);
        var draft = page.QuerySelector("[role=status] a")!.GetAttribute("href")!;
        Assert.Equal("draft", (await ada.PageAsync(draft)).QuerySelector(".badge").Words());
    }

    [Fact]
    public async Task Cancel_GoOn_ImportsEachFileOnce()
    {
        var ada = await AdaAsync();
        var url = await ada.SendAsync([.. Enumerable.Range(0, 30).Select(i => ($"{i}.txt", Other($"stop {i}")))]);
        await ada.WaitForAsync(url, "waits for you");
        await ada.PressAsync(url, "Import as drafts");
        await ada.PressAsync(url, "Stop the import");
        var stopped = await ada.WaitForAsync(url, "stopped");
        Assert.Contains("waiting", stopped.Rows().Select(r => r.State));
        await ada.PressAsync(url, "Go on with the import");
        await ada.WaitForAsync(url, "imported");

        Assert.Equal(
            30,
            await portal.WithStoreAsync(db =>
                db.Releases.CountAsync(
                    r =>
                        r.FileName == "0.txt"
                        || r.FileName.EndsWith(".txt")
                            && db.BatchFiles.Any(f => f.ReleaseId == r.Id && f.BatchId == SentBatch.IdOf(url)),
                    Cancel
                )
            )
        );
    }

    [Fact]
    public async Task Retry_FailedFile_IsTriedAgain()
    {
        var ada = await AdaAsync();
        var url = await ada.SendAsync(("fails.txt", Other("fails")));
        await ada.WaitForAsync(url, "waits for you");
        // As if three processes had been killed over it.
        await portal.WithStoreAsync(db =>
            db.BatchFiles.Where(f => f.BatchId == SentBatch.IdOf(url))
                .ExecuteUpdateAsync(s => s.SetProperty(f => f.Attempts, 3), Cancel)
        );
        await ada.PressAsync(url, "Import as drafts");
        var page = await ada.WaitForAsync(url, "imported");
        Assert.Equal("failed", page.Rows()[0].State);
        Assert.Contains("stopped 3 times", page.Rows()[0].Why, StringComparison.Ordinal);
        await ada.PressAsync(url, "Try the failed again (1)");
        Assert.Equal("done", (await ada.WaitForAsync(url, "imported")).Rows()[0].State);
    }

    [Fact]
    public async Task PublishSure_PublishesWhatIsSureAndLeavesTheRest()
    {
        var ada = await AdaAsync();
        var url = await ada.SendAsync(
            ("sure.txt", Encoding.UTF8.GetBytes("Nothing to doubt\n\nWe opened a new building.\n")),
            ("unsure.txt", Other("unsure"))
        );
        await ImportAsync(ada, url);
        var page = await ada.PageAsync($"{url}/publish");
        Assert.Equal(["Nothing to doubt"], page.QuerySelectorAll("#sure ~ ul a").Select(a => a.Words()));
        await ada.PressAsync($"{url}/publish", "Publish 1 release");
        await ada.WaitForAsync(url, "imported");

        var states = await portal.WithStoreAsync(db =>
            db.Releases.Where(r => db.BatchFiles.Any(f => f.ReleaseId == r.Id && f.BatchId == SentBatch.IdOf(url)))
                .OrderBy(r => r.Id)
                .Select(r => r.State)
                .ToListAsync(Cancel)
        );
        Assert.Equal([ReleaseState.Published, ReleaseState.Draft], states);
    }

    [Fact]
    public async Task PublishSure_ReleaseWhoseUnsureCardsWereAccepted_IsSure()
    {
        var ada = await AdaAsync();
        const string Paid =
            "Doors for all\n\nWe opened a new building.\n\nThe work was funded by the Quiet Doors Foundation. "
            + "The Quiet Doors Foundation also paid for the doors.\n";
        var url = await ada.SendAsync(("paid.txt", Encoding.UTF8.GetBytes(Paid)));
        await ImportAsync(ada, url);
        var draft = (await ada.PageAsync($"{url}/publish")).QuerySelector("#unsure ~ ul a")!.GetAttribute("href")!;
        foreach (
            var card in (await ada.PageAsync(draft)).QuerySelectorAll(
                ".review-card[id^=institution-], .review-card[id^=funding-]"
            )
        )
        {
            (await ada.PressAsync(card, "Accept")).Dispose();
        }

        var page = await ada.PageAsync($"{url}/publish");
        Assert.Equal(["Doors for all"], page.QuerySelectorAll("#sure ~ ul a").Select(a => a.Words()));
    }

    [Fact]
    public async Task Send_Nothing_AsksForFiles()
    {
        var ada = await AdaAsync();
        using var answer = await ada.TrySendAsync();

        Assert.Contains(
            "Choose files",
            (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]").Words(),
            StringComparison.Ordinal
        );
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A release with nothing in common with other tests' but its form.</summary>
    private static byte[] Other(string mark) =>
        Encoding.UTF8.GetBytes(
            $"A study of {mark} in the river\n\nStones named {mark} of {mark} were counted by {mark} in the water of {mark}.\n\n"
                + "The study found that LGR5 may perhaps be increased in some dormant colon cancer cells.\n"
        );

    private async Task<Visitor> AdaAsync() => await Visitor.SignedInAsync(portal, AdminPortal.Ada);

    private static async Task ImportAsync(Visitor ada, string url)
    {
        await ada.WaitForAsync(url, "waits for you");
        await ada.PressAsync(url, "Import as drafts");
        await ada.WaitForAsync(url, "imported");
    }

    private Task<int> ReleasesAsync() => portal.WithStoreAsync(db => db.Releases.CountAsync(Cancel));

    private Task<string> DumpAsync() => portal.WithStoreAsync(Publishing.CatalogDump.OfAsync);

    private async Task PublishAsync(string draft) =>
        await portal.WithServiceAsync<DormancyPortal.Core.Publishing.CatalogPublisher, bool>(async publisher =>
        {
            var slug = draft.Split('/')[^1];
            var id = await portal.WithStoreAsync(db =>
                db.Releases.Where(r => r.Slug == slug).Select(r => r.Id).SingleAsync(Cancel)
            );
            await publisher.PublishAsync(id, "ada", null, Cancel);
            return true;
        });
}
