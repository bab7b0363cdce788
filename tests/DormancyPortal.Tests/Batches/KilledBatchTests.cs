using System.Diagnostics;
using System.Globalization;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Verbs;
using Microsoft.Data.Sqlite;
using Xunit;

namespace DormancyPortal.Tests.Batches;

/// <summary>The real process, killed without a word in the midst of a dry run and of an import: nothing is lost or done twice.</summary>
public sealed class KilledBatchTests : IAsyncLifetime
{
    private const int Files = 60;
    private const string Name = "ada";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Batch_ServerKilledInDryRunAndImport_MakesEachFileADraftOnce()
    {
        string url;
        using (var server = await ServeAsync())
        {
            url = await server.Ada.SendAsync(
                ("many.zip", HostileZip.OfTexts([.. Enumerable.Range(0, Files).Select(i => ($"{i}.txt", Text(i)))]))
            );
            await UntilAsync("SELECT count(*) FROM BatchFiles WHERE State = 'Checked'", 5);
        }

        using (var server = await ServeAsync())
        {
            await server.Ada.WaitForAsync(url, "waits for you");
            await server.Ada.PressAsync(url, "Import as drafts");
            await UntilAsync("SELECT count(*) FROM Releases", 5);
        }

        var before = Scalar("SELECT count(*) FROM Releases");
        Assert.InRange(before, 5, Files - 1);
        Assert.Equal(before, Scalar("SELECT count(*) FROM BatchFiles WHERE State = 'Done'"));
        using (var server = await ServeAsync())
        {
            var page = await server.Ada.WaitForAsync(url, "imported");
            Assert.Contains($"{Files} done", page.QuerySelector(".progress-sum").Words(), StringComparison.Ordinal);
        }

        Assert.Equal(Files, Scalar("SELECT count(*) FROM Releases"));
        Assert.Equal(Files, Scalar("SELECT count(*) FROM Readings"));
        Assert.Equal(Files, Scalar("SELECT count(DISTINCT ReleaseId) FROM BatchFiles WHERE State = 'Done'"));
        Assert.Equal(0, Scalar("SELECT count(*) FROM BatchFileContents"));
    }

    [Fact]
    public async Task Publish_ServerKilledAfterTheImport_IsGoneOnWithByTheNext_EachReleaseOnce()
    {
        string url;
        using (var server = await ServeAsync())
        {
            url = await server.Ada.SendAsync(
                ("sure.zip", HostileZip.OfTexts([.. Enumerable.Range(0, Files).Select(i => ($"{i}.txt", Sure(i)))]))
            );
            await server.Ada.WaitForAsync(url, "waits for you");
            await server.Ada.PressAsync(url, "Import, then publish what is sure");
            await UntilAsync("SELECT count(*) FROM Releases", Files - 5);
        }

        Assert.InRange(Scalar("SELECT count(*) FROM PublishedReleases"), 0, Files - 1);
        using (var server = await ServeAsync())
        {
            var page = await server.Ada.WaitForAsync(url, "imported");
            Assert.Contains($"{Files} done", page.QuerySelector(".progress-sum").Words(), StringComparison.Ordinal);
        }

        Assert.Equal(Files, Scalar("SELECT count(*) FROM PublishedReleases"));
        Assert.Equal(Files, Scalar("SELECT count(*) FROM Decisions WHERE Kind = 'Publish'"));
        Assert.Equal(1, Scalar("SELECT count(DISTINCT GroupId) FROM Decisions"));
    }

    public async ValueTask InitializeAsync() =>
        await PortalProcess.RunAsync(
            ["admin", "create", Name, "--data", _folder.Path],
            ("DORMANCYPORTAL_ADMIN_PASSWORD", PortalFixture.Password)
        );

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Sure(int number) => $"House {number}\n\nWe opened house {number}.\n";

    private static string Text(int number) =>
        $"Story {number}\n\nResearchers in place {number} counted {number} stones.\n\n"
        + string.Join(
            "\n\n",
            Enumerable
                .Range(0, 40)
                .Select(i => $"The study found that LGR5 was increased in dormant cells of sort {number} and {i}.")
        );

    private async Task<Served> ServeAsync()
    {
        var process = PortalProcess.Start(
            ["serve", "--urls", "http://127.0.0.1:0", "--data", _folder.Path, "--no-seed"],
            ("Portal__BatchLeaseSeconds", "2")
        );
        // Read on, or a full pipe would hold the portal up.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        var address = line.Split(' ').Single(w => w.StartsWith("http://", StringComparison.Ordinal));
        var ada = new Visitor(
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) }
        );
        (await ada.SignInAsync(Name, PortalFixture.Password)).Dispose();
        return new Served(process, ada);
    }

    private async Task UntilAsync(string count, int atLeast)
    {
        var watch = Stopwatch.StartNew();
        while (Scalar(count) < atLeast)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), count);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private long Scalar(string sql)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = _folder.Database,
                Mode = SqliteOpenMode.ReadOnly,
            }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>A portal that ends as if the power had gone.</summary>
    private sealed record Served(Process Process, Visitor Ada) : IDisposable
    {
        public void Dispose()
        {
            Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
