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
    public void Dateline_NamesACountry_WhereNoneOfTheInstitutionsIs()
    {
        Assert.Equal("CHINA", Extraction.Value.Release.Place);
        Assert.DoesNotContain(Extraction.Value.Institutions, i => i.Country == "China");
    }

    [Fact]
    public void Dates_OfReleaseAndPaper_AreKeptApart()
    {
        Assert.Equal(new DateOnly(2026, 6, 4), Extraction.Value.Release.Date);
        Assert.Equal(new DateOnly(2026, 5, 14), Assert.Single(Extraction.Value.Studies).Published);
    }

    [Fact]
    public void Council_UnderTwoNames_IsOne_AndItsInstituteIsItsChild()
    {
        var council = Extraction.Value.Institutions.Single(i => i.Name == "National Research Council of Italy");
        var institute = Extraction.Value.Institutions.Single(i =>
            i.Name == "Institute of Biochemistry and Cell Biology"
        );

        Assert.Equal("National Council of Research, Italy", Assert.Single(council.Mentions).Text);
        Assert.Equal(council.Name, institute.Parent);
    }

    [Fact]
    public void Researcher_UnderFourForms_IsOnePerson_AndInitialsAreNobody()
    {
        Assert.Equal(["Anna Teti", "Yini Bao"], Extraction.Value.People.Select(p => p.Name));
        Assert.True(Extraction.Value.People[0].Mentions.Count >= 4);
    }

    [Fact]
    public void PressContact_IsNoResearcher() =>
        Assert.Equal(PersonRole.Contact, Extraction.Value.People.Single(p => p.Name == "Yini Bao").Role);

    [Fact]
    public void Grants_GoToTheirFunder()
    {
        var paid = Assert.Single(Extraction.Value.Funding);

        Assert.Equal("Italian Association for Cancer Research", paid.Funder);
        Assert.Equal(["20116", "2332923"], paid.Grants);
    }

    [Fact]
    public void Quotation_CutByAPageBreak_IsOneSentence() =>
        Assert.Contains(
            Extraction.Value.Sentences,
            s =>
                Extraction
                    .Value.Text.Substring(s.Start, s.Length)
                    .Contains("normally\n\nmaintain", StringComparison.Ordinal)
        );

    [Fact]
    public void Spans_AreVerbatim() => Spans.AssertVerbatim(Extraction.Value);

    private static ReleaseExtraction Read()
    {
        var folder = SharedFolder.Need("releases", "dev");
        var text = File.ReadAllText(Directory.GetFiles(folder, "000-*.txt").Single());
        return Extractor.Extract(PlainText.Of(text.ReplaceLineEndings("\n").Trim()), Repository.Lexicon);
    }
}
