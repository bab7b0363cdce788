using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>A portal behind a proxy says in exports where readers find it, not where the proxy does.</summary>
public sealed class ConfiguredAddressTests(ConfiguredAddressTests.ProxiedPortal portal)
    : IClassFixture<ConfiguredAddressTests.ProxiedPortal>
{
    [Theory]
    [InlineData("/markers.csv", "text/csv")]
    [InlineData("/markers/TEK.json", "application/json")]
    [InlineData("/markers/TEK.jsonld", "application/ld+json")]
    [InlineData("/markers/TEK.atom", "application/atom+xml")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/markers/TEK", "text/html")]
    public async Task Addresses_BeginAsConfigured(string url, string mediaType)
    {
        var text = await portal.TextAsync(url, mediaType);

        Assert.Contains("https://portal.example/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", text, StringComparison.Ordinal);
        Assert.DoesNotContain("portal.example//", text, StringComparison.Ordinal);
    }

    public sealed class ProxiedPortal : PortalFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Portal:Address", "https://portal.example/");
        }
    }
}
