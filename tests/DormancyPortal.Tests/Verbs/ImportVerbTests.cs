using Xunit;
using static DormancyPortal.Tests.ReferenceData.ReferenceText;

namespace DormancyPortal.Tests.Verbs;

/// <summary><c>import</c> as people use it: a process, its output, its exit status.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => Path.Combine(_folder.Path, "data");

    [Fact]
    public async Task Import_DryRunThenTwice_TellsChangesImportsOnce()
    {
        var genes = _folder.Write("genes.txt", Genes(Gene(900001, "SLUM1"), Gene(900002, "SLUM2")));

        var dry = await RunAsync(genes, "--dry-run");
        Assert.Equal((0, ""), (dry.Exit, dry.Errors));
        Assert.Contains("Would change (nothing is written)", dry.Output, StringComparison.Ordinal);
        Assert.Contains("2 come", dry.Output, StringComparison.Ordinal);

        var first = await RunAsync(genes);
        Assert.Contains("HGNC complete set of 2024-10-18, 2 genes", first.Output, StringComparison.Ordinal);
        Assert.Contains("2 come", first.Output, StringComparison.Ordinal);

        Assert.Contains("Nothing changes.", (await RunAsync(genes)).Output, StringComparison.Ordinal);

        var newer = _folder.Write("newer.txt", Genes(Gene(900001, "DREAM1")));
        var second = await RunAsync(newer);
        Assert.Contains("SLUM1 is now DREAM1", second.Output, StringComparison.Ordinal);
        Assert.Contains("1 go: SLUM2", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FolderWithAWrongFile_ImportsTheRestAndExits1()
    {
        _folder.Write("in/a.tsv", Groups);
        _folder.Write("in/b.txt", "hello\n");
        var (exit, output, errors) = await RunAsync(Path.Combine(_folder.Path, "in"));

        Assert.Equal(1, exit);
        Assert.Contains("a.tsv: HGNC gene groups, 2 groups", output, StringComparison.Ordinal);
        Assert.Contains("b.txt is no reference data", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_WithReferenceFiles_KnowsTheirNames()
    {
        var genes = _folder.Write("ref/any", Genes(Gene(900001, "SLUM1")));
        var release = _folder.Write(
            "r.txt",
            "Slumber gene found\n\nCells without the gene SLUM1 fell asleep, a study shows.\n"
        );
        var (exit, output, _) = await PortalProcess.RunAsync([
            "extract",
            release,
            "--lexicon",
            Path.GetDirectoryName(genes)!,
        ]);

        Assert.Equal(0, exit);
        Assert.Contains("HGNC:900001", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args) =>
        PortalProcess.RunAsync(["import", .. args, "--data", Data]);
}
