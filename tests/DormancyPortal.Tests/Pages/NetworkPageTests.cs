using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Neighbourhoods: a drawing by the server, its table twin and its file say the same, and every line is a finding.</summary>
public sealed class NetworkPageTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public async Task Get_Marker_DrawsWhatFindingsNameWithIt()
    {
        var page = await portal.PageAsync("/network/TEK");

        Assert.Equal(
            [
                "TEK, marker, 2 findings",
                "NOTCH2, marker, 1 finding",
                "Notch signaling, pathway, 1 finding",
                "Bone marrow, context, 1 finding",
            ],
            page.QuerySelectorAll("svg a").Select(a => a.GetAttribute("aria-label"))
        );
        Assert.Equal(
            ["TEK and Bone marrow: 1 decrease", "TEK and NOTCH2: 1 decrease", "TEK and Notch signaling: 1 decrease"],
            page.QuerySelectorAll("svg path.spoke title").Select(t => t.Words()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Get_LinesBetweenNeighbours_AreFindingsThatDoNotNameTheMiddle()
    {
        var page = await portal.PageAsync("/network/TEK");

        // Finding e names NOTCH2 and Notch signaling and not TEK.
        var aside = Assert.Single(page.QuerySelectorAll("svg path.aside"));
        Assert.Equal("NOTCH2 and Notch signaling: 1 increase", aside.Words());
        Assert.Equal(["/findings/a", "/findings/e"], Rows(page).Select(r => r.Finding).Distinct());
    }

    [Theory]
    [InlineData("/network/TEK")]
    [InlineData("/network/NOTCH2")]
    [InlineData("/network/pathway/notch-signaling")]
    public async Task Get_DrawingTableAndFile_SayTheSame(string url)
    {
        var page = await portal.PageAsync(url);
        var file = await GraphMlAsync($"{url}.graphml");

        var nodes = page.QuerySelectorAll("svg a").Select(a => a.GetAttribute("data-node")).Order().ToList();
        Assert.Equal(nodes, file.Descendants(GraphMl + "node").Select(n => n.Attribute("id")!.Value).Order());
        var drawn = page.QuerySelectorAll("svg path.line")
            .Select(p => (p.GetAttribute("data-one")!, p.GetAttribute("data-other")!));
        var written = file.Descendants(GraphMl + "edge")
            .Select(e => (e.Attribute("source")!.Value, e.Attribute("target")!.Value));
        Assert.Equal(written.Distinct().Order(), drawn.Order());
        Assert.Equal(Rows(page).Count, written.Count());
    }

    [Fact]
    public async Task Get_GraphMl_TellsFindingDirectionAndSentence()
    {
        var edge = (await GraphMlAsync("/network/TEK.graphml")).Descendants(GraphMl + "edge").First();

        Assert.Equal(
            ["a", "decrease", "causal", "Sentence a.", "http://localhost/findings/a"],
            edge.Elements(GraphMl + "data").Select(d => d.Value)
        );
    }

    [Theory]
    [InlineData("/network/TIE2", "/network/TEK?from=TIE2")]
    [InlineData("/network/tek", "/network/TEK")]
    [InlineData("/network/pathway/Notch-Signaling", "/network/pathway/notch-signaling")]
    public async Task Get_OtherName_LeadsToTheOneAddress(string url, string target)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/network?q=TIE2", "/network/TEK?from=TIE2")]
    [InlineData("/network?q=NOTCH2", "/network/NOTCH2")]
    [InlineData("/network?q=Notch+signaling", "/network/pathway/notch-signaling")]
    public async Task Get_NameTyped_LeadsToItsNeighbourhood(string url, string target) =>
        Assert.Equal(target, await portal.TargetAsync(url));

    [Fact]
    public async Task Get_ByAlias_SaysWhy() =>
        Assert.Equal(
            "TIE2 is an alias of TEK.",
            (await portal.PageAsync("/network/TEK?from=TIE2")).QuerySelector(".notice").Words()
        );

    [Theory]
    [InlineData("/network/NOTHC2", HttpStatusCode.NotFound, "/network/NOTCH2")]
    [InlineData("/network?q=NOTHC2", HttpStatusCode.OK, "/network/NOTCH2")]
    [InlineData("/network?q=quite+another", HttpStatusCode.OK, "/search?q=quite%20another")]
    public async Task Get_UnknownName_OffersWhatIsNear(string url, HttpStatusCode status, string offered) =>
        Assert.Contains(offered, (await portal.PageAsync(url, status)).QuerySelector("main")!.Links());

    [Theory]
    [InlineData("/network/XYZ1.graphml", HttpStatusCode.OK)]
    [InlineData("/network/nobody.graphml", HttpStatusCode.NotFound)]
    [InlineData("/network/BRCA1", HttpStatusCode.NotFound)]
    [InlineData("/network/SHARED1", HttpStatusCode.MultipleChoices)]
    public async Task Get_Address_AnswersAsItsRecordDoes(string url, HttpStatusCode status)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Get_NothingNamedTogether_SaysSoAndLeadsBack()
    {
        var page = await portal.PageAsync("/network/XYZ1");

        Assert.Null(page.QuerySelector("svg"));
        Assert.Equal("/markers/XYZ1", page.QuerySelector(".empty a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_NetworkPages_AloneLoadTheirScript()
    {
        static bool Loads(IParentNode page) => page.QuerySelector("script[src*='/network']") is not null;

        Assert.True(Loads(await portal.PageAsync("/network/TEK")));
        Assert.False(Loads(await portal.PageAsync("/markers/TEK")));
    }

    [Theory]
    [InlineData("/lib/cytoscape/cytoscape.esm.min.mjs", "text/javascript")]
    [InlineData("/lib/cytoscape/LICENSE.txt", "text/plain")]
    public async Task Get_WhatTheBuildBringsFromNpm_IsServedByUs(string url, string type)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/markers/TEK", "/network/TEK")]
    [InlineData("/pathways/notch-signaling", "/network/pathway/notch-signaling")]
    [InlineData("/network", "/network/NOTCH2")]
    public async Task Get_Records_LeadToTheirNeighbourhood(string url, string neighbourhood) =>
        Assert.Contains(neighbourhood, (await portal.PageAsync(url)).Links());

    private static List<(string Finding, string Direction)> Rows(IParentNode page) =>
        [
            .. page.QuerySelectorAll("#edges ~ table tbody tr")
                .Select(tr => tr.QuerySelector(".badge")!)
                .Select(badge => (badge.GetAttribute("href")!, badge.Words())),
        ];

    private async Task<XDocument> GraphMlAsync(string url)
    {
        using var answer = await portal.AskAsync(url);
        Assert.Equal("application/graphml+xml", answer.Content.Headers.ContentType?.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
