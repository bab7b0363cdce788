using DormancyPortal.Core.ReferenceData;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;
using Xunit;

namespace DormancyPortal.Tests.ReferenceData;

/// <summary>What a lexicon takes from each source, and what it leaves.</summary>
public sealed class ImportedLexiconTests
{
    private static readonly Lexicon BuiltIn = new()
    {
        Version = "built-in",
        Markers = [new MarkerEntry("HGNC:1", "SLM", "slumber", ["sleepyhead"], [], null, null, null, "test")],
        Families = [new FamilyEntry("Sleepers", MarkerKind.Family, [], ["SLM"], null)],
        AmbiguousNames = [new AmbiguousName("NAP", "SLM", true, ["a short sleep"], [], [])],
        Pathways =
        [
            new PathwayEntry("Notch signaling", "notch-signaling", ["Notch pathway"], [], ["GO:1"], [], null, ["SLM"]),
        ],
        Institutions =
        [
            new InstitutionEntry("University of Nowhere", ["UvN"], "Netherlands", null, "university", null),
        ],
        Countries = [new CountryEntry("Netherlands", "NL", ["The Netherlands"], [])],
    };

    [Fact]
    public void Genes_CuratedOneUnderAnOlderSymbol_IsMergedAndTheTablesFollow()
    {
        var lexicon = With(
            ReferenceText.Genes(ReferenceText.Gene(1, "SLUM1", "NAP1"), ReferenceText.Gene(2, "SLUM2")),
            ReferenceText.Orthologues
        );

        var gene = lexicon.Markers[0];
        Assert.Equal(("SLUM1", true), (gene.Symbol, gene.IsCurated));
        Assert.Equal(["sleepyhead", "NAP1"], gene.Aliases);
        Assert.Equal(["SLM"], gene.Previous);
        Assert.Equal(["Slumb"], gene.MouseSymbols);
        Assert.Equal(("SLUM2", false), (lexicon.Markers[1].Symbol, lexicon.Markers[1].IsCurated));
        Assert.Equal(["SLUM1"], lexicon.Families[0].Members);
        Assert.Equal(["SLUM1"], lexicon.Pathways[0].Markers);
        Assert.Equal("SLUM1", lexicon.AmbiguousNames[0].Symbol);
    }

    [Fact]
    public void Genes_CuratedSymbolThatAnotherGeneBearsNow_IsThatGene() =>
        Assert.Equal(["HGNC:5"], With(ReferenceText.Genes(ReferenceText.Gene(5, "SLM"))).Markers.Select(m => m.HgncId));

    [Fact]
    public void Genes_WithdrawnOne_IsNoMarker() =>
        Assert.DoesNotContain(
            With(ReferenceText.Genes(ReferenceText.Gene(9, "GONE~withdrawn", status: "Entry Withdrawn"))).Markers,
            m => m.HgncId == "HGNC:9"
        );

    [Fact]
    public void Groups_SpecificName_IsAFamilyWithItsMembers_AndABanalOneIsNot()
    {
        var lexicon = With(ReferenceText.Genes(ReferenceText.Gene(2, "SLUM2", group: "1")), ReferenceText.Groups);

        var family = lexicon.Families.Single(f => f.Name == "SLUM family");
        Assert.Empty(family.Aliases);
        Assert.Equal(["SLUM2"], family.Members);
        Assert.Equal(2, lexicon.Families.Count);
    }

    [Theory]
    [InlineData("Signaling by Hippo", true)]
    [InlineData("Interleukin-21 signaling", true)]
    [InlineData("canonical Wnt signaling pathway", true)]
    [InlineData("PI3K Cascade", true)]
    [InlineData("Disease", false)]
    [InlineData("Metabolism", false)]
    [InlineData("cell surface receptor signaling pathway", false)]
    [InlineData("regulation of canonical Wnt signaling pathway", false)]
    [InlineData("Signaling by NOTCH1 PEST Domain Mutants in Cancer", false)]
    [InlineData("cell growth", false)]
    [InlineData("Signaling by Receptor Tyrosine Kinases of all sorts there are", false)]
    public void PathwayName_IsLookedFor_OnlyWhereItIsSpecific(string name, bool expected)
    {
        var lexicon = With($"R-HSA-9\t{name}\tHomo sapiens\n");
        Assert.Equal(expected, lexicon.Pathways.Count == 2);
    }

