using System.CommandLine;
using DormancyPortal.Core.Ingestion;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Storage;
using Spectre.Console;

namespace DormancyPortal.Web.Verbs;

/// <summary><c>ingest</c>: files and folders into the store.</summary>
internal static class IngestVerb
{
    private const string Uploader = "command line";

    public static Command Command()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders; folders are read with all below them",
            Arity = ArgumentArity.OneOrMore,
        };
        var publish = new Option<bool>("--publish")
        {
            Description = "Publish each release; without it they are drafts",
        };
        var data = PortalVerbs.DataOption();
        var verb = new Command(
            "ingest",
            "Take releases into the store. A file that cannot be read is named with the reason and the rest goes on; a file "
                + "that is kept already changes nothing. Exit status 1 when any file could not be read."
        )
        {
            paths,
            publish,
            data,
        };
        verb.SetAction(
            async (parsed, cancel) =>
                await RunAsync(parsed.GetValue(paths)!, parsed.GetValue(publish), parsed.GetValue(data)!, cancel)
        );
        return verb;
    }

    private static async Task<int> RunAsync(string[] paths, bool publish, string data, CancellationToken cancel)
    {
        var missing = paths.Where(p => !File.Exists(p) && !Directory.Exists(p)).ToList();
        if (missing.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Not found: {string.Join(", ", missing)}");
            return 2;
        }

        var options = new PortalOptions { DataFolder = data };
        options.Check();
        await using var services = PortalHost.BuildServices(options);
        await using (var scope = services.CreateAsyncScope())
        {
            await PortalStore.PrepareAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancel);
        }

        var tally = new Tally();
        var files = DocumentFiles.Under(paths).ToList();
        await ProgressAsync(files, file => TryAsync(services, file, publish, tally, cancel));
        Console.WriteLine(
            $"{tally.Added} added{(publish ? " and published" : " as drafts")}, {tally.Known} kept already, {tally.Failed} unreadable"
        );
        return tally.Failed > 0 ? 1 : 0;
    }

    /// <summary>Shows a bar on a terminal, nothing elsewhere.</summary>
    private static async Task ProgressAsync(List<string> files, Func<string, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            foreach (var file in files)
            {
                await work(file);
            }

            return;
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await terminal
            .Progress()
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask("Releases", maxValue: files.Count);
                foreach (var file in files)
                {
                    await work(file);
                    bar.Increment(1);
                }
            });
    }

    /// <summary>Takes one file in; whatever is wrong with it, the rest goes on.</summary>
    private static async Task TryAsync(
        ServiceProvider services,
        string file,
        bool publish,
        Tally tally,
        CancellationToken cancel
    )
    {
        try
        {
            await IngestAsync(services, file, publish, tally, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            tally.Failed++;
            await Console.Error.WriteLineAsync($"{file}: {e.Message}");
        }
    }

    private static async Task IngestAsync(
        ServiceProvider services,
        string file,
        bool publish,
        Tally tally,
        CancellationToken cancel
    )
    {
        await using var scope = services.CreateAsyncScope();
        var ingestion = scope.ServiceProvider.GetRequiredService<ReleaseIngestion>();
        var outcome = await ingestion.AddAsync(file, await File.ReadAllBytesAsync(file, cancel), Uploader, cancel);
        switch (outcome)
        {
            case IngestOutcome.Added added:
                tally.Added++;
                if (publish)
                {
                    var publisher = scope.ServiceProvider.GetRequiredService<CatalogPublisher>();
                    await publisher.PublishAsync(added.ReleaseId, Uploader, null, cancel);
                }

                break;
            case IngestOutcome.AlreadyKept kept:
                tally.Known++;
                await Console.Error.WriteLineAsync(
                    $"{file}: kept already as {kept.Slug} ({kept.State}); nothing changed"
                );
                break;
            case IngestOutcome.Unreadable unreadable:
                tally.Failed++;
                await Console.Error.WriteLineAsync($"{file}: {unreadable.Error.Message}");
                break;
        }
    }

    private sealed class Tally
    {
        public int Added { get; set; }

        public int Known { get; set; }

        public int Failed { get; set; }
    }
}
