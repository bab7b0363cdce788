using System.Net;
using AngleSharp.Dom;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Many names at once, by the engine of the search: what each means, why, and the same as CSV.</summary>
public sealed class LookupPageTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Theory]
    [InlineData("NOTCH2", "matched", "/markers/NOTCH2")]
    [InlineData("HGNC:11724", "identifier", "/markers/TEK")]
    [InlineData("TIE2", "alias", "/markers/TEK")]
    [InlineData("RNF53", "alias", "/markers/BRCA1")]
    [InlineData("notch-2", "other spelling", "/markers/NOTCH2")]
    [InlineData("SHARED1", "ambiguous", "/markers/BRCA1", "/markers/BRCA2")]
    [InlineData("NOTHC2", "unknown", "/markers/NOTCH2")]
    [InlineData("Notch pathway", "alias", "/pathways/notch-signaling")]
    public async Task Get_Name_SaysWhatItMeans(string name, string outcome, params string[] means)
    {
        var row = Assert.Single(Rows(await portal.PageAsync($"/lookup?names={Uri.EscapeDataString(name)}")));

        Assert.Equal(name, row.QuerySelector("th").Words());
        Assert.Equal(outcome, row.QuerySelector(".badge").Words());
        Assert.Equal(means, row.QuerySelector("[data-label=Means]")!.Links());
        Assert.NotEmpty(row.QuerySelector("[data-label=Why]").Words());
    }

    [Fact]
    public async Task Get_ManyNames_KeepsTheirOrderAndCountsOutcomes()
    {
        var page = await portal.PageAsync("/lookup?names=TIE2,nobody,NOTCH2,TIE2");

        Assert.Equal(["TIE2", "nobody", "NOTCH2"], Rows(page).Select(r => r.QuerySelector("th").Words()));
        Assert.Equal("3 names: 1 matched, 1 alias, 1 unknown", page.QuerySelector("[role=status]").Words());
        Assert.Contains("/lookup.csv?names=TIE2,nobody,NOTCH2", page.Links());
    }

    [Fact]
    public async Task Get_NameThatOnlyTheLexiconKnows_SaysThatNoReleaseMentionsIt() =>
        Assert.Contains(
            "no release here mentions it",
            Rows(await portal.PageAsync("/lookup?names=BRCA1"))[0].Words(),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Get_Nothing_OffersTheFormAndAnExample()
    {
        var page = await portal.PageAsync("/lookup");

        Assert.NotNull(page.QuerySelector("main textarea[name=names]"));
        Assert.NotEmpty(page.QuerySelector(".empty")!.Links());
    }

    [Fact]
    public async Task Post_ShortList_LeadsToAnAddressThatCanBeShared()
    {
        using var answer = await PasteAsync("Look up", "TIE2\r\nNOTCH2; nobody");

        Assert.Equal("/lookup?names=TIE2,NOTCH2,nobody", Visitor.TargetOf(answer));
    }

    [Fact]
    public async Task Post_MoreThanTheLimit_ShowsTheFirstAndSaysHowManyAreLeftOut()
    {
        using var answer = await PasteAsync(
            "Look up",
            string.Join('\n', Enumerable.Range(1, 512).Select(i => $"name{i}"))
        );
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(500, Rows(page).Count);
        Assert.Contains(
            "12 names more were not looked up",
            page.QuerySelector(".notice-warning").Words(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Post_WithoutTheTokenOfTheForm_IsRefused()
    {
        using var names = new FormUrlEncodedContent([new("names", "TIE2")]);
        using var answer = await portal.Client().PostAsync("/lookup", names, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Get_Csv_HasARowForEachMeaning()
    {
        using var answer = await portal.AskAsync("/lookup.csv?names=TIE2,SHARED1,=1%2B1");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            [
                "name,outcome,kind,label,detail,why,findings,in_catalog,url",
                "TIE2,alias,marker,TEK,TEK,TIE2 is an alias of TEK,2,true,http://localhost/markers/TEK",
                "SHARED1,ambiguous,marker,BRCA1,BRCA1 DNA repair associated,SHARED1 is an alias of BRCA1,0,false,http://localhost/markers/BRCA1",
                "SHARED1,ambiguous,marker,BRCA2,BRCA2 DNA repair associated,SHARED1 is an alias of BRCA2,0,false,http://localhost/markers/BRCA2",
                "'=1+1,unknown,,,,,,,",
                "",
            ],
            lines
        );
    }

    [Fact]
    public async Task Post_Csv_SendsTheSameTable()
    {
        var visitor = new Visitor(portal.Client());
        using var sent = await visitor.SendAsync("/lookup?names=TIE2", "Download as CSV");
        using var asked = await portal.AskAsync("/lookup.csv?names=TIE2");

        Assert.Equal(
            await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private Task<HttpResponseMessage> PasteAsync(string button, string names) =>
        new Visitor(portal.Client()).SendAsync("/lookup", button, ("names", names));

    private static List<IElement> Rows(IParentNode page) => [.. page.QuerySelectorAll("table.lookup tbody tr")];
}
