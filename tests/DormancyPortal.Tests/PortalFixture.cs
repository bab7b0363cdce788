using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests;

/// <summary>
/// The whole portal as readers meet it, in process, on a SQLite file of its own that holds the seed catalog, with a clock
/// that stands still. Use it as <c>IClassFixture&lt;PortalFixture&gt;</c>.
/// </summary>
public class PortalFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Password of every administrator that tests add.</summary>
    public const string Password = "a long enough password";

    private readonly TemporaryFolder _data = new();

    public FixedClock Clock { get; } = new();

    /// <summary>Its data folder.</summary>
    public string Folder => _data.Path;

    public virtual async ValueTask InitializeAsync() => await SeededStore.CopyToAsync(_data);

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Does something with a context on the portal's store.</summary>
    public async Task<T> WithStoreAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>Does something with a service of the portal.</summary>
    public async Task<T> WithServiceAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Adds an administrator, who signs in with <see cref="Password"/>.</summary>
    public Task AddAdministratorAsync(string name) => AddUserAsync(name, PortalRoles.Admin);

    /// <summary>Adds somebody with a role, who signs in with <see cref="Password"/>.</summary>
    public async Task AddUserAsync(string name, string role)
    {
        await using var scope = Services.CreateAsyncScope();
        Assert.Empty(await Administrators.CreateAsync(scope.ServiceProvider, name, Password, role));
    }

    /// <summary>Waits until all is done that the portal does beside its pages.</summary>
    public async Task RestAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        for (var end = DateTime.UtcNow.AddMinutes(2); await IsBusyAsync(); await Task.Delay(100, cancel))
        {
            Assert.True(DateTime.UtcNow < end, "Work beside the pages does not end.");
        }

        Task<bool> IsBusyAsync() =>
            WithStoreAsync(async db =>
                await db.LexiconTrials.AnyAsync(t => t.EndedAt == null || t.Owner != null, cancel)
                || await db.LexiconRereadings.AnyAsync(
                    r => r.EndedAt == null || r.PublishedBy != null || r.Owner != null,
                    cancel
                )
                || await db.BatchFiles.AnyAsync(
                    f => f.State == BatchFileState.Unchecked || f.State == BatchFileState.Waiting || f.Owner != null,
                    cancel
                )
                || await db.BatchActs.AnyAsync(a => a.Owner != null, cancel)
                || await db.ReferenceUploads.AnyAsync(
                    u => u.ConfirmedBy != null && u.ImportId == null && u.Problem == null,
                    cancel
                )
            );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Portal:DataFolder", _data.Path);
        // All tests come from one address.
        builder.UseSetting("Portal:SignInsAMinute", "10000");
        builder.UseSetting("Portal:ReportsAnHour", "10000");
        // Warns at each upload that a server in memory limits no bodies; those limits are tested on a real port.
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        builder.UseSetting(
            "Serilog:MinimumLevel:Override:Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware",
            "Error"
        );
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

/// <summary>The same portal on a real port, for a browser.</summary>
public sealed class ServedPortalFixture : PortalFixture
{
    /// <summary>Where the browser finds it, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }
}
