using DormancyPortal.Core.Batches;
using DormancyPortal.Core.Queries.Batches;
using DormancyPortal.Core.Records;
using Spectre.Console;

namespace DormancyPortal.Web.Verbs;

/// <summary>One run of <c>ingest</c>: a batch from its files to what came of them.</summary>
internal sealed class IngestRun(ServiceProvider services, IngestOrder order)
{
    private const string Uploader = "command line";
    private const int Stopped = 130;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly BatchFilter All = new(null, null);
    private readonly string _name = string.Join(", ", order.Paths.Select(Path.GetFullPath));

    /// <summary>Runs it.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        long? id = null;
        try
        {
            id = await KeepAsync(cancel);
            if (id is not { } batch)
            {
                Console.WriteLine("0 files found");
                return 0;
            }

            if (order is { DryRun: false } and ({ Publish: true } or { PublishSure: true }))
            {
                // Kept before the import, so that it is gone on with whenever this is stopped.
                await AskAsync<BatchPublishing, bool>(p => p.OrderAsync(batch, order.Publish, Uploader, cancel));
            }

            await WorkAsync(batch, cancel);
            var files = await AskAsync<BatchQuery, List<BatchRow>>(q => q.RowsAsync(batch, All, cancel));
            await TellAsync(files, cancel);
            return order.DryRun ? await EndDryRunAsync(batch, files) : await EndAsync(batch, files, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return await StopAsync(id);
        }
    }

    /// <summary>The batch of these files: the one that was stopped, or a new one.</summary>
    private async Task<long?> KeepAsync(CancellationToken cancel)
    {
        if (order.DryRun)
        {
            return await AskAsync<BatchIntake, long?>(i => i.KeepAsync(Sent(false), Files(), cancel));
        }

        var open = await AskAsync<BatchIntake, long?>(i => i.UnfinishedAsync(_name, Uploader, Files(), cancel));
        if (open is { } batch)
        {
            await AskAsync<BatchDesk, bool>(d => d.ImportAsync(batch, Uploader, cancel));
            await Console.Error.WriteLineAsync("Going on where the same command was stopped.");
            return batch;
        }

        await DiscardCutOffAsync(cancel);
        return await AskAsync<BatchIntake, long?>(i => i.KeepAsync(Sent(order.Csv is null), Files(), cancel));
    }

    /// <summary>What the same command had sent when it was killed is sent anew as a whole, and would be left behind.</summary>
    private async Task DiscardCutOffAsync(CancellationToken cancel)
    {
        if (await AskAsync<BatchDesk, int>(d => d.DiscardCutOffAsync(_name, Uploader, cancel)) > 0)
        {
            await Console.Error.WriteLineAsync(
                "The same command was cut off while it was sending: what had come is discarded, and all is sent anew."
            );
        }
    }

    /// <summary>Folders are read while they are sent, so how much there is shows only at the end.</summary>
    private NewBatch Sent(bool importsAtOnce) => new(_name, Uploader, null, importsAtOnce);

    private async Task WorkAsync(long batch, CancellationToken cancel)
    {
        var all = (await RecordAsync(batch, cancel)).Files;
        await ProgressAsync(
            all,
            async told =>
            {
                await WorkAsync(batch, order.DryRun ? "looking" : "reading", told, cancel);
                if (!order.DryRun && (await RecordAsync(batch, cancel)).Step == BatchStep.Checking)
                {
                    await AskAsync<BatchDesk, bool>(d => d.ImportAsync(batch, Uploader, cancel));
                    await WorkAsync(batch, "keeping", told, cancel);
                }
            }
        );
    }

