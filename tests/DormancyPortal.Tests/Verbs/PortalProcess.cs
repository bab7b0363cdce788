using System.Diagnostics;

namespace DormancyPortal.Tests.Verbs;

/// <summary>The executable, run as people run it.</summary>
internal static class PortalProcess
{
    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(
        string[] args,
        params (string Name, string Value)[] environment
    )
    {
        using var process = Start(args, environment);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }

    /// <summary>Starts the executable.</summary>
    public static Process Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "DormancyPortal.Web.dll"), .. args]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("DORMANCYPORTAL_ADMIN_PASSWORD");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The portal did not start.");
    }
}
