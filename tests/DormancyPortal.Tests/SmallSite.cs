using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace DormancyPortal.Tests;

/// <summary>A site of its own on a free port of this machine, for what fetches from the web.</summary>
internal sealed class SmallSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SmallSite(WebApplication app) => _app = app;

    /// <summary>Where it is, without a slash at the end.</summary>
    public string Address => _app.Urls.First().TrimEnd('/');

    public static async Task<SmallSite> StartAsync(Action<WebApplication> pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        pages(app);
        await app.StartAsync();
        return new SmallSite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
