using DormancyPortal.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace DormancyPortal.Tests.ReferenceData;

/// <summary>What is fetched for an administrator: within limits, and every failure in words.</summary>
public sealed class ReferenceDownloadTests
{
    private const int Largest = 100_000;

    [Fact]
    public async Task Fetch_BehindARedirect_ComesWhole()
    {
        await using var site = await SiteAsync();
        Assert.Equal("the file"u8.ToArray(), await FetchAsync($"{site.Address}/moved"));
    }

    [Theory]
    [InlineData("/loop", "redirects more than 5 times")]
    [InlineData("/large", "is larger than 0 MB")]
    [InlineData("/endless", "is larger than 0 MB")]
    [InlineData("/slow", "did not come within")]
    [InlineData("/missing", "answers 404")]
    public async Task Fetch_ThatFails_SaysWhy(string path, string why)
    {
        await using var site = await SiteAsync();
        var error = await Assert.ThrowsAsync<ReferenceDownloadException>(() => FetchAsync(site.Address + path));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/file", "begins with http://")]
    [InlineData("file:///etc/hostname", "begins with http://")]
    [InlineData("http://127.0.0.1:1/file", "cannot be fetched")]
    public async Task Fetch_AddressThatIsNone_SaysWhy(string address, string why)
    {
        var error = await Assert.ThrowsAsync<ReferenceDownloadException>(() => FetchAsync(address));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> FetchAsync(string address)
    {
        var within = TimeSpan.FromSeconds(address.EndsWith("/slow", StringComparison.Ordinal) ? 1 : 60);
        using var download = new ReferenceDownload(Largest, within);
        return await download.FetchAsync(address, null, TestContext.Current.CancellationToken);
    }

    private static Task<SmallSite> SiteAsync() =>
        SmallSite.StartAsync(app =>
        {
            app.MapGet("/file", () => "the file");
            app.MapGet("/moved", () => Results.Redirect("/file"));
            app.MapGet("/loop", () => Results.Redirect("/loop"));
            app.MapGet("/large", () => Results.Bytes(new byte[Largest + 1]));
            app.MapGet("/endless", (HttpContext http) => EndlessAsync(http.Response, http.RequestAborted));
            app.MapGet("/slow", (HttpContext http) => Task.Delay(TimeSpan.FromMinutes(1), http.RequestAborted));
        });

    private static async Task EndlessAsync(HttpResponse response, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await response.Body.WriteAsync(new byte[10_000], cancel);
        }
    }
}
