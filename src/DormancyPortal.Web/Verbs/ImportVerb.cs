using System.CommandLine;
using System.Security.Cryptography;
using DormancyPortal.Core.Importing;
using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Core.Storage;
using Spectre.Console;

namespace DormancyPortal.Web.Verbs;

/// <summary><c>import</c>: reference data into the store.</summary>
internal static class ImportVerb
{
    private const string Importer = "command line";
    private const int ShownOfEach = 10;

    public static Command Command()
    {
        var paths = new Argument<string[]>("file-or-url")
        {
            Description = "Files, folders of them, or addresses (http, https); plain or gzip",
            Arity = ArgumentArity.OneOrMore,
        };
        var kind = new Option<string?>("--kind")
        {
            Description = "What the files must be; without it they are known by their first line, never by their name",
        }.AcceptOnlyFromAmong(Enum.GetNames<ReferenceKind>());
        var dry = new Option<bool>("--dry-run") { Description = "Print what would change, and change nothing" };
        var data = PortalVerbs.DataOption();
        var verb = new Command("import", Help()) { paths, kind, dry, data };
        verb.SetAction(
            async (parsed, cancel) =>
                await RunAsync(
                    parsed.GetValue(paths)!,
                    Enum.TryParse<ReferenceKind>(parsed.GetValue(kind), out var wanted) ? wanted : null,
                    parsed.GetValue(dry),
                    parsed.GetValue(data)!,
                    cancel
                )
        );
        return verb;
    }

    private static string Help() =>
        "Import reference data: every name in them becomes known to the portal at once, without a restart.\n\n"
        + string.Join('\n', ReferenceSources.All.Select(s => $"  {s.Kind, -17} {s.Title} ({s.Publisher}): {s.Gives}"))
        + "\n\nA newer file over an older one changes what differs and prints it; the same file twice changes nothing; old "
        + "symbols stay as previous symbols. A wrong file changes nothing, and the message names its row and column. "
        + "Releases that are in the catalog are read with the new names by \"rebuild\". Exit status 1 when any file could not "
        + "be imported.";

    private static async Task<int> RunAsync(
        string[] paths,
        ReferenceKind? kind,
        bool dry,
        string data,
        CancellationToken cancel
    )
    {
        var missing = paths
            .Where(p => !ReferenceDownload.IsAddress(p) && !File.Exists(p) && !Directory.Exists(p))
            .ToList();
        if (missing.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Not found: {string.Join(", ", missing)}");
            return 2;
        }

        await using var services = PortalHost.BuildServices(new PortalOptions { DataFolder = data }.Check());
        await using (var scope = services.CreateAsyncScope())
        {
            await PortalStore.PrepareAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancel);
        }

        var failed = false;
        foreach (var path in paths.SelectMany(Files))
        {
            failed |= !await TryAsync(services, path, kind, dry, cancel);
        }

        return failed ? 1 : 0;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];

    /// <summary>Imports one file; whatever is wrong with it, the rest goes on.</summary>
    private static async Task<bool> TryAsync(
        ServiceProvider services,
        string path,
        ReferenceKind? kind,
        bool dry,
        CancellationToken cancel
    )
    {
        try
        {
            ReferenceReport? report = null;
            await ImportProgress.RunAsync(
                Path.GetFileName(path),
                async steps => report = await ImportAsync(services, path, kind, dry, steps, cancel)
            );
            report!.Write(Console.Out, path, dry, ShownOfEach);
            return true;
        }
        catch (Exception wrong)
            when (wrong is FormatException or ReferenceDownloadException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return false;
        }
    }

    private static async Task<ReferenceReport> ImportAsync(
        ServiceProvider services,
        string path,
        ReferenceKind? kind,
        bool dry,
        ImportProgress steps,
        CancellationToken cancel
    )
    {
        await using var scope = services.CreateAsyncScope();
        var importer = scope.ServiceProvider.GetRequiredService<ReferenceImporter>();
        var bytes = ReferenceDownload.IsAddress(path)
            ? await services.GetRequiredService<ReferenceDownload>().FetchAsync(path, steps.Fetched, cancel)
            : await BytesAsync(path, cancel);
        using var stream = new MemoryStream(bytes, writable: false);
        var file = ReferenceFile.Read(stream, Path.GetFileName(path), kind, steps.Read);
        var origin = new ReferenceOrigin(
            ReferenceDownload.IsAddress(path) ? path : Path.GetFileName(path),
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Importer
        );
        var difference = dry
            ? await importer.CompareAsync(file, cancel)
            : await importer.ImportAsync(file, origin, steps.Written, cancel);
        return new ReferenceReport(file, difference);
    }

    private static async Task<byte[]> BytesAsync(string path, CancellationToken cancel) =>
        new FileInfo(path).Length <= ReferenceFile.LargestFile
            ? await File.ReadAllBytesAsync(path, cancel)
            : throw new FormatException(
                $"{Path.GetFileName(path)} is larger than {ReferenceFile.LargestFile / 1048576} MB."
            );
}
