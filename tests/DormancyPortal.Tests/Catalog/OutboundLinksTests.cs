using DormancyPortal.Core.Catalog;
using Xunit;

namespace DormancyPortal.Tests.Catalog;

/// <summary>The table of identifiers and where they lead.</summary>
public sealed class OutboundLinksTests
{
    [Theory]
    [InlineData("HGNC:11724", "HGNC:11724", "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:11724")]
    [InlineData("NCBIGene:7010", "7010", "https://www.ncbi.nlm.nih.gov/gene/7010")]
    [InlineData("ENSEMBL:ENSG00000120156", "ENSG00000120156", "https://www.ensembl.org/id/ENSG00000120156")]
    [InlineData("UniProt:Q02763", "Q02763", "https://www.uniprot.org/uniprotkb/Q02763/entry")]
    [InlineData("PMID:12345678", "12345678", "https://pubmed.ncbi.nlm.nih.gov/12345678/")]
    [InlineData("Reactome:R-HSA-381119", "R-HSA-381119", "https://reactome.org/content/detail/R-HSA-381119")]
    [InlineData("R-HSA-381119", "R-HSA-381119", "https://reactome.org/content/detail/R-HSA-381119")]
    [InlineData("GO:0030968", "GO:0030968", "https://www.ebi.ac.uk/QuickGO/term/GO:0030968")]
    [InlineData("WP268", "WP268", "https://www.wikipathways.org/pathways/WP268.html")]
    [InlineData("WikiPathways:WP268", "WP268", "https://www.wikipathways.org/pathways/WP268.html")]
    [InlineData(
        "UBERON:0002371",
        "UBERON:0002371",
        "https://www.ebi.ac.uk/ols4/ontologies/uberon/classes/http%253A%252F%252Fpurl.obolibrary.org%252Fobo%252FUBERON_0002371"
    )]
    [InlineData(
        "CL:0000037",
        "CL:0000037",
        "https://www.ebi.ac.uk/ols4/ontologies/cl/classes/http%253A%252F%252Fpurl.obolibrary.org%252Fobo%252FCL_0000037"
    )]
    [InlineData("MONDO:0007254", "MONDO:0007254", "https://monarchinitiative.org/MONDO:0007254")]
    [InlineData("NCBITaxon:9606", "NCBITaxon:9606", "https://www.ncbi.nlm.nih.gov/datasets/taxonomy/9606/")]
    public void Of_KnownPrefix_LeadsToItsPage(string curie, string id, string url)
    {
        var link = OutboundLinks.Of(curie);

        Assert.NotNull(link);
        Assert.Equal(id, link.Id);
        Assert.Equal(url, link.Url);
    }

    [Theory]
    [InlineData("EFO:0000001")]
    [InlineData("GO:30968")]
    [InlineData("HGNC:TEK")]
    [InlineData("ENSEMBL:ENSMUSG00000006386")]
    [InlineData("HGNC:11724\" onclick=\"x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void Of_UnknownPrefixOrWrongShape_HasNoLink(string curie) => Assert.Null(OutboundLinks.Of(curie));

    [Fact]
    public void OfDoi_WithUnusualCharacters_EscapesThemButNotTheSlash() =>
        Assert.Equal(
            "https://doi.org/10.1016/s0140-6736%2805%2967889-6",
            OutboundLinks.OfDoi("10.1016/s0140-6736(05)67889-6")?.Url
        );

    [Theory]
    [InlineData("01j9p1r26")]
    [InlineData("https://ror.org/01j9p1r26")]
    public void OfRor_BareOrWithAddress_LeadsToTheInstitution(string ror) =>
        Assert.Equal(new OutboundLink("ROR", "01j9p1r26", "https://ror.org/01j9p1r26"), OutboundLinks.OfRor(ror));

    [Fact]
    public void OfOrcid_WithAddress_LeadsToThePerson() =>
        Assert.Equal(
            "https://orcid.org/0000-0002-1825-0097",
            OutboundLinks.OfOrcid("https://orcid.org/0000-0002-1825-0097")?.Url
        );

    [Fact]
    public void GeneIds_SomeUnknown_ListsOnlyTheKnownOnes()
    {
        var links = OutboundLinks.GeneIds("HGNC:11724", "7010", ensembl: null, uniprot: null);

        Assert.Equal(["HGNC", "NCBI Gene"], links.Select(l => l.Site));
    }

    [Fact]
    public void GenePages_AllIdsKnown_LeadToEverySite()
    {
        var links = OutboundLinks.GenePages("HGNC:11724", "7010", "ENSG00000120156");

        Assert.Equal(
            [
                "https://platform.opentargets.org/target/ENSG00000120156",
                "https://civicdb.org/links/entrez_id/7010",
                "https://www.proteinatlas.org/ENSG00000120156",
                "https://monarchinitiative.org/HGNC:11724",
            ],
            links.Select(l => l.Url)
        );
    }

    [Theory]
    [InlineData(
        "https://example.org/a",
        "https://example.org/a#:~:text=Notch2%2Dhigh%20cells%2C%20he%20said%20%26%20wrote"
    )]
    [InlineData(
        "https://example.org/a#b",
        "https://example.org/a#b:~:text=Notch2%2Dhigh%20cells%2C%20he%20said%20%26%20wrote"
    )]
    public void AtText_AnyWords_WritesTheSignsOfTextFragmentsInCode(string page, string expected) =>
        Assert.Equal(expected, OutboundLinks.AtText(page, "Notch2-high cells, he said & wrote"));

    [Fact]
    public void EveryLink_OfAGene_IsAValidHttpsAddress() =>
        Assert.All(
            [
                .. OutboundLinks.GeneIds("HGNC:11724", "7010", "ENSG00000120156", "Q02763"),
                .. OutboundLinks.GenePages("HGNC:11724", "7010", "ENSG00000120156"),
                OutboundLinks.Literature("NF-κB & friends"),
            ],
            link =>
            {
                Assert.True(Uri.TryCreate(link.Url, UriKind.Absolute, out var uri));
                Assert.Equal(Uri.UriSchemeHttps, uri.Scheme);
                Assert.DoesNotContain("{", link.Url);
            }
        );
}
