using System.Net;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Queries;
using DormancyPortal.Web;
using DormancyPortal.Web.Generation;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>
/// A page asks the store the same number of questions whatever the catalog holds: an N+1 shows as a difference. Addresses
/// that end in * stand for the first record that the list before it links to.
/// </summary>
public sealed class QueryCountTests(FewReleases few, ManyReleases many)
    : IClassFixture<FewReleases>,
        IClassFixture<ManyReleases>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/markers")]
    [InlineData("/markers?direction=increase&sort=name")]
    [InlineData("/markers/*")]
    [InlineData("/pathways")]
    [InlineData("/pathways/*")]
    [InlineData("/findings")]
    [InlineData("/findings?direction=increase&strength=causal")]
    [InlineData("/findings/*")]
    [InlineData("/studies")]
    [InlineData("/studies/*")]
    [InlineData("/releases")]
    [InlineData("/releases/*")]
    [InlineData("/institutions")]
    [InlineData("/institutions/*")]
    [InlineData("/people")]
    [InlineData("/people/*")]
    [InlineData("/contexts")]
    [InlineData("/contexts/*")]
    [InlineData("/funders")]
    [InlineData("/funders/*")]
    [InlineData("/changes")]
    [InlineData("/search?q=dormant+cells")]
    [InlineData("/search?q=can")]
    [InlineData("/suggest?q=can")]
    public async Task Page_OfAFewReleasesAndOfMany_AsksTheSameNumberOfQuestions(string page)
    {
        var asked = await few.QuestionsAsync(page);

        Assert.Equal(asked, await many.QuestionsAsync(page));
        Assert.InRange(asked, 0, MostQuestions);
    }

    /// <summary>What the largest page, a marker's, asks; more is a reason to think.</summary>
    private const int MostQuestions = 30;
}

/// <summary>A portal with some invented releases, which counts what its pages ask of the store.</summary>
public abstract class CountedPortal(int releases) : PortalFixture
{
    private readonly CommandCounter _counter = new();

    public override async ValueTask InitializeAsync()
    {
        await WithStoreAsync(async db =>
        {
            await PortalStore.PrepareAsync(db, CancellationToken.None);
            return true;
        });
        await new InventedCatalog(Services).FillAsync(releases, seed: 1, null, CancellationToken.None);
    }

    /// <summary>How many commands one request sends, once all that is kept between requests is there.</summary>
    public async Task<int> QuestionsAsync(string page)
    {
        var url = page.EndsWith('*') ? await FirstAsync(page[..^2]) : page;
        using var warm = await this.AskAsync(url);
        Assert.True(warm.StatusCode == HttpStatusCode.OK, $"{url} answered {warm.StatusCode}");
        var before = _counter.Count;
        using var counted = await this.AskAsync(url);
        return _counter.Count - before;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Portal:Seed", "false");
        builder.ConfigureTestServices(services =>
        {
            // What works beside the requests asks the store too, whenever it likes.
            foreach (var worker in services.Where(IsOfThePortal).ToList())
            {
                services.Remove(worker);
            }

            services.ConfigureDbContext<PortalDbContext>(store => store.AddInterceptors(_counter));
        });
    }

    /// <summary>Whether a service works beside the requests.</summary>
    internal static bool IsOfThePortal(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && (service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType)?.Assembly
            == typeof(PortalHost).Assembly;

    private async Task<string> FirstAsync(string list)
    {
        var page = await this.PageAsync(list);
        return page.QuerySelector("main")!
            .Links()
            .First(l =>
                l.StartsWith($"{list}/", StringComparison.Ordinal) && !l.Contains('.', StringComparison.Ordinal)
            )
            .Split('#')[0];
    }
}

/// <summary>As few releases as have something of everything.</summary>
public sealed class FewReleases() : CountedPortal(3);

/// <summary>Enough that lists have pages.</summary>
public sealed class ManyReleases() : CountedPortal(60);
