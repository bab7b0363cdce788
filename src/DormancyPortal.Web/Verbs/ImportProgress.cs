using Spectre.Console;

namespace DormancyPortal.Web.Verbs;

/// <summary>How far an import is: bars on a terminal, nothing elsewhere.</summary>
internal sealed class ImportProgress
{
    private readonly ProgressContext? _bars;
    private readonly string _name;
    private readonly Dictionary<string, ProgressTask> _steps = new(StringComparer.Ordinal);

    private ImportProgress(ProgressContext? bars, string name) => (_bars, _name) = (bars, name);

    /// <summary>What share of the file has come, 0 to 1.</summary>
    public void Fetched(double share) => Show("fetching", share);

    /// <summary>What share of the file is read, 0 to 1.</summary>
    public void Read(double share) => Show("reading", share);

    /// <summary>What share of the entries is written, 0 to 1.</summary>
    public void Written(double share) => Show("writing", share);

    /// <summary>Runs an import with its progress.</summary>
    public static async Task RunAsync(string name, Func<ImportProgress, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(new ImportProgress(null, name));
            return;
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await terminal.Progress().AutoClear(true).StartAsync(bars => work(new ImportProgress(bars, name)));
    }

    private void Show(string step, double share)
    {
        if (_bars is null)
        {
            return;
        }

        if (!_steps.TryGetValue(step, out var bar))
        {
            _steps[step] = bar = _bars.AddTask(Markup.Escape($"{_name}: {step}"), maxValue: 1);
        }

        bar.Value = share;
    }
}
