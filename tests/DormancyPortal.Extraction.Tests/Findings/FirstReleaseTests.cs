using DormancyPortal.Extraction.Tests.Markers;
using Xunit;

namespace DormancyPortal.Extraction.Tests.Findings;

/// <summary>What a careful reader finds in the release the portal was conceived from, and the traps in it.</summary>
public sealed class FirstReleaseTests
{
    private static readonly Lazy<ReleaseExtraction> Extraction = new(Read);

    [Fact]
    public void Markers_AreTheNine() =>
        Assert.Equal(
            ["ATF4", "CD177", "CD34", "CXCR4", "DDIT3", "EIF2AK3", "NOTCH1", "NOTCH2", "TEK"],
            Extraction.Value.Markers.Select(m => m.Symbol ?? m.Name).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("TEK", "TIE2", "alias")]
    [InlineData("EIF2AK3", "PERK", "alias")]
    [InlineData("DDIT3", "CHOP", "alias")]
    [InlineData("NOTCH2", "Notch2", "folded")]
    public void Markers_UnderAnotherName_SayByWhichRule(string symbol, string written, string rule)
    {
        var marker = Extraction.Value.Markers.Single(m => m.Symbol == symbol);

        Assert.All(marker.Mentions, m => Assert.Equal((written, rule), (m.Text, m.Rule)));
    }

    [Fact]
    public void Pathways_HoldNotchSignalingAndTheUnfoldedProteinResponse() =>
        Assert.Superset(
            new HashSet<string> { "Notch signaling", "Unfolded protein response" },
            Extraction.Value.Pathways.Select(p => p.Name).ToHashSet()
        );

    [Fact]
    public void Findings_AreNineToThirteen_OneOfThemNegative()
    {
        var findings = Extraction.Value.Findings;

        Assert.InRange(findings.Count, 9, 13);
        var negative = Assert.Single(findings, f => f.Direction == FindingDirection.NoEffect);
        Assert.Equal(["NOTCH1"], negative.Markers);
    }

    [Fact]
    public void Findings_ComeFromTheStoryAlone()
    {
        var end = Extraction.Value.Text.IndexOf("About University", StringComparison.Ordinal);

        Assert.All(Extraction.Value.Findings, f => Assert.True(f.Start + f.Length < end, f.Reason));
        Assert.All(Extraction.Value.Markers.SelectMany(m => m.Mentions), m => Assert.True(m.Start < end, m.Text));
    }

    [Fact]
    public void Findings_OfBothProteins_PointBackToThem() =>
        Assert.Contains(Extraction.Value.Findings, f => f.Markers.Order().SequenceEqual(["NOTCH1", "NOTCH2"]));

    [Fact]
    public void Spans_AreVerbatim() => Spans.AssertVerbatim(Extraction.Value);

    private static ReleaseExtraction Read()
    {
        var folder = SharedFolder.Need("releases", "dev");
        var text = File.ReadAllText(Directory.GetFiles(folder, "000-*.txt").Single());
        return Extractor.Extract(PlainText.Of(text.ReplaceLineEndings("\n").Trim()), Repository.Lexicon);
    }
}
