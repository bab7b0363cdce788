using System.CommandLine;
using DormancyPortal.Core.Storage;

namespace DormancyPortal.Web.Verbs;

/// <summary><c>ingest</c>: files, folders and archives into the store, as one batch.</summary>
internal static class IngestVerb
{
    public static Command Command()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, zips and folders; folders are read with all below them",
            Arity = ArgumentArity.OneOrMore,
        };
        var publish = new Option<bool>("--publish")
        {
            Description = "Publish each release; without it they are drafts",
        };
        var publishSure = new Option<bool>("--publish-sure")
        {
            Description = "Publish the releases of which the engine is sure of everything; the others are drafts",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Only tell what would happen: new, same file, new version, other copy of a study, unreadable",
        };
        var csv = new Option<FileInfo?>("--csv")
        {
            Description = "Write a table with a line for each file to this file",
        };
        var data = PortalVerbs.DataOption();
        var verb = new Command(
            "ingest",
            "Take releases into the store, as one batch that the portal lists under /admin/batches and can undo. A file that "
                + "cannot be read is named with the reason and the rest goes on; a file that is kept already changes nothing. "
                + "Ctrl+C stops; the same command again goes on where it was.\n\n"
                + "Exit status: 0 everything is in, 1 some file could not be read, 2 the command line is wrong, "
                + "130 stopped by Ctrl+C."
        )
        {
            paths,
            publish,
            publishSure,
            dryRun,
            csv,
            data,
        };
        verb.SetAction(
            async (parsed, cancel) =>
                await RunAsync(
                    new IngestOrder(
                        parsed.GetValue(paths)!,
                        parsed.GetValue(publish),
                        parsed.GetValue(publishSure),
                        parsed.GetValue(dryRun),
                        parsed.GetValue(csv)
                    ),
                    parsed.GetValue(data)!,
                    cancel
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(IngestOrder order, string data, CancellationToken cancel)
    {
        var missing = order.Paths.Where(p => !File.Exists(p) && !Directory.Exists(p)).ToList();
        if (missing.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Not found: {string.Join(", ", missing)}");
            return 2;
        }

        if (order.Csv is { Directory: { Exists: false } folder })
        {
            await Console.Error.WriteLineAsync($"Not found: {folder}");
            return 2;
        }

        var options = new PortalOptions { DataFolder = data };
        options.Check();
        await using var services = PortalHost.BuildServices(options);
        await using (var scope = services.CreateAsyncScope())
        {
            await PortalStore.PrepareAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancel);
        }

        return await new IngestRun(services, order).RunAsync(cancel);
    }
}

/// <summary>What a command line asks of <c>ingest</c>.</summary>
/// <param name="Paths">Files, zips and folders.</param>
/// <param name="Publish">Publish all.</param>
/// <param name="PublishSure">Publish what is sure.</param>
/// <param name="DryRun">Keep nothing.</param>
/// <param name="Csv">Where the table goes; null for none.</param>
internal sealed record IngestOrder(string[] Paths, bool Publish, bool PublishSure, bool DryRun, FileInfo? Csv);
