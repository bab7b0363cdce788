using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests;

public sealed class PortalFixtureTests(PortalFixture portal, ServedPortalFixture served)
    : IClassFixture<PortalFixture>,
        IClassFixture<ServedPortalFixture>
{
    [Fact]
    public async Task Get_Health_AnswersInProcess()
    {
        var answer = await portal.Client().GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Get_Health_AnswersOnARealPort()
    {
        using var client = new HttpClient();
        var body = await client.GetStringAsync($"{served.Address}/health", TestContext.Current.CancellationToken);
        Assert.Equal("ok", body);
    }

    [Fact]
    public async Task Get_OnARealPort_DoesNotNameTheServer()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync($"{served.Address}/health", TestContext.Current.CancellationToken);
        Assert.Empty(answer.Headers.Server);
    }

    [Fact]
    public async Task Get_AnyPage_SetsAStrictContentSecurityPolicy()
    {
        var answer = await portal.Client().GetAsync("/health", TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Clock_OfThePortal_StandsStill() =>
        Assert.Same(portal.Clock, portal.Services.GetRequiredService<TimeProvider>());

    [Fact]
    public async Task AddAdministrator_ShortSetUp_MakesOneWhoMaySignIn()
    {
        await portal.AddAdministratorAsync("ada");
        Assert.Equal(1, await portal.WithStoreAsync(db => Task.FromResult(db.UserRoles.Count())));
    }
}
