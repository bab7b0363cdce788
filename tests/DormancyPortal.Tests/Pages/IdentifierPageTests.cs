using System.Net;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Identifiers of others lead to the record that has them.</summary>
public sealed class IdentifierPageTests(IdentifierPageTests.IdentifiedPortal portal)
    : IClassFixture<IdentifierPageTests.IdentifiedPortal>
{
    [Theory]
    [InlineData("/id/hgnc/11724", "/markers/TEK")]
    [InlineData("/id/hgnc/HGNC:11724", "/markers/TEK")]
    [InlineData("/id/HGNC/hgnc:11724", "/markers/TEK")]
    [InlineData("/id/ncbigene/7010", "/markers/TEK")]
    [InlineData("/id/ensembl/ensg00000120156", "/markers/TEK")]
    [InlineData("/id/uniprot/Q02763", "/markers/TEK")]
    [InlineData("/id/doi/10.1038/S41413-026-00535-3", StudyOfTheDoi)]
    [InlineData("/id/doi/https://doi.org/10.1038/s41413-026-00535-3", StudyOfTheDoi)]
    [InlineData("/id/ror/01j9p1r26", "/institutions/university-of-l-aquila")]
    [InlineData("/id/orcid/0000-0002-1825-0097", "/people/anna-teti")]
    public async Task Get_KnownIdentifier_LeadsToItsRecord(string url, string target)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(
        "/id/hgnc/1100",
        "It is BRCA1",
        "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:1100"
    )]
    [InlineData("/id/doi/10.1000/nothing", "No record here has 10.1000/nothing", "https://doi.org/10.1000/nothing")]
    public async Task Get_UnknownIdentifier_HelpsOn(string url, string says, string elsewhere)
    {
        var page = await portal.PageAsync(url, HttpStatusCode.NotFound);

        Assert.Contains(says, page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Contains(elsewhere, page.QuerySelector("main")!.Links());
    }

    [Theory]
    [InlineData("/id/isbn/978")]
    [InlineData("/id/hgnc/%EF%BF%BD")]
    [InlineData("/id/ncbigene/-1")]
    [InlineData("/id/doi")]
    [InlineData("/id/doi/../../etc")]
    public async Task Get_WhatIsNoIdentifier_SaysWhichAre(string url) =>
        Assert.Contains(
            url.StartsWith("/id/doi/", StringComparison.Ordinal) ? "no such page" : "/id/ncbigene/7010",
            (await portal.PageAsync(url, HttpStatusCode.NotFound)).QuerySelector("main").Words(),
            StringComparison.Ordinal
        );

    private const string StudyOfTheDoi =
        "/studies/the-endosteal-niche-regulates-breast-cancer-cell-dormancy-in-bone-identification";

    /// <summary>The seeds, with a person whose ORCID a release would have stated.</summary>
    public sealed class IdentifiedPortal : PortalFixture
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await WithStoreAsync(async db =>
            {
                var person = db.People.Single(p => p.Slug == "anna-teti");
                db.Entry(person).Property(p => p.Orcid).CurrentValue = "0000-0002-1825-0097";
                return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            });
        }
    }
}
