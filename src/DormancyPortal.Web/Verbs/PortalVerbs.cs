using System.CommandLine;

namespace DormancyPortal.Web.Verbs;

/// <summary>The verbs of the one executable.</summary>
internal static class PortalVerbs
{
    /// <summary>Options that stand first when the verb is left out.</summary>
    private static readonly string[] FirstOptions = ["--help", "-h", "-?", "/?", "--version", .. ServeVerb.Options];

    /// <summary>Whether a command line is for a verb, and not the settings of a host.</summary>
    public static bool IsOurs(string[] args) =>
        args is [var first, ..] && (FirstOptions.Contains(first, StringComparer.Ordinal) || !first.StartsWith('-'));

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
            CompareVerb.Command(),
            IngestVerb.Command(),
            ImportVerb.Command(),
            RebuildVerb.Command(),
            AdminVerb.Command(),
            GenerateVerb.Command(),
        };
        var parsed = root.Parse(Complete(args));
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync($"Try: {string.Join(' ', parsed.CommandResult.Command.Name, "--help")}");
            return 2;
        }

        // What is wrong with a setting is told by Program, in one place for every verb.
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static string[] Complete(string[] args) =>
        args switch
        {
            ["help", .. var rest] => [.. rest, "--help"],
            [var first, ..] when ServeVerb.Options.Contains(first, StringComparer.Ordinal) => ["serve", .. args],
            _ => args,
        };

    /// <summary>The folder of the database, shared by the verbs that need it.</summary>
    public static Option<string> DataOption() =>
        new("--data") { Description = "Folder of the database", DefaultValueFactory = _ => "data" };
}
