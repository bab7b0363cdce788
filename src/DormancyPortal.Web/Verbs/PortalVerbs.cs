using System.CommandLine;

namespace DormancyPortal.Web.Verbs;

/// <summary>The verbs of the one executable.</summary>
internal static class PortalVerbs
{
    private static readonly string[] Names =
    [
        "serve",
        "extract",
        "ingest",
        "rebuild",
        "admin",
        "help",
        "--help",
        "-h",
        "-?",
        "/?",
        "--version",
    ];

    /// <summary>Whether the first argument asks for a verb or for help.</summary>
    public static bool IsVerb(string argument) => Names.Contains(argument, StringComparer.Ordinal);

    /// <summary>Runs a verb. Exit status: 0 done, 1 something failed, 2 the command line is wrong.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "DormancyPortal reads research press releases and turns them into a catalog of studies, markers, pathways, "
                + "findings and institutions, each linked to the sentence it was read in.\n\n"
                + "Without a verb it serves the portal. Data are kept in the folder that --data names (default: data)."
        )
        {
            ServeVerb.Command(),
            ExtractVerb.Command(),
            IngestVerb.Command(),
            RebuildVerb.Command(),
            AdminVerb.Command(),
        };
        var parsed = root.Parse(args is ["help", .. var rest] ? [.. rest, "--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync($"Try: {string.Join(' ', parsed.CommandResult.Command.Name, "--help")}");
            return 2;
        }

        return await parsed.InvokeAsync();
    }

    /// <summary>The folder of the database, shared by the verbs that need it.</summary>
    public static Option<string> DataOption() =>
        new("--data") { Description = "Folder of the database", DefaultValueFactory = _ => "data" };
}
