using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Queries;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>The list of drafts asks the store the same number of questions however many it shows, and counts as their pages do.</summary>
public sealed class DraftQuestionsTests(CountedAdminPortal portal) : IClassFixture<CountedAdminPortal>
{
    [Fact]
    public async Task List_OfTwoDraftsAndOfTen_AsksTheSame()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var older = await ada.DraftAsync("one.txt", LongSleep.Text("one"));
        await ada.DraftAsync("two.txt", LongSleep.Text("two"));
        var asked = await QuestionsAsync(ada);
        var drafts = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            drafts.Add(await ada.DraftAsync($"more-{i}.txt", LongSleep.Text($"more {i}")));
        }

        // What was decided on an older version counts for the newer one.
        var beside = (await ada.PageAsync(older)).QuerySelector(".beside")!;
        (await ada.PressAsync(beside, "Accept all sure")).Dispose();
        (await ada.SendAsync(drafts[0], "It is a new version", ("older", older))).Dispose();
        Assert.Equal(asked, await QuestionsAsync(ada));

        var list = (await ada.PageAsync("/admin")).QuerySelectorAll(".record-list li");
        foreach (var draft in drafts)
        {
            var cards = (await ada.PageAsync(draft)).QuerySelectorAll(".review-card .badge");
            var open = cards.Count(b =>
                b.Words() is "open" or "not read" || b.Words().Contains("sure", StringComparison.Ordinal)
            );
            var row = list.Single(l => l.QuerySelector(".record-name")!.GetAttribute("href") == draft);
            Assert.Contains($" {open} cards open", row.Words(), StringComparison.Ordinal);
        }
    }

    private async Task<int> QuestionsAsync(Visitor visitor)
    {
        await visitor.PageAsync("/admin");
        var before = portal.Asked;
        await visitor.PageAsync("/admin");
        return portal.Asked - before;
    }
}

/// <summary>A portal with an administrator, which counts what its pages ask of the store; nothing works beside them.</summary>
public sealed class CountedAdminPortal : AdminPortal
{
    private readonly CommandCounter _counter = new();

    /// <summary>Commands so far.</summary>
    public int Asked => _counter.Count;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Portal:Seed", "false");
        builder.ConfigureTestServices(services =>
        {
            foreach (var worker in services.Where(CountedPortal.IsOfThePortal).ToList())
            {
                services.Remove(worker);
            }

            services.ConfigureDbContext<PortalDbContext>(store => store.AddInterceptors(_counter));
        });
    }
}
