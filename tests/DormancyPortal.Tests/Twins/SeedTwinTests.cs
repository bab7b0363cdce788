using System.Text.Json;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>Twins of real releases.</summary>
public sealed class SeedTwinTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Release = "/releases/sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells";

    [Fact]
    public async Task Json_OfARelease_HasItsTextAndFindingsAndNoUser()
    {
        var json = await portal.JsonAsync($"{Release}.json");

        Assert.Contains("Notch2", json.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(json.GetProperty("findings").EnumerateArray());
        Assert.All(
            json.GetProperty("findings").EnumerateArray(),
            finding =>
            {
                var text = json.GetProperty("text").GetString()!;
                var evidence = finding.GetProperty("evidence").GetString()!;
                Assert.Equal(evidence, text.Substring(finding.GetProperty("start").GetInt32(), evidence.Length));
            }
        );
        Assert.False(json.TryGetProperty("uploadedBy", out _));
    }

    [Fact]
    public async Task Json_OfAFinding_IsTheRowOfTheListAndItsContext()
    {
        var row = (await portal.JsonAsync("/findings.json?page=1")).GetProperty("rows")[3];
        var finding = await portal.JsonAsync($"/findings/{row.GetProperty("id").GetString()}.json");

        foreach (var property in row.EnumerateObject())
        {
            Assert.True(JsonElement.DeepEquals(property.Value, finding.GetProperty(property.Name)), property.Name);
        }

        Assert.NotEqual("", finding.GetProperty("before").GetString());
    }

    [Fact]
    public async Task JsonLd_OfAFinding_IsAClaimOfItsRelease()
    {
        var row = (await portal.JsonAsync("/findings.json?page=1")).GetProperty("rows")[0];
        var claim = await portal.JsonAsync(
            $"/findings/{row.GetProperty("id").GetString()}.jsonld",
            "application/ld+json"
        );

        Assert.Equal("Claim", claim.GetProperty("@type").GetString());
        Assert.Equal(row.GetProperty("evidence").GetString(), claim.GetProperty("text").GetString());
        Assert.Equal(
            row.GetProperty("release").GetProperty("url").GetString(),
            claim.GetProperty("appearance").GetProperty("@id").GetString()
        );
    }

    [Fact]
    public async Task JsonLd_OfAStudy_NamesWhatWasRead()
    {
        var study = (await portal.JsonAsync("/studies.json?title=endosteal")).GetProperty("rows")[0];
        var article = await portal.JsonAsync(
            $"/studies/{study.GetProperty("slug").GetString()}.jsonld",
            "application/ld+json"
        );

        Assert.Equal("ScholarlyArticle", article.GetProperty("@type").GetString());
        Assert.StartsWith("doi:10.", article.GetProperty("identifier").GetString(), StringComparison.Ordinal);
        Assert.False(article.TryGetProperty("author", out _), "A release names researchers; it does not list authors.");
    }
}
