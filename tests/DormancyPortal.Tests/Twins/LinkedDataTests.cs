using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;
using DormancyPortal.Tests.Pages;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>Pages of records say in schema.org's words what they are about: the same as their twin.</summary>
public sealed class LinkedDataTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/markers/TEK", "Gene")]
    [InlineData("/pathways/notch-signaling", "DefinedTerm")]
    [InlineData("/contexts/bone", "DefinedTerm")]
    [InlineData(
        "/studies/the-endosteal-niche-regulates-breast-cancer-cell-dormancy-in-bone-identification",
        "ScholarlyArticle"
    )]
    [InlineData("/releases/sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells", "NewsArticle")]
    [InlineData("/findings/bvdm6gw34e", "Claim")]
    [InlineData("/institutions/university-of-l-aquila", "Organization")]
    [InlineData("/people/anna-teti", "Person")]
    public async Task Page_HoldsTheObjectOfItsTwin(string url, string type)
    {
        var inPage = await InPageAsync(url);
        var twin = await portal.JsonAsync($"{url}.jsonld", "application/ld+json");

        Assert.Equal(type, inPage.GetProperty("@type").GetString());
        Assert.Equal($"http://localhost{url}", inPage.GetProperty("@id").GetString());
        Assert.True(JsonElement.DeepEquals(inPage, twin), "Page and twin differ.");
    }

    [Fact]
    public async Task Front_HoldsTheSearch()
    {
        var site = await InPageAsync("/");

        Assert.Equal("WebSite", site.GetProperty("@type").GetString());
        Assert.Equal(
            "http://localhost/search?q={search_term_string}",
            site.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString()
        );
    }

    [Fact]
    public async Task Name_ThatWouldEndTheBlock_DoesNot()
    {
        const string name = "</script><script>alert(1)</script>";
        await portal.WithStoreAsync(async db =>
        {
            db.Markers.Add(
                new Marker
                {
                    Id = 990_001,
                    Key = "unlinked:script",
                    Slug = "script",
                    Label = name,
                    Name = name,
                    Kind = MarkerKind.Unlinked,
                }
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal(name, (await InPageAsync("/markers/script")).GetProperty("name").GetString());
    }

    private async Task<JsonElement> InPageAsync(string url)
    {
        var page = await portal.PageAsync(url);
        var block = Assert.Single(page.QuerySelectorAll("script:not([src])"));
        Assert.Equal("application/ld+json", block.GetAttribute("type"));
        using var json = JsonDocument.Parse(block.TextContent);
        return json.RootElement.Clone();
    }
}
