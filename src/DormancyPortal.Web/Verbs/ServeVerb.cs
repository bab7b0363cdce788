using System.CommandLine;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction.Lexicons;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Web.Verbs;

/// <summary><c>serve</c>: prepares the store, fills an empty one with the seeds, serves the portal.</summary>
internal static class ServeVerb
{
    /// <summary>Its options, which may stand without the verb.</summary>
    public static readonly string[] Options = ["--urls", "--data", "--no-seed"];

    private const string DefaultAddress = "http://127.0.0.1:5178";

    public static Command Command()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Address to listen on",
            DefaultValueFactory = _ => DefaultAddress,
        };
        var data = PortalVerbs.DataOption();
        var noSeed = new Option<bool>("--no-seed") { Description = "Leave an empty store empty" };
        var verb = new Command("serve", "Serve the portal in a browser (what happens without a verb). Ctrl+C ends it.")
        {
            urls,
            data,
            noSeed,
        };
        verb.SetAction(
            async (parsed, _) =>
                await RunAsync(
                    PortalHost.Build([
                        "--urls",
                        parsed.GetValue(urls)!,
                        "--Portal:DataFolder",
                        parsed.GetValue(data)!,
                        "--Portal:Seed",
                        parsed.GetValue(noSeed) ? "false" : "true",
                    ])
                )
        );
        return verb;
    }

    /// <summary>Runs a portal until it is ended.</summary>
    public static async Task<int> RunAsync(WebApplication app)
    {
        await PrepareAsync(app);
        if (app.Urls.Count == 0 && app.Configuration["urls"] is null && app.Configuration["http_ports"] is null)
        {
            app.Urls.Add(DefaultAddress);
        }

        try
        {
            await app.StartAsync();
        }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync($"{taken.Message} Give another address with --urls.");
            return 2;
        }

        var addresses =
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.WriteLine($"DormancyPortal is at {address} (Ctrl+C ends it)");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Loads imported reference data beside the rest of a start; whoever needs them before waits for them.</summary>
    private static async Task LoadLexiconAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (PortalLexicon.HasImports(db))
        {
            var lexicon = scope.ServiceProvider.GetRequiredService<Lexicon>();
            await services.GetRequiredService<NameIndexCache>().GetAsync(db, lexicon, CancellationToken.None);
            // Loading leaves as much behind as it keeps, and a portal that idles would hold on to it.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await PortalStore.PrepareAsync(db, CancellationToken.None);
        _ = Task.Run(() => LoadLexiconAsync(app.Services));
        if (app.Services.GetRequiredService<PortalOptions>().Seed)
        {
            var loaded = await SeedCatalog.LoadIfEmptyAsync(scope.ServiceProvider, CancellationToken.None);
            if (loaded > 0)
            {
                Console.WriteLine($"Loaded {loaded} seed releases into {db.Database.GetDbConnection().DataSource}");
            }
        }
    }
}
