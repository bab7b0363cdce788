using System.Diagnostics;
using DormancyPortal.Tests.Batches;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.Data.Sqlite;
using Xunit;

namespace DormancyPortal.Tests.Verbs;

/// <summary><c>ingest</c> with batches: zips, dry runs, tables, and a stop in between.</summary>
public sealed class IngestVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    [Fact]
    public async Task DryRun_Zip_TellsAndWritesTheTableAndKeepsNothing()
    {
        var zip = Path.Combine(_folder.Path, "news.zip");
        File.WriteAllBytes(
            zip,
            HostileZip.OfTexts(("a.txt", LongSleep.Text("a")), ("b.txt", LongSleep.Text("a")), ("../c.txt", "c"))
        );
        var csv = Path.Combine(_folder.Path, "table.csv");
        var (exit, output, errors) = await PortalProcess.RunAsync([
            "ingest",
            zip,
            "--dry-run",
            "--csv",
            csv,
            "--data",
            Data,
        ]);

        Assert.Equal(1, exit);
        Assert.Equal(["1 new", "1 same file", "1 unreadable"], output.Trim().Split('\n').Select(l => l.Trim()));
        Assert.Contains("leads out of the archive", errors, StringComparison.Ordinal);
        Assert.Equal(4, (await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken)).Length);
        Assert.Equal((0, 0), (Count("Releases"), Count("BatchFiles")));
    }

    [Fact]
    public async Task PublishSure_LeavesTheOthersDrafts()
    {
        _folder.Write("in/sure.txt", "Nothing to doubt\n\nWe opened a new building.\n");
        _folder.Write("in/unsure.txt", LongSleep.Text());
        var (exit, output, _) = await PortalProcess.RunAsync([
            "ingest",
            Path.Combine(_folder.Path, "in"),
            "--publish-sure",
            "--data",
            Data,
        ]);

        Assert.Equal((0, "2 added (1 published), 0 kept already, 0 unreadable"), (exit, output.Trim()));
        Assert.Equal(1, Count("PublishedReleases"));
    }

    [Fact]
    public async Task Stopped_SameCommandAgain_GoesOnInTheSameBatch()
    {
        for (var i = 0; i < 200; i++)
        {
            _folder.Write($"in/{i}.txt", LongSleep.Text($"{i}"));
        }

        string[] command = ["ingest", Path.Combine(_folder.Path, "in"), "--data", Data];
        using (var running = PortalProcess.Start(command))
        {
            var watch = Stopwatch.StartNew();
            while (!File.Exists(Path.Combine(Data, "portal.db")) || Count("Releases") < 3)
            {
                Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            // What Ctrl+C sends is ignored by what a shell starts in the background; the portal takes both alike.
            using var end = Process.Start("kill", ["-TERM", $"{running.Id}"]);
            await running.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(130, running.ExitCode);
        }

        Assert.InRange(Count("Releases"), 3, 199);
        var (exit, output, errors) = await PortalProcess.RunAsync(command);
        Assert.Equal((0, "200 added as drafts, 0 kept already, 0 unreadable"), (exit, output.Trim()));
        Assert.Contains("Going on", errors, StringComparison.Ordinal);
        Assert.Equal((200, 1), (Count("Releases"), Count("Batches")));
    }

    [Fact]
    public async Task Killed_BetweenImportAndPublish_SameCommandAgainPublishes()
    {
        const int files = 40;
        for (var i = 0; i < files; i++)
        {
            _folder.Write($"in/{i}.txt", LongSleep.Text($"{i}"));
        }

        string[] command = ["ingest", Path.Combine(_folder.Path, "in"), "--publish", "--data", Data];
        using (var running = PortalProcess.Start(command))
        {
            var watch = Stopwatch.StartNew();
            while (!File.Exists(Path.Combine(Data, "portal.db")) || Count("Releases") < files)
            {
                Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
                await Task.Delay(2, TestContext.Current.CancellationToken);
            }

            running.Kill();
            await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, Count("PublishedReleases"));
        // As if the time of the lease, if the killed one held any, were up.
        Execute("UPDATE BatchActs SET LeaseUntil = NULL; UPDATE BatchFiles SET LeaseUntil = NULL");
        var (exit, output, errors) = await PortalProcess.RunAsync(command);
        Assert.Equal((0, $"{files} added and published, 0 kept already, 0 unreadable"), (exit, output.Trim()));
        Assert.Contains("Going on", errors, StringComparison.Ordinal);
        Assert.Equal((files, files, 1), (Count("Releases"), Count("PublishedReleases"), Count("Batches")));
    }

    [Fact]
    public async Task Killed_WhileItWasSending_SameCommandAgainSendsAllAnewAndLeavesNothingBehind()
    {
        const int files = 201;
        for (var i = 0; i < files; i++)
        {
            _folder.Write($"in/{i:000}.txt", $"Story {i}\n\nStones were counted.\n");
        }

        // Whoever reads a pipe to which nobody writes waits: the command stands still in the middle of sending.
        var pipe = Path.Combine(_folder.Path, "in", "zzz.txt");
        using (var made = Process.Start("mkfifo", [pipe]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        string[] command = ["ingest", Path.Combine(_folder.Path, "in"), "--data", Data];
        using (var running = PortalProcess.Start(command))
        {
            var watch = Stopwatch.StartNew();
            while (!File.Exists(Path.Combine(Data, "portal.db")) || Count("BatchFiles") < 200)
            {
                Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            running.Kill();
            await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        File.Delete(pipe);
        Assert.Equal((1, 0), (Count("Batches"), Count("Releases")));
        // As if the time for which it is waited for were up.
        Execute("UPDATE Batches SET ReceivesUntil = '2026-01-01 00:00:00'");
        var (exit, output, errors) = await PortalProcess.RunAsync(command);
        Assert.Equal((0, $"{files} added as drafts, 0 kept already, 0 unreadable"), (exit, output.Trim()));
        Assert.Contains("what had come is discarded", errors, StringComparison.Ordinal);
        Assert.Equal((1, files, files), (Count("Batches"), Count("BatchFiles"), Count("Releases")));
    }

    public void Dispose() => _folder.Dispose();

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "portal.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private int Count(string table)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(Data, "portal.db"),
                Mode = SqliteOpenMode.ReadOnly,
            }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE name = '{table}'";
        if ((long)command.ExecuteScalar()! == 0)
        {
            return 0;
        }

        command.CommandText = $"SELECT count(*) FROM {table}";
        return (int)(long)command.ExecuteScalar()!;
    }
}