    [Fact]
    public void Pathways_NameOfACuratedOne_GivesItTheIdThatItLacks()
    {
        var lexicon = With(ReferenceText.Reactome, "go_id\tname\tsynonyms\nGO:0007219\tNotch signaling pathway\t\n");

        Assert.Equal(["R-HSA-3"], lexicon.Pathways[0].Reactome);
        Assert.Equal(["GO:1"], lexicon.Pathways[0].Go);
        var added = Assert.Single(lexicon.Pathways.Skip(1));
        Assert.Equal(("Signaling by SLUM1", "signaling-by-slum1"), (added.Name, added.Slug));
        Assert.Equal(["SLUM1 signaling"], added.Aliases);
    }

    [Fact]
    public void Institutions_NameThatWasRead_FindsTheRecord_AndAnAcronymAloneFindsNone()
    {
        var lexicon = With(ReferenceText.Ror);
        var registry = RegisteredInstitutions.Of(lexicon);

        Assert.Equal("https://ror.org/012345678", lexicon.Institutions[0].Ror);
        Assert.Equal("https://ror.org/012345678", registry.Find("the university of nowhere")?.Ror);
        Assert.Equal("https://ror.org/012345678", registry.Find("Universiteit van Nergens", "Netherlands")?.Ror);
        Assert.Null(registry.Find("UvN"));
        Assert.Null(registry.Find("University of Nowhere", "Italy"));
    }

    [Fact]
    public void Institution_OfTwoOfOneName_IsTheOneInTheCountryOrWithTheAcronym()
    {
        InstitutionEntry Entry(string country, string ror, string acronym) =>
            new("National Cancer Institute", [], country, null, null, ror) { Acronyms = [acronym] };
        var registry = RegisteredInstitutions.Of(
            BuiltIn with
            {
                Registry = [Entry("Egypt", "a", "NCIE"), Entry("United States", "b", "NCI")],
            }
        );

        Assert.Null(registry.Find("National Cancer Institute"));
        Assert.Equal("a", registry.Find("National Cancer Institute", "Egypt")?.Ror);
        Assert.Equal("b", registry.Find("National Cancer Institute", null, "NCI")?.Ror);
    }

    [Fact]
    public void Institution_OfANameThatAnyCountryGives_NeedsItsCountry()
    {
        var registry = RegisteredInstitutions.Of(
            BuiltIn with
            {
                Registry = [new InstitutionEntry("National Cancer Institute", [], "Lithuania", null, null, "lt")],
            }
        );

        Assert.Null(registry.Find("National Cancer Institute"));
        Assert.Null(registry.Find("National Cancer Institute", "United States"));
        Assert.Equal("lt", registry.Find("National Cancer Institute", "Lithuania")?.Ror);
    }

    [Fact]
    public void Version_FollowsFromTheEntries_AndNotFromTheirOrder()
    {
        var (one, two) = (ReferenceText.Gene(1, "SLUM1"), ReferenceText.Gene(2, "SLUM2"));

        Assert.Equal("built-in", BuiltIn.WithReferenceData([]).Version);
        Assert.Equal(With(ReferenceText.Genes(one, two)).Version, With(ReferenceText.Genes(two, one)).Version);
        Assert.NotEqual(With(ReferenceText.Genes(one, two)).Version, With(ReferenceText.Genes(one)).Version);
    }

    private static Lexicon With(params string[] files) =>
        BuiltIn.WithReferenceData([.. files.Select(ReferenceText.Set)]);
}
