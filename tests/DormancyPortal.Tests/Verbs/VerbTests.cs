using Microsoft.Data.Sqlite;
using Xunit;

namespace DormancyPortal.Tests.Verbs;

public sealed class VerbTests : IDisposable
{
    private const string PasswordVariable = "DORMANCYPORTAL_ADMIN_PASSWORD";
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    [Theory]
    [InlineData("", "ingest")]
    [InlineData("serve", "--urls")]
    [InlineData("extract", "--lexicon")]
    [InlineData("compare", "--before")]
    [InlineData("ingest", "--publish")]
    [InlineData("import", "--dry-run")]
    [InlineData("rebuild", "--reread")]
    [InlineData("generate", "--releases")]
    [InlineData("admin create", PasswordVariable)]
    public async Task Help_OfEachVerb_NamesWhatItTakes(string verb, string expected)
    {
        var (exit, output, _) = await PortalProcess.RunAsync([
            .. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            "--help",
        ]);
        Assert.Equal(0, exit);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownVerb_Exits2AndServesNothing()
    {
        var (exit, _, errors) = await PortalProcess.RunAsync(["ingst", "x.txt"]);
        Assert.Equal(2, exit);
        Assert.Contains("ingst", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_FolderWithABadFile_TakesTheRestAndExits1()
    {
        var releases = Releases();
        File.WriteAllBytes(Path.Combine(releases, "b-bad.txt"), []);
        var (exit, output, errors) = await PortalProcess.RunAsync(["ingest", releases, "--publish", "--data", Data]);
        Assert.Equal(1, exit);
        Assert.Contains("2 added and published, 0 kept already, 1 unreadable", output, StringComparison.Ordinal);
        Assert.Contains("b-bad.txt", errors, StringComparison.Ordinal);
        Assert.Equal(2, Scalar("SELECT count(*) FROM PublishedReleases"));
    }

    [Fact]
    public async Task Ingest_Again_ChangesNothing_AndRebuild_CountsThem()
    {
        var releases = Releases();
        await PortalProcess.RunAsync(["ingest", releases, "--data", Data]);
        var (exit, output, _) = await PortalProcess.RunAsync(["ingest", releases, "--data", Data]);
        Assert.Equal((0, "0 added as drafts, 2 kept already, 0 unreadable"), (exit, output.Trim()));
        Assert.Equal(0, Scalar("SELECT count(*) FROM PublishedReleases"));

        var rebuilt = await PortalProcess.RunAsync(["rebuild", "--data", Data]);
        Assert.Equal(0, rebuilt.Exit);
        Assert.StartsWith("0 releases published again, 0 read again", rebuilt.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_IntoAFolderWithReleases_IsRefusedAndChangesNothing()
    {
        await PortalProcess.RunAsync(["generate", "--releases", "3", "--data", Data]);
        Assert.Equal(3, Scalar("SELECT count(*) FROM PublishedReleases"));

        var (exit, _, errors) = await PortalProcess.RunAsync(["generate", "--releases", "3", "--data", Data]);
        Assert.Equal(2, exit);
        Assert.Contains("name an empty folder", errors, StringComparison.Ordinal);
        Assert.Equal(3, Scalar("SELECT count(*) FROM Releases"));
    }

    [Fact]
    public async Task Compare_WithWhatExtractPrintedBefore_PrintsWhatALexiconChanges()
    {
        _folder.Write("releases/a.txt", "Sleep\n\nThe gene ZYXA1 was increased in dormant cells, a study found.\n");
        var table = _folder.Write(
            "tables/markers.tsv",
            "hgnc_id\tsymbol\tname\taliases\tprevious\tncbi_gene\tensembl\tuniprot\ttheme\n"
                + "HGNC:99999\tZYXA1\tzyxin like made up 1\t\t\t\t\t\tsleep\n"
        );
        var releases = Path.Combine(_folder.Path, "releases");
        var before = _folder.Write("before.ndjson", (await PortalProcess.RunAsync(["extract", releases])).Output);
        var same = await PortalProcess.RunAsync(["compare", "--before", before, releases]);
        Assert.Equal((0, "0 of 1 releases read otherwise"), (same.Exit, same.Output.Trim()));

        var (exit, output, _) = await PortalProcess.RunAsync(["compare", "--lexicon", table, releases]);
        Assert.Equal(0, exit);
        Assert.Contains("~ marker ZYXA1", output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 releases read otherwise", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithNothingToCompareWith_Exits2AndSaysWhatToGive()
    {
        var (exit, _, errors) = await PortalProcess.RunAsync(["compare", Releases()]);
        Assert.Equal(2, exit);
        Assert.Contains("--before", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_FolderWithoutAPortal_Exits2()
    {
        var (exit, _, errors) = await PortalProcess.RunAsync(["rebuild", "--data", Data]);
        Assert.Equal(2, exit);
        Assert.Contains("--data", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdminCreate_PasswordInTheVariable_MakesAnAdministrator()
    {
        var made = await PortalProcess.RunAsync(
            ["admin", "create", "ada", "--data", Data],
            (PasswordVariable, "a long enough password")
        );
        Assert.Equal((0, ""), (made.Exit, made.Errors));
        Assert.DoesNotContain("long enough", made.Output, StringComparison.Ordinal);
        Assert.Equal(1, Scalar("SELECT count(*) FROM AspNetUserRoles"));
    }

    [Fact]
    public async Task AdminCreate_ShortOrNoPassword_SaysSoAndMakesNone()
    {
        var shortOne = await PortalProcess.RunAsync(
            ["admin", "create", "ada", "--data", Data],
            (PasswordVariable, "short")
        );
        Assert.Equal(1, shortOne.Exit);
        Assert.Contains("12", shortOne.Errors, StringComparison.Ordinal);
        Assert.Equal(0, Scalar("SELECT count(*) FROM AspNetUsers"));

        var none = await PortalProcess.RunAsync(["admin", "create", "ada", "--data", Data]);
        Assert.Equal(2, none.Exit);
        Assert.Contains(PasswordVariable, none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_WithoutAVerb_PrintsItsAddressAndAnswersThere()
    {
        using var portal = PortalProcess.Start(["--urls", "http://127.0.0.1:0", "--data", Data]);
        try
        {
            string? line;
            do
            {
                line = await portal.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            } while (line is not null && !line.Contains("http://", StringComparison.Ordinal));

            var address = Assert.Single(line!.Split(' '), w => w.StartsWith("http://", StringComparison.Ordinal));
            using var client = new HttpClient();
            Assert.Equal("ok", await client.GetStringAsync($"{address}/health", TestContext.Current.CancellationToken));
            Assert.True(File.Exists(Path.Combine(Data, "portal.db")));
        }
        finally
        {
            portal.Kill();
            await portal.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Serve_DataFolderThatIsAFile_Exits2AndSaysWhatToDo()
    {
        var file = _folder.Write("data", "not a folder");
        var (exit, _, errors) = await PortalProcess.RunAsync(["serve", "--data", file]);
        Assert.Equal(2, exit);
        Assert.Contains("--data", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Releases()
    {
        _folder.Write("releases/a.txt", "Sleeping cells wake\n\nCells that slept woke up, a study reports.\n");
        _folder.Write("releases/deep/c.md", "# Cells sleep\n\nCells fell asleep, another study reports.\n");
        return Path.Combine(_folder.Path, "releases");
    }

    private long Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "portal.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
