using DormancyPortal.Tests.Queries;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DormancyPortal.Tests.Pages;

/// <summary>The portal on the <see cref="SmallCatalog"/>, so that a test of a page can count by hand what it shows.</summary>
public sealed class SmallPortal : PortalFixture
{
    public override async ValueTask InitializeAsync() =>
        await WithStoreAsync(async db =>
        {
            await SmallCatalog.FillAsync(db);
            return true;
        });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Portal:Seed", "false");
        builder.ConfigureTestServices(services => services.AddSingleton(SmallCatalog.Lexicon));
    }
}
