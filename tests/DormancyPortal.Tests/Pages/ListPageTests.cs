using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>The lists of entities: all state is in the URL, and every link in a list leads somewhere.</summary>
public sealed class ListPageTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Theory]
    [InlineData("/markers", "NOTCH2")]
    [InlineData("/pathways", "Notch signaling")]
    [InlineData("/studies", "Notch2 wakes cells")]
    [InlineData("/institutions", "Institute of Bone")]
    [InlineData("/people", "Ada Muster")]
    [InlineData("/contexts", "Bone marrow")]
    [InlineData("/funders", "Research Council")]
    public async Task Get_List_ShowsItsRecords(string url, string label)
    {
        var page = await PageAsync(url);

        Assert.Contains(label, Names(page));
    }

    [Theory]
    [InlineData("/markers?sort=findings", "NOTCH2")]
    [InlineData("/markers?sort=name", "Notch")]
    [InlineData("/studies?sort=date", "Notch2 keeps cells dormant")]
    [InlineData("/studies?model=human-patient&journal=Bone%20Research", "Notch2 keeps cells dormant")]
    [InlineData("/institutions?role=funder", "Research Council")]
    [InlineData("/people?role=contact", "Press Desk")]
    [InlineData("/contexts?kind=disease", "Leukemia")]
    public async Task Get_ListWithChoices_ShowsThisFirst(string url, string first) =>
        Assert.Equal(first, Names(await PageAsync(url))[0]);

    [Theory]
    [InlineData("/markers?kind=complex")]
    [InlineData("/markers?direction=no-effect&model=mouse")]
    [InlineData("/studies?year=1999")]
    [InlineData("/people?name=nobody")]
    [InlineData("/pathways?name=nothing")]
    public async Task Get_NothingMatches_SaysSoAndLeadsBack(string url)
    {
        var page = await PageAsync(url);

        Assert.Empty(Names(page));
        Assert.Equal(
            url[..url.IndexOf('?', StringComparison.Ordinal)],
            page.QuerySelector(".empty a")?.GetAttribute("href")
        );
    }

    [Fact]
    public async Task Get_FacetChosen_KeepsTheOtherChoicesAndCanBeTakenBack()
    {
        var page = await PageAsync("/markers?kind=gene&sort=findings&page=1");

        var chosen = page.QuerySelector(".facet a[aria-current]");
        Assert.Equal("/markers?sort=findings", chosen?.GetAttribute("href"));
        Assert.Equal(
            ["/markers?sort=findings", "/markers"],
            page.QuerySelectorAll(".chosen a").Select(a => a.GetAttribute("href"))
        );
        Assert.Contains(
            "/markers?kind=gene&sort=findings&direction=increase",
            page.QuerySelectorAll(".facet a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Get_NameFilter_SendsTheOtherChoicesAlong()
    {
        var page = await PageAsync("/markers?kind=gene&name=tie");

        var hidden = page.QuerySelectorAll(".name-filter input[type=hidden]");
        Assert.Equal(["kind"], hidden.Select(i => i.GetAttribute("name")));
        Assert.Equal(["TEK"], Names(page));
    }

    [Fact]
    public async Task Get_FacetCounts_AreWhatTheirLinksShow()
    {
        var page = await PageAsync("/markers");

        foreach (var item in page.QuerySelectorAll(".facet li"))
        {
            var shown = await PageAsync(item.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(item.QuerySelector(".count")!.TextContent, $"{Names(shown).Count}");
        }
    }

    [Fact]
    public async Task Get_ValueOutsideOfTheVocabulary_ShowsTheWholeList() =>
        Assert.Equal(4, Names(await PageAsync("/markers?direction=sideways&page=x&letter=%3Cb%3E")).Count);

    [Theory]
    [InlineData("/markers/NOTCH2", "/releases/release-1?show=a#s0")]
    [InlineData("/markers/TEK", "/releases/release-1#s3")]
    [InlineData("/studies/study-1", "/releases/release-1#s7")]
    [InlineData("/studies/study-1", "/releases/release-1#s12")]
    [InlineData("/people/ada-muster", "/releases/release-1#s5")]
    [InlineData("/institutions/research-council", "/releases/release-1#s12")]
    [InlineData("/funders/research-council", "/releases/release-1#s12")]
    public async Task Get_Record_LeadsToTheSentence(string url, string sentence) =>
        Assert.Contains(
            sentence,
            (await PageAsync(url)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href"))
        );

    [Fact]
    public async Task Get_Marker_CountsIndependentStudiesInItsLine() =>
        Assert.Contains(
            "4 findings from 2 independent studies. 1 study reports an increase and 1 a decrease.",
            (await PageAsync("/markers/NOTCH2")).QuerySelector(".report-line")!.TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Get_UnlinkedMarker_SaysThatNoGeneExplainsIt() =>
        Assert.Contains(
            "No gene in our lexicon explains this name yet",
            (await PageAsync("/markers/XYZ1")).QuerySelector(".notice")!.TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Get_Pathway_SaysInTheTableWhatTheDrawingSays()
    {
        var page = await PageAsync("/pathways/notch-signaling");

        var drawn = page.QuerySelectorAll("svg .marker-name").Select(t => t.TextContent).ToList();
        Assert.Equal(["NOTCH2", "TEK"], drawn);
        Assert.Equal(drawn, page.QuerySelectorAll(".data-table tbody th").Select(t => t.TextContent.Trim()));
        Assert.Contains("/markers/JAG1", page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_FindingsOfARecord_NarrowByTheUrl()
    {
        var page = await PageAsync("/markers/NOTCH2?direction=decrease&model=human-patient");

        Assert.Equal(2, page.QuerySelectorAll(".finding").Length);
    }

    [Fact]
    public async Task Get_EveryRecordLinkOfTheLists_LeadsToARecord()
    {
        foreach (
            var list in new[]
            {
                "/markers",
                "/pathways",
                "/studies",
                "/institutions",
                "/people",
                "/contexts",
                "/funders",
            }
        )
        {
            foreach (var link in (await PageAsync(list)).QuerySelectorAll(".record-name"))
            {
                var answer = await portal
                    .Client()
                    .GetAsync(link.GetAttribute("href"), TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    private async Task<IDocument> PageAsync(string url)
    {
        var html = await portal.Client().GetStringAsync(url, TestContext.Current.CancellationToken);
        return await BrowsingContext.New().OpenAsync(r => r.Content(html), TestContext.Current.CancellationToken);
    }

    private static List<string> Names(IDocument page) =>
        [.. page.QuerySelectorAll(".record-name").Select(a => a.TextContent)];
}
