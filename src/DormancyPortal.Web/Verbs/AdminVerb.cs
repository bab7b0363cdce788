using System.CommandLine;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Accounts;
using Spectre.Console;

namespace DormancyPortal.Web.Verbs;

/// <summary><c>admin create</c>: the first administrator.</summary>
internal static class AdminVerb
{
    private const string PasswordVariable = "DORMANCYPORTAL_ADMIN_PASSWORD";

    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = "Name to sign in with" };
        var data = PortalVerbs.DataOption();
        var create = new Command(
            "create",
            $"Create an administrator. The password (12 characters or more) is asked for, or taken from {PasswordVariable}; it "
                + "is never an argument, because arguments are seen by every process and kept in the shell's history."
        )
        {
            name,
            data,
        };
        create.SetAction(
            async (parsed, cancel) => await RunAsync(parsed.GetValue(name)!, parsed.GetValue(data)!, cancel)
        );
        return new Command("admin", "Administrators of the portal.") { create };
    }

    private static async Task<int> RunAsync(string name, string data, CancellationToken cancel)
    {
        var password = Environment.GetEnvironmentVariable(PasswordVariable) ?? Ask();
        if (password is null)
        {
            await Console.Error.WriteLineAsync($"No terminal to ask for a password: set {PasswordVariable}.");
            return 2;
        }

        await using var services = PortalHost.BuildServices(new PortalOptions { DataFolder = data }.Check());
        await using var scope = services.CreateAsyncScope();
        await PortalStore.PrepareAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), cancel);
        var problems = await Administrators.CreateAsync(scope.ServiceProvider, name, password);
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync(problem.Description);
        }

        if (problems.Count > 0)
        {
            return 1;
        }

        var log = scope.ServiceProvider.GetRequiredService<AccountLog>();
        await log.AddAsync(AccountEventKind.AccountMade, name, EventOrigin.CommandLine, PortalRoles.Admin, cancel);
        Console.WriteLine($"{name} may now sign in at /account/sign-in and administer the portal.");
        return 0;
    }

    private static string? Ask() =>
        Console.IsInputRedirected ? null : AnsiConsole.Prompt(new TextPrompt<string>("Password:").Secret());
}
