using System.Text;
using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Queries.Batches;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Pages.Admin;
using DormancyPortal.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Batches;

/// <summary>An upload that ends in the middle: it is known as cut off, and what came can be gone on with or discarded.</summary>
public sealed class CutOffBatchTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const int Came = 200;
    private const int Sent = 250;

    [Fact]
    public async Task Page_OfABatchThatWasCutOff_SaysHowMuchCame_AndGoesOnWithIt()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var url = await CutOffAsync();
        var page = await ada.PageAsync(url);
        Assert.Equal("cut off", page.QuerySelector("h1 .badge").Words());
        Assert.Equal("The upload was cut off at 200 of 250 files.", page.QuerySelector(".progress-sum").Words());

        await ada.PressAsync(url, "Continue with what came");
        page = await ada.WaitForAsync(url, "waits for you");
        Assert.Contains("200 ", page.QuerySelector(".page-head").Words(), StringComparison.Ordinal);
        Assert.Contains("cut off at 200 of 250 files", page.QuerySelector(".notice").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAnIngestThatWasKilled_SaysWhatHappened_AndImportsWhatCame_WhichCanBeUndone()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var url = await CutOffAsync("/in/stories", "command line", null);
        Assert.Contains(
            "cut off",
            (await ada.PageAsync("/admin/batches")).QuerySelector(".record-list > li").Words(),
            StringComparison.Ordinal
        );
        var page = (await ada.PageAsync(url)).QuerySelector("main").Words();
        Assert.Contains("The upload was cut off after 200 files.", page, StringComparison.Ordinal);
        Assert.Contains("Nothing of it is imported.", page, StringComparison.Ordinal);
        Assert.Contains("the same command again sends all of it anew", page, StringComparison.Ordinal);

        await ada.PressAsync(url, "Continue with what came");
        await ada.WaitForAsync(url, "waits for you");
        await ada.PressAsync(url, "Import as drafts");
        await ada.WaitForAsync(url, "imported");
        await ada.PressAsync($"{url}/undo", "Undo the batch");
        Assert.Equal("undone", (await ada.PageAsync(url)).QuerySelector("h1 .badge").Words());
    }

    [Fact]
    public async Task Discard_OfABatchThatWasCutOff_LeavesNothing()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var url = await CutOffAsync();
        await ada.PressAsync(url, "Discard the batch");
        await ada.PageAsync(url, System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Batch_WhoseSenderIsSilent_IsCutOffOnceItsTimeIsUp_AndLateFilesAreNotMixedIn()
    {
        using var data = new TemporaryFolder();
        var clock = new FixedClock();
        await using var services = PortalHost.BuildServices(new PortalOptions { DataFolder = data.Path }, clock);
        await AskAsync<PortalDbContext, bool>(
            services,
            async db =>
            {
                await PortalStore.PrepareAsync(db, Cancel);
                return true;
            }
        );

        var id = await AskAsync<BatchIntake, long?>(
            services,
            intake =>
                intake.KeepAsync(
                    new NewBatch("slow.zip", "ada", Sent, ImportsAtOnce: false),
                    Files(
                        "silent.zip",
                        Sent,
                        at => at == Came + 1 ? SilenceAsync(services, clock) : Task.CompletedTask
                    ),
                    Cancel
                )
        );

        var batch = await AskAsync<BatchQuery, BatchRecord?>(services, q => q.FindAsync(id!.Value, Cancel));
        Assert.Equal((BatchStep.Checking, Came, Sent - Came), (batch!.Step, batch.Files, batch.Missing));
    }

    /// <summary>What happens while a sender says nothing: first it is waited for, then somebody goes on without it.</summary>
    private static async Task SilenceAsync(ServiceProvider services, FixedClock clock)
    {
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(await AskAsync<BatchDesk, bool>(services, d => d.GoOnAsync(1, Cancel)));
        Assert.False(await AskAsync<BatchDesk, bool>(services, d => d.DiscardAsync(1, Cancel)));
        Assert.True((await AskAsync<BatchQuery, BatchRecord?>(services, q => q.FindAsync(1, Cancel)))!.IsMoving);
        clock.Advance(TimeSpan.FromSeconds(2));
        var cutOff = await AskAsync<BatchQuery, BatchRecord?>(services, q => q.FindAsync(1, Cancel));
        Assert.Equal((true, false), (cutOff!.IsCutOff, cutOff.IsMoving));
        Assert.True(await AskAsync<BatchDesk, bool>(services, d => d.GoOnAsync(1, Cancel)));
    }

    /// <summary>Sends files of which the source breaks in the middle.</summary>
    private Task<string> CutOffAsync() => CutOffAsync("broken.zip", AdminPortal.Ada, Sent);

    private async Task<string> CutOffAsync(string name, string by, int? expected)
    {
        await Assert.ThrowsAsync<IOException>(() =>
            portal.WithServiceAsync<BatchIntake, long?>(intake =>
                intake.KeepAsync(
                    new NewBatch(name, by, expected, ImportsAtOnce: expected is null),
                    Files(name, Sent, at => at > Came ? throw new IOException("gone") : Task.CompletedTask),
                    Cancel
                )
            )
        );
        return await portal.WithStoreAsync(db =>
            Task.FromResult($"/admin/batches/{db.Batches.Where(b => b.Name == name).Max(b => b.Id)}")
        );
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Files of a batch; those of another are others, since the same bytes are imported once.</summary>
    private static IEnumerable<IncomingFile> Files(string batch, int count, Func<int, Task> before)
    {
        for (var i = 0; i < count; i++)
        {
            before(i).GetAwaiter().GetResult();
            yield return IncomingFile.Of(
                $"{i}.txt",
                Encoding.UTF8.GetBytes($"Story {i} of {batch}\n\nStones were counted.\n")
            );
        }
    }

    private static async Task<T> AskAsync<TService, T>(ServiceProvider services, Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
