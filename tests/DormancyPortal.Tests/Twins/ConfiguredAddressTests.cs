using DormancyPortal.Web;
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

    [Theory]
    [InlineData("portal.example")]
    [InlineData("ftp://portal.example")]
    [InlineData("https://portal.example/dormancy")]
    [InlineData("https://portal.example/?a=1")]
    [InlineData("")]
    public void AddressThatIsNone_IsRefusedAtTheStart(string address)
    {
        var options = new PortalOptions { Address = address, DataFolder = Path.GetTempPath() };

        Assert.Contains(
            "Portal:Address",
            Assert.Throws<PortalOptionsException>(options.Check).Message,
            StringComparison.Ordinal
        );
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
