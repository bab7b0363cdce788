using System.CommandLine;
using System.Diagnostics;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Generation;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Web.Verbs;

/// <summary><c>generate</c>: a catalog of invented releases, to measure the portal with.</summary>
internal static class GenerateVerb
{
    private const int DefaultReleases = 10_000;
    private const int MostReleases = 1_000_000;

    public static Command Command()
    {
        var releases = new Option<int>("--releases")
        {
            Description = $"How many, 1 to {MostReleases}; each has about 20 findings",
            DefaultValueFactory = _ => DefaultReleases,
        };
        releases.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostReleases)
            {
                result.AddError($"--releases takes a number from 1 to {MostReleases}.");
            }
        });
        var seed = new Option<int>("--seed")
        {
            Description = "Any number: the same one makes the same catalog again, another one other texts",
            DefaultValueFactory = _ => 1,
        };
        var data = new Option<string>("--data")
        {
            Description = "Folder for the catalog, which must hold no release yet",
            Required = true,
        };
        var verb = new Command(
            "generate",
            "Fill an empty folder with invented releases, to see how the portal does with many. Names of markers, pathways, "
                + "tissues and institutions are those of the lexicon, a few of them in most releases; all else is made up, and "
                + "every text says so. They are kept, read and published as real ones are, in batches of 1,000; 10,000 take a "
                + "few minutes and about a gigabyte.\n\n"
                + "A folder that holds a release is refused, so that nothing invented ever stands beside what is real.\n\n"
                + "Example: generate --releases 10000 --seed 1 --data /tmp/big, then serve --data /tmp/big"
        )
        {
            releases,
            seed,
            data,
        };
        verb.SetAction(
            async (parsed, cancel) =>
                await RunAsync(
                    parsed.GetValue(releases),
                    parsed.GetValue(seed),
                    new PortalOptions { DataFolder = parsed.GetValue(data)! },
                    cancel
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(int releases, int seed, PortalOptions options, CancellationToken cancel)
    {
        options.Check();
        await using var services = PortalHost.BuildServices(options, new InventedClock());
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await PortalStore.PrepareAsync(db, cancel);
        if (await db.Releases.AnyAsync(cancel))
        {
            await Console.Error.WriteLineAsync(
                $"{Path.GetFullPath(options.DataFolder)} holds releases already: name an empty folder with --data."
            );
            return 2;
        }

        var watch = Stopwatch.StartNew();
        await new InventedCatalog(services).FillAsync(
            releases,
            seed,
            done => Console.Error.WriteLine($"{done} of {releases} releases, {watch.Elapsed.TotalSeconds:F0} s"),
            cancel
        );
        Console.WriteLine(
            $"{releases} invented releases published with {await db.Findings.CountAsync(cancel)} findings of "
                + $"{await db.Markers.CountAsync(cancel)} markers and {await db.Studies.CountAsync(cancel)} studies"
        );
        return 0;
    }
}
