using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Counting;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>What pages count by is there before a reader asks for it.</summary>
public sealed class CatalogReadAheadTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    [Fact]
    public async Task Publish_IsReadAhead()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var draft = await ada.DraftAsync("ahead.txt", LongSleep.Text("ahead"));
        var before = await VersionAsync();
        using var published = await ada.SendAsync(draft, "Publish");
        var after = await VersionAsync();
        Assert.True(after > before, "A publish makes another version of the catalog.");

        var columns = portal.Services.GetRequiredService<FindingColumnsCache>();
        for (var i = 0; i < 300 && columns.Catalog != after; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(after, columns.Catalog);
    }

    private async Task<long> VersionAsync() =>
        (await portal.WithStoreAsync(db => CatalogStamp.ReadAsync(db, TestContext.Current.CancellationToken))).Catalog;
}
