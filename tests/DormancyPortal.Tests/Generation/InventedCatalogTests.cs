using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Publishing;
using DormancyPortal.Web;
using DormancyPortal.Web.Generation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Generation;

public sealed class InventedCatalogTests : IDisposable
{
    private const int Releases = 50;
    private readonly TemporaryFolder _one = new();
    private readonly TemporaryFolder _two = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }

    [Fact]
    public async Task Fill_TwiceWithOneSeed_MakesTheSameCatalog_AsDoesARebuild()
    {
        await using var one = await FilledAsync(_one, seed: 7);
        await using var two = await FilledAsync(_two, seed: 7);
        var dump = await DumpAsync(one);

        Assert.Equal(dump, await DumpAsync(two));

        await using (var scope = two.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CatalogRebuild>().RunAsync(false, null, Cancel);
        }

        Assert.Equal(dump, await DumpAsync(two));
    }

    [Fact]
    public async Task Fill_GivesWhatWasAskedFor_AndSaysThatItIsInvented()
    {
        await using var services = await FilledAsync(_one, seed: 1);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        Assert.Equal(Releases, await db.PublishedReleases.CountAsync(Cancel));
        Assert.InRange(await db.Findings.CountAsync(Cancel), Releases * 18, Releases * 21);
        Assert.True(await db.PublishedReleases.AllAsync(r => r.Headline.StartsWith("Invented release"), Cancel));
        Assert.True(await db.Studies.AllAsync(s => s.Doi!.StartsWith("10.5555/"), Cancel));
        Assert.InRange(await db.Studies.CountAsync(Cancel), Releases / 2, Releases - 1);
    }

    private static async Task<ServiceProvider> FilledAsync(TemporaryFolder folder, int seed)
    {
        var services = PortalHost.BuildServices(new PortalOptions { DataFolder = folder.Path }, new InventedClock());
        await using var scope = services.CreateAsyncScope();
        await PortalStore.PrepareAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), Cancel);
        await new InventedCatalog(services).FillAsync(Releases, seed, null, Cancel);
        return services;
    }

    private static async Task<string> DumpAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await CatalogDump.OfAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }
}
