using Xunit;

namespace DormancyPortal.Extraction.Tests.Specs;

/// <summary>Runs every example of every specification in this folder.</summary>
public sealed class SpecTests
{
    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "tests",
        "DormancyPortal.Extraction.Tests",
        "Specs"
    );

    /// <summary>The examples, by where they stand.</summary>
    public static TheoryData<string> Rules => [.. Examples().Select(e => e.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_Holds(string rule)
    {
        var example = Examples().Single(e => e.Rule == rule);
        Assert.True(
            Projections.All.TryGetValue(example.Projection, out var projection),
            $"There is no projection \"{example.Projection}\"; there are {string.Join(", ", Projections.All.Keys)}."
        );

        var said = string.Join('\n', projection(PlainText.Of(example.Input)));

        Assert.True(example.Expected.Trim() == said, $"{rule}\n\n{Difference(example.Expected.Trim(), said)}\n");
    }

    [Fact]
    public void Read_ExpectationWithoutInput_SaysTheLine()
    {
        var error = Assert.Throws<FormatException>(() => SpecFile.Read("a.md", "# Rule\n```people\n```").ToList());

        Assert.Contains("a.md, line 2", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<SpecExample> Examples() =>
        Directory
            .EnumerateFiles(Folder, "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(f => SpecFile.Read(Path.GetFileName(f), File.ReadAllText(f)));

    /// <summary>Both sides line by line: "-" was expected and not said, "+" was said and not expected.</summary>
    private static string Difference(string expected, string said)
    {
        var (wanted, got) = (expected.Split('\n'), said.Split('\n'));
        return string.Join(
            '\n',
            wanted
                .Select(l => got.Contains(l) ? $"  {l}" : $"- {l}")
                .Concat(got.Where(l => !wanted.Contains(l)).Select(l => $"+ {l}"))
        );
    }
}
