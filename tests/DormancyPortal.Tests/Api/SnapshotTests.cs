using System.Text.Json;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Twins;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>What the API answers stays what it is until somebody means to change it.</summary>
public sealed class SnapshotTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Theory]
    [InlineData("markers", "/markers?limit=2")]
    [InlineData("marker", "/markers/TEK")]
    [InlineData("pathways", "/pathways")]
    [InlineData("pathway", "/pathways/notch-signaling")]
    [InlineData("findings", "/findings?limit=1")]
    [InlineData("finding", "/findings/a")]
    [InlineData("studies", "/studies?limit=1")]
    [InlineData("study", "/studies/study-1")]
    [InlineData("releases", "/releases?limit=1")]
    [InlineData("institutions", "/institutions?limit=1")]
    [InlineData("institution", "/institutions/institute-of-bone")]
    [InlineData("people", "/people?limit=1")]
    [InlineData("person", "/people/ada-muster")]
    [InlineData("contexts", "/contexts?limit=1")]
    [InlineData("context", "/contexts/bone-marrow")]
    [InlineData("funders", "/funders?limit=1")]
    [InlineData("funder", "/funders/research-council")]
    [InlineData("search", "/search?q=TIE2")]
    [InlineData("suggest", "/suggest?q=tek")]
    [InlineData("lookup", "/lookup?names=TIE2,SHARED1,tek,HGNC:11724,nosuchname")]
    public async Task Answer_OfEachResource_IsAsItWas(string name, string url) =>
        await Snapshot.MatchAsync(name, await portal.JsonAsync($"/api/v1{url}"));

    [Fact]
    public async Task Description_OfTheApi_IsAsItWas() =>
        await Snapshot.MatchAsync("openapi", await portal.JsonAsync("/openapi.json"));
}

/// <summary>A release carries the engine's whole reading, which changes with the engine; the names of its fields do not.</summary>
public sealed class ReleaseSnapshotTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Fields_OfARelease_AreAsTheyWere()
    {
        var releases = await portal.JsonAsync("/api/v1/releases?limit=1");
        var slug = releases.GetProperty("rows")[0].GetProperty("slug").GetString();
        var release = await portal.JsonAsync($"/api/v1/releases/{slug}");

        await Snapshot.MatchAsync(
            "release",
            JsonSerializer.SerializeToElement(release.EnumerateObject().Select(field => field.Name))
        );
    }
}