    /// <summary>Works until nothing is left, beside a server that may work on the same batch.</summary>
    private async Task WorkAsync(long batch, string step, Action<string, int> told, CancellationToken cancel)
    {
        var owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (!await AskAsync<BatchWork, bool>(w => w.DoNextAsync(owner, batch, cancel)))
            {
                var record = await RecordAsync(batch, cancel);
                told(step, record.Files - record.Left);
                if (record.Left == 0)
                {
                    return;
                }

                await Task.Delay(Pause, cancel);
                continue;
            }

            told(step, -1);
        }
    }

    private async Task TellAsync(List<BatchRow> files, CancellationToken cancel)
    {
        foreach (var file in files.Where(f => f.State is BatchFileState.Refused or BatchFileState.Failed))
        {
            await Console.Error.WriteLineAsync($"{file.Path}: {file.Why}");
        }

        foreach (var file in files.Where(f => f.State == BatchFileState.Skipped))
        {
            await Console.Error.WriteLineAsync(
                $"{file.Path}: kept already{(file.Related is { } slug ? $" as {slug}" : "")}; nothing changed"
            );
        }

        if (order.Csv is { } csv)
        {
            await File.WriteAllBytesAsync(csv.FullName, BatchWords.Csv(files), cancel);
        }
    }

    private async Task<int> EndDryRunAsync(long batch, List<BatchRow> files)
    {
        foreach (var verdict in files.GroupBy(f => f.Verdict).OrderBy(g => g.Key))
        {
            Console.WriteLine($"{verdict.Count()} {(verdict.Key is { } v ? BatchWords.Of(v) : "failed")}");
        }

        await AskAsync<BatchDesk, bool>(d => d.DiscardAsync(batch, CancellationToken.None));
        return Unread(files) > 0 ? 1 : 0;
    }

    private async Task<int> EndAsync(long batch, List<BatchRow> files, CancellationToken cancel)
    {
        var through = await PublishAsync(batch, cancel);
        // One that was killed a moment before this run began was still waited for then.
        await DiscardCutOffAsync(cancel);
        var published = await AskAsync<BatchReleases, int>(r => r.PublishedAsync(batch, cancel));
        var added = files.Count(f => f.State == BatchFileState.Done);
        var known = files.Count(f => f.State == BatchFileState.Skipped);
        var how =
            order.Publish ? "and published"
            : order.PublishSure ? $"({published} published)"
            : "as drafts";
        Console.WriteLine($"{added} added {how}, {known} kept already, {Unread(files)} unreadable");
        return Unread(files) > 0 || !through ? 1 : 0;
    }

    /// <summary>Works an order to publish off, beside a server that may do the same.</summary>
    /// <returns>Whether it came through, or there was none.</returns>
    private async Task<bool> PublishAsync(long batch, CancellationToken cancel)
    {
        var owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
        while ((await RecordAsync(batch, cancel)).IsPublishing)
        {
            if (!await AskAsync<BatchPublishing, bool>(p => p.DoNextAsync(owner, batch, cancel)))
            {
                await Task.Delay(Pause, cancel);
            }
        }

        if (await AskAsync<BatchPublishing, string?>(p => p.TroubleAsync(batch, cancel)) is { } trouble)
        {
            await Console.Error.WriteLineAsync($"Not all was published: {trouble}");
            return false;
        }

        return true;
    }

    private async Task<int> StopAsync(long? id)
    {
        if (id is { } batch)
        {
            if (order.DryRun)
            {
                await AskAsync<BatchDesk, bool>(d => d.DiscardAsync(batch, CancellationToken.None));
            }
            else
            {
                await AskAsync<BatchDesk, bool>(async d =>
                {
                    await d.CancelAsync(batch, CancellationToken.None);
                    return true;
                });
            }
        }

        await Console.Error.WriteLineAsync("Stopped. The same command again goes on.");
        return Stopped;
    }

    private static int Unread(List<BatchRow> files) =>
        files.Count(f => f.State is BatchFileState.Refused or BatchFileState.Failed);

    /// <summary>The files that the paths name; what cannot be opened is refused with the system's reason.</summary>
    private IEnumerable<IncomingFile> Files() => DocumentFiles.Under(order.Paths).SelectMany(Files);

    private static IEnumerable<IncomingFile> Files(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [IncomingFile.Refused(path, e.Message)];
        }

        return BatchArchive.IsArchive(path, bytes)
            ? BatchArchive
                .Read(new MemoryStream(bytes, writable: false), BatchLimits.Default)
                .Select(f => f with { Path = $"{path}/{f.Path}" })
            : [IncomingFile.Of(path, bytes)];
    }

    private Task<BatchRecord> RecordAsync(long batch, CancellationToken cancel) =>
        AskAsync<BatchQuery, BatchRecord>(async q => (await q.FindAsync(batch, cancel))!);

    private async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Shows a bar on a terminal, nothing elsewhere.</summary>
    private static async Task ProgressAsync(int files, Func<Action<string, int>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work((_, _) => { });
            return;
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await terminal
            .Progress()
            .StartAsync(async bars =>
            {
                var steps = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                await work(
                    (step, done) =>
                    {
                        if (!steps.TryGetValue(step, out var bar))
                        {
                            steps[step] = bar = bars.AddTask($"Releases: {step}", maxValue: files);
                        }

                        bar.Value = done < 0 ? bar.Value + 1 : done;
                    }
                );
            });
    }
}
