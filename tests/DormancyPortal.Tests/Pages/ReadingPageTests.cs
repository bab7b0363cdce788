using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>What each kind of record says of the seed catalog, and where every word of it leads.</summary>
public sealed class ReadingPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Release = "/releases/sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells";

    private const string Study =
        "/studies/the-endosteal-niche-regulates-breast-cancer-cell-dormancy-in-bone-identification";

    [Fact]
    public async Task FrontPage_HasOneSearchBoxThreeDoorsAndWhatIsNew()
    {
        var page = await portal.PageAsync("/");

        Assert.Single(page.QuerySelectorAll("form[role=search]"));
        Assert.Equal(["/markers", "/pathways", "/releases"], Links(page, ".doors"));
        Assert.Contains(Links(page, "section[aria-labelledby=new]"), l => l.StartsWith("/releases/", Ordinal));
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=example] article.finding"));
    }

    [Theory]
    [InlineData("/markers")]
    [InlineData("/pathways")]
    [InlineData("/releases")]
    [InlineData("/studies")]
    [InlineData("/findings")]
    [InlineData("/institutions")]
    public async Task FrontPage_Counts_AreThoseOfTheLists(string list)
    {
        var counted = (await portal.PageAsync("/")).QuerySelector($"main a[href='{list}']").Words();

        Assert.Matches("^[1-9][0-9]* ", counted);
        Assert.Equal(counted, (await portal.PageAsync(list)).QuerySelector(".list-head [role=status]").Words());
    }

    [Fact]
    public async Task Marker_SaysWhatItIsCalledWhereItIsKnownAndWhatReleasesReport()
    {
        var page = await portal.PageAsync("/markers/TEK");

        Assert.Equal("TEK", page.QuerySelector("h1").Words());
        Assert.Equal("TEK receptor tyrosine kinase", page.QuerySelector(".lede").Words());
        Assert.Equal("TIE2 (3)", Fact(page, "As releases write it").Words());
        Assert.Contains("TIE2", Fact(page, "Aliases, by HGNC and our lexicon").Words(), Ordinal);
        Assert.Equal("HGNC:11724", Fact(page, "HGNC").Words());
        Assert.Equal("7010", Fact(page, "NCBI Gene").Words());
        Assert.Equal("ENSG00000120156", Fact(page, "Ensembl").Words());
        Assert.Equal("Q02763", Fact(page, "UniProt").Words());
        Assert.Equal(5, Fact(page, "Elsewhere").Links().Count);
        Assert.StartsWith(
            "Named in 1 release; 3 findings from one study.",
            page.QuerySelector(".report-line").Words(),
            Ordinal
        );
        Assert.Contains("/markers/CXCR4", Links(page, "section[aria-labelledby=together]"));
        Assert.Contains(Study, Links(page, "section[aria-labelledby=studies]"));
        Assert.Contains(Release, Links(page, "section[aria-labelledby=releases]"));
    }

    [Fact]
    public async Task Family_SaysThatItIsNoGene()
    {
        var page = await portal.PageAsync("/markers/notch");

        Assert.Equal("family of genes", page.QuerySelector(".page-head .label").Words());
        Assert.Contains("not one gene", page.QuerySelector(".notice").Words(), Ordinal);
        Assert.Contains("/markers/NOTCH2", Fact(page, "Genes in it, by the lexicon").Links());
    }

    [Fact]
    public async Task Pathway_SaysWhatItIsAndWhichMarkersStandByIt()
    {
        var page = await portal.PageAsync("/pathways/unfolded-protein-response");

        Assert.NotEqual("", page.QuerySelector(".lede").Words());
        Assert.Contains("UPR", Fact(page, "Other names").Words(), Ordinal);
        Assert.Equal(["https://reactome.org/content/detail/R-HSA-381119"], Fact(page, "Reactome").Links());
        Assert.NotEmpty(Fact(page, "Gene Ontology").Links());
        Assert.Equal(
            ["/markers/NOTCH2", "/markers/ATF4", "/markers/DDIT3", "/markers/EIF2AK3"],
            Links(page, ".data-table tbody")
        );
        Assert.Equal(
            page.QuerySelectorAll(".data-table tbody th").Select(th => th.Words()),
            page.QuerySelectorAll("svg .marker-name").Select(t => t.Words())
        );
        Assert.Contains(Study, Links(page, "section[aria-labelledby=studies]"));
    }

    [Fact]
    public async Task Study_GivesThePaperItsPeopleAndWhoPaid()
    {
        var page = await portal.PageAsync(Study);

        Assert.Equal("/studies?journal=Bone%20Research", Fact(page, "Journal").Links()[0]);
        Assert.Equal("https://doi.org/10.1038/s41413-026-00535-3", Fact(page, "DOI").Links()[0]);
        Assert.Contains("/people/anna-teti", Links(page, "section[aria-labelledby=people]"));
        Assert.Contains("/institutions/university-of-l-aquila", Links(page, "section[aria-labelledby=people]"));
        Assert.Contains("did the work", page.QuerySelector("section[aria-labelledby=institutions]").Words(), Ordinal);
        Assert.Contains(
            "grant 20116, 2332923",
            page.QuerySelector("section[aria-labelledby=funding]").Words(),
            Ordinal
        );
        Assert.Contains(Release, Links(page, "section[aria-labelledby=releases]"));
        Assert.Equal(9, Links(page, "section[aria-labelledby=markers]").Count);
    }

    [Theory]
    [InlineData("Title", "Title of original paper: The endosteal niche regulates breast cancer cell dormancy in bone")]
    [InlineData("Journal", "Journal: Bone Research")]
    [InlineData("Volume", "Volume: 14")]
    [InlineData("Paper appeared", "published online on May 14, 2026")]
    [InlineData("DOI", "DOI: https://doi.org/10.1038/s41413-026-00535-3")]
    public async Task Study_EveryDatum_LeadsToTheSentenceThatGivesIt(string fact, string sentence)
    {
        var said = Fact(await portal.PageAsync(Study), fact).QuerySelector("a.said")!.GetAttribute("href")!.Split('#');

        Assert.Contains(sentence, (await portal.PageAsync(said[0])).GetElementById(said[1]).Words(), Ordinal);
    }

    [Fact]
    public async Task Study_KeepsTheDayOfThePaperAndTheDayOfTheReleaseApart()
    {
        var undated = await portal.PageAsync(Study);
        Assert.StartsWith("14 May 2026", Fact(undated, "Paper appeared").Words(), Ordinal);
        Assert.Equal("no day given", Fact(undated, "Release dated").Words());

        var release = await portal.PageAsync(Release);
        Assert.DoesNotContain("2026", release.QuerySelector(".page-head").Words(), Ordinal);
        Assert.EndsWith("Bone Research, 14 May 2026", release.QuerySelector("aside ul").Words(), Ordinal);
    }

    [Fact]
    public async Task Study_CountsByModelAndWording_AreThoseOfItsFindings()
    {
        var subjects = Fact(await portal.PageAsync(Study), "Subjects").Words();

        Assert.Equal(await FindingsAsync("human-patient"), Counted(subjects, "people"));
        Assert.Equal(await FindingsAsync("mouse"), Counted(subjects, "mice"));
        Assert.Equal(await FindingsAsync("cell-line"), Counted(subjects, "cells in culture"));

        async Task<int> FindingsAsync(string model) =>
            (await portal.PageAsync($"{Study}?model={model}")).QuerySelectorAll("article.finding").Length;

        static int Counted(string words, string subject) =>
            int.Parse(
                Regex.Match(words, $@"{subject} \((\d+) findings?\)").Groups[1].Value,
                CultureInfo.InvariantCulture
            );
    }

    [Fact]
    public async Task Institution_SaysWhatItDidAndWhereThatIsSaid()
    {
        var page = await portal.PageAsync("/institutions/university-of-l-aquila");

        Assert.Equal("Italy", Fact(page, "Country").Words());
        Assert.Equal(["https://ror.org/01j9p1r26"], Fact(page, "ROR").Links());
        Assert.Equal("did the work", page.QuerySelector("section[aria-labelledby=roles] .role").Words());
        Assert.Contains($"{Release}#s26", Links(page, "section[aria-labelledby=roles]"));
        Assert.Contains("/people/anna-teti", Links(page, "section[aria-labelledby=people]"));
    }

    [Fact]
    public async Task Person_SaysOnlyWhatReleasesSay()
    {
        var page = await portal.PageAsync("/people/anna-teti");

        Assert.Contains("holds only what these releases say", page.QuerySelector(".report-line").Words(), Ordinal);
        var roles = page.QuerySelector("section[aria-labelledby=roles]")!;
        Assert.Equal("researcher", roles.QuerySelector(".role").Words());
        Assert.Contains("/institutions/university-of-l-aquila", roles.Links());
        Assert.Contains($"{Release}#s26", roles.Links());
        Assert.Null(page.QuerySelector("a[href^='https://orcid.org']"));
    }

    [Fact]
    public async Task Funder_SaysWhatItPaidForWithGrants()
    {
        var page = await portal.PageAsync("/funders/italian-association-for-cancer-research");

        var paid = page.QuerySelector("section[aria-labelledby=paid]")!;
        Assert.Contains("Grant 20116, 2332923", paid.Words(), Ordinal);
        Assert.Contains(paid.Links(), link => link.StartsWith($"{Release}#s", Ordinal));
        Assert.Contains("/institutions/italian-association-for-cancer-research", page.QuerySelector("main")!.Links());
    }

    [Fact]
    public async Task Context_SaysWhatKindItIsAndWhoNamesIt()
    {
        var page = await portal.PageAsync("/contexts/endosteal-niche");

        Assert.Equal("tissue", page.QuerySelector(".page-head .label").Words());
        Assert.Contains("/markers/NOTCH2", Links(page, "section[aria-labelledby=markers]"));
        Assert.Contains(Release, Links(page, "section[aria-labelledby=releases]"));
    }

    [Fact]
    public async Task Finding_OfSurvivalInPatients_IsAnAssociationAndSaysWhy()
    {
        var page = await FindingAsync("/markers/CD177", "better overall survival");

        Assert.Equal("CD177 and survival: an association is reported", page.QuerySelector("h1").Words());
        Assert.Equal("In patients, high CD177 was associated with better overall survival.", Quote(page));
        Assert.Equal(["associated with"], page.QuerySelectorAll("blockquote mark.cue").Select(m => m.Words()));
        Assert.StartsWith("associated, not shown to cause.", Fact(page, "Wording").Words(), Ordinal);
        Assert.StartsWith("people.", Fact(page, "Seen in").Words(), Ordinal);
        Assert.Equal("press office's words", Fact(page, "Who says it").Words());
        Assert.Matches("^The engine is .*sure \\(0\\.[0-9]{2}\\): ", Fact(page, "How sure").Words());
        Assert.Contains("no person has reviewed it", Fact(page, "How sure").Words(), Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("blockquote .around").Length);
    }

    [Fact]
    public async Task Finding_ThatSaysNo_IsShownAsSuch()
    {
        var page = await FindingAsync("/markers/NOTCH1", "did not behave so");

        Assert.Equal("NOTCH1: no effect is reported", page.QuerySelector("h1").Words());
        Assert.Equal("no effect", page.QuerySelector(".badge-no-effect").Words());
    }

    [Fact]
    public async Task Finding_WithOthersOfItsMarkers_NamesThoseThatAgreeAndThoseThatDiffer()
    {
        var page = await FindingAsync("/markers/NOTCH2", "depended on Notch2");

        Assert.Equal(
            ["agree", "differ"],
            page.QuerySelectorAll("main section").Select(s => s.GetAttribute("aria-labelledby"))
        );
        Assert.NotEmpty(page.QuerySelectorAll("section article.finding"));
        Assert.DoesNotContain(Quote(page), page.QuerySelectorAll("section blockquote").Select(q => q.Words()));
    }

    [Fact]
    public async Task Finding_OfAReleaseWithAnAddress_OpensTheOriginalAtItsSentence()
    {
        var url = (await portal.PageAsync("/markers/NR2F1")).QuerySelector(".finding-claim a")!.GetAttribute("href")!;
        await portal.WithStoreAsync(db =>
            db.PublishedReleases.ExecuteUpdateAsync(
                r => r.SetProperty(p => p.Url, "https://example.org/release"),
                TestContext.Current.CancellationToken
            )
        );
        var page = await portal.PageAsync(url);

        var opens = page.QuerySelector("main a[rel=external]")!.GetAttribute("href")!;
        Assert.StartsWith("https://example.org/release#:~:text=", opens, Ordinal);
        Assert.Equal(Quote(page), Uri.UnescapeDataString(opens[(opens.IndexOf("text=", Ordinal) + 5)..]));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static IReadOnlyList<string> Links(IHtmlDocument page, string part) =>
        page.QuerySelectorAll(part) is [var only]
            ? only.Links()
            : throw new InvalidOperationException($"{page.Title}: {part}");

    private static IElement Fact(IHtmlDocument page, string term) =>
        page.QuerySelectorAll("dt").SingleOrDefault(dt => dt.Words() == term)?.NextElementSibling
        ?? throw new InvalidOperationException($"{page.Title} does not say: {term}");

    private static string Quote(IHtmlDocument page) => page.QuerySelector("blockquote p:not(.around)").Words();

    /// <summary>The page of a marker's finding whose sentence holds these words.</summary>
    private async Task<IHtmlDocument> FindingAsync(string marker, string words)
    {
        var rows = (await portal.PageAsync(marker)).QuerySelectorAll("article.finding");
        var row = rows.Single(r => r.QuerySelector("blockquote").Words().Contains(words, Ordinal));
        return await portal.PageAsync($"/findings/{row.Id!["f-".Length..]}");
    }
}
