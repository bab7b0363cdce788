using System.CommandLine;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DormancyPortal.Web.Verbs;

/// <summary><c>rebuild</c>: the catalog again from documents and decisions.</summary>
internal static class RebuildVerb
{
    public static Command Command()
    {
        var data = PortalVerbs.DataOption();
        var reread = new Option<bool>("--reread")
        {
            Description = "Read every release again, even with the same engine and lexicon",
        };
        var verb = new Command(
            "rebuild",
            "Make the catalog again from the kept documents and decisions. Releases that another version of the engine or "
                + "the lexicon read are read again first. Nothing changes if it fails."
        )
        {
            data,
            reread,
        };
        verb.SetAction(
            async (parsed, cancel) => await RunAsync(parsed.GetValue(data)!, parsed.GetValue(reread), cancel)
        );
        return verb;
    }

    private static async Task<int> RunAsync(string data, bool reread, CancellationToken cancel)
    {
        var options = new PortalOptions { DataFolder = data };
        if (!File.Exists(options.DatabasePath))
        {
            await Console.Error.WriteLineAsync($"No portal in {Path.GetFullPath(data)}: name its folder with --data.");
            return 2;
        }

        await using var services = PortalHost.BuildServices(options);
        await using var scope = services.CreateAsyncScope();
        await PortalStore.PrepareAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancel);
        try
        {
            var rebuild = scope.ServiceProvider.GetRequiredService<CatalogRebuild>();
            var (published, again) = await rebuild.RunAsync(reread, null, cancel);
            Console.WriteLine($"{published} releases published again, {again} read again");
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            Console.WriteLine(
                $"The catalog has {await db.Studies.CountAsync(cancel)} studies, {await db.Markers.CountAsync(cancel)} markers, "
                    + $"{await db.Findings.CountAsync(cancel)} findings"
            );
            return 0;
        }
        catch (InvalidDataException damaged)
        {
            await Console.Error.WriteLineAsync(damaged.Message);
            return 1;
        }
    }
}
