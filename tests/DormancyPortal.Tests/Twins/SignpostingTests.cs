using System.Net;
using System.Xml.Linq;
using DormancyPortal.Tests.Pages;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>What programs and search engines are told without reading HTML.</summary>
public sealed class SignpostingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Release = "/releases/sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells";

    [Fact]
    public async Task Record_SaysHowToCiteAndWhatDescribesIt()
    {
        var links = await LinksAsync("/markers/TEK");

        Assert.Contains("<http://localhost/markers/TEK>; rel=\"cite-as\"", links);
        Assert.Contains(
            "<http://localhost/markers/TEK.jsonld>; rel=\"describedby\"; type=\"application/ld+json\"",
            links
        );
        Assert.Contains("<http://localhost/markers/TEK.csv>; rel=\"alternate\"; type=\"text/csv\"", links);
        Assert.DoesNotContain(links, l => l.Contains("rel=\"author\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Release_NamesItsFileAndItsCitations()
    {
        var links = await LinksAsync(Release);

        Assert.Contains($"<http://localhost{Release}/file>; rel=\"item\"; type=\"application/octet-stream\"", links);
        Assert.Contains($"<http://localhost{Release}.bib>; rel=\"describedby\"; type=\"application/x-bibtex\"", links);
    }

    [Fact]
    public async Task Twin_SaysWhatItDescribes() =>
        Assert.Equal(
            ["<http://localhost/markers/TEK>; rel=\"describes\"; type=\"text/html\""],
            await LinksAsync("/markers/TEK.jsonld")
        );

    [Fact]
    public async Task EveryLink_OfARecord_IsThere()
    {
        foreach (
            var link in (await LinksAsync(Release)).Where(l => !l.Contains("/downloads", StringComparison.Ordinal))
        )
        {
            var url = link[1..link.IndexOf('>', StringComparison.Ordinal)];
            if (url.StartsWith("http://localhost/", StringComparison.Ordinal))
            {
                using var answer = await portal.AskAsync(url["http://localhost".Length..]);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, url);
            }
        }
    }

    [Theory]
    [InlineData("/markers")]
    [InlineData("/about")]
    [InlineData("/markers/BRCA1")]
    public async Task WhatIsNoRecord_SaysNothing(string url)
    {
        using var answer = await portal.AskAsync(url);

        Assert.False(answer.Headers.Contains("Link"));
    }

    [Fact]
    public async Task Sitemap_LeadsToEveryRecord()
    {
        var maps = Addresses(await portal.TextAsync("/sitemap.xml", "application/xml"), "sitemapindex");
        var pages = new List<string>();
        foreach (var map in maps)
        {
            pages.AddRange(Addresses(await portal.TextAsync(map, "application/xml"), "urlset"));
        }

        Assert.Equal(pages.Count, pages.Distinct().Count());
        Assert.Contains("/markers/TEK", pages);
        Assert.Contains("/findings/bvdm6gw34e", pages);
        Assert.Contains(Release, pages);
        Assert.Equal(
            (await portal.JsonAsync("/markers.json")).GetProperty("total").GetInt32(),
            pages.Count(p => p.StartsWith("/markers/", StringComparison.Ordinal))
        );
        foreach (var page in pages.Where((_, n) => n % 9 == 0))
        {
            using var answer = await portal.AskAsync(page);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
        }
    }

    [Theory]
    [InlineData("/sitemaps/markers-2.xml")]
    [InlineData("/sitemaps/markers-0.xml")]
    [InlineData("/sitemaps/pages-2.xml")]
    [InlineData("/sitemaps/users-1.xml")]
    public async Task Sitemap_OfNothing_IsNotThere(string url)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Robots_AreLedToTheSitemapAndKeptFromFilters()
    {
        var robots = await portal.TextAsync("/robots.txt", "text/plain");

        Assert.Contains("Sitemap: http://localhost/sitemap.xml\n", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /admin\n", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /*?\n", robots, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Addresses(string xml, string root)
    {
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var map = XDocument.Parse(xml).Root!;
        Assert.Equal(sitemap + root, map.Name);
        return [.. map.Descendants(sitemap + "loc").Select(loc => loc.Value["http://localhost".Length..])];
    }

    private async Task<IReadOnlyList<string>> LinksAsync(string url)
    {
        using var answer = await portal.AskAsync(url);
        return answer.Headers.TryGetValues("Link", out var links)
            ? [.. links.SelectMany(l => l.Split(", ")).Select(l => l.Trim())]
            : [];
    }
}
