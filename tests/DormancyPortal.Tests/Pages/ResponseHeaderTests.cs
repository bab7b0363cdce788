using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>What every answer tells the browser besides its content.</summary>
public sealed class ResponseHeaderTests(ResponseHeaderTests.CachingPortal portal)
    : IClassFixture<ResponseHeaderTests.CachingPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/markers/TEK")]
    [InlineData("/no-such-page")]
    [InlineData("/search?q=TIE2")]
    [InlineData("/suggest?q=TIE2")]
    [InlineData("/health")]
    [InlineData("/css/base.css")]
    [InlineData("/admin")]
    [InlineData("/releases/sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells/file")]
    public async Task Get_Anything_KeepsScriptsFramesAndGuessesOut(string url)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        var policy = Header(answer, "Content-Security-Policy").Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/markers")]
    [InlineData("/search?q=endosteal%20niche")]
    [InlineData("/no-such-page")]
    public async Task Get_ReadersPage_SetsNoCookie(string url)
    {
        using var answer = await portal.AskAsync(url);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_StyleOrScriptOfAPage_MayBeKeptForAYear()
    {
        var page = await portal.PageAsync("/");
        var files = page.QuerySelectorAll("link[rel=stylesheet], script[src], img[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .ToList();

        Assert.True(files.Count > 5);
        foreach (var file in files)
        {
            using var answer = await portal.AskAsync(file);
            Assert.Equal("max-age=31536000, immutable", Header(answer, "Cache-Control"));
        }
    }

    [Fact]
    public async Task Get_FileThatDidNotChange_Is304()
    {
        using var first = await portal.AskAsync("/css/base.css");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/css/base.css");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Get_ReleaseFile_IsADownloadAndNeverAPage()
    {
        foreach (var link in (await portal.PageAsync("/releases")).QuerySelectorAll("main .record-name").Take(3))
        {
            using var answer = await portal.AskAsync($"{link.GetAttribute("href")}/file");

            Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        }
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        Assert.Single(
            answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.GetValues(name)
        );

    /// <summary>A portal whose static files are answered as those of a published one: run from a build, they are not kept.</summary>
    public sealed class CachingPortal : PortalFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        }
    }
}
