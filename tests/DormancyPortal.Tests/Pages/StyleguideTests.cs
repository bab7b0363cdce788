using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>The page of all components is for those who build the portal.</summary>
public sealed class StyleguideTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Styleguide_IsNotThere_ForReaders()
    {
        using var answer = await portal.Client().GetAsync("/styleguide", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Styleguide_ShowsEveryComponent_WhileDeveloping()
    {
        await using var developing = portal.WithWebHostBuilder(host => host.UseEnvironment("Development"));
        using var client = developing.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }
        );

        var page = await client.GetStringAsync("/styleguide", TestContext.Current.CancellationToken);

        string[] components =
        [
            "notice",
            "door",
            "chips",
            "facts",
            "data-table",
            "reader",
            "facets",
            "finding",
            "pager",
            "cite",
            "take-away",
        ];
        Assert.All(components, c => Assert.Matches($"class=\"[^\"]*\\b{c}\\b", page));
    }
}
