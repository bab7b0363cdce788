using System.Globalization;
using AngleSharp.Html.Dom;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Markers side by side: names resolve as everywhere, counts lead to their findings, what was not seen is shown.</summary>
public sealed class ComparePageTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Fact]
    public async Task Get_TwoMarkers_StandInTheOrderAskedFor()
    {
        var page = await portal.PageAsync("/compare?markers=TEK,NOTCH2");

        Assert.Equal(["TEK", "NOTCH2"], page.QuerySelectorAll("thead .record-name").Select(a => a.Words()));
        Assert.Equal("TEK, NOTCH2 compared · DormancyPortal", page.Title);
        Assert.Contains("One study so far", Cells(page, "Reported")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NameCutBehindAWord_IsUnknownAndNoFault()
    {
        var words = new string('x', 99);

        var page = await portal.PageAsync($"/compare?markers={words}%20y");

        Assert.Contains(words, page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NegativeFinding_IsShownAsSuchWithItsSentence()
    {
        var page = await portal.PageAsync("/compare?markers=TEK,NOTCH2");
        var cells = Row(page, "Not seen").QuerySelectorAll("td");

        Assert.Equal("no effect of TEK: d", cells[0].QuerySelector(".badge-no-effect").Words());
        Assert.StartsWith("Sentence d.", cells[0].QuerySelector(".evidence").Words(), StringComparison.Ordinal);
        Assert.Contains("/releases/release-2?show=d#s0", cells[0].Links());
        Assert.Equal("No release reports that something was looked for and not seen.", cells[1].Words());
    }

    [Fact]
    public async Task Get_EveryCount_LeadsToAsManyFindings()
    {
        var counts = (await portal.PageAsync("/compare?markers=TEK,NOTCH2")).QuerySelectorAll(".badges a").ToList();

        Assert.True(counts.Count > 8);
        foreach (var count in counts)
        {
            var findings = await portal.PageAsync(count.GetAttribute("href")!);
            Assert.Equal(
                int.Parse(count.FirstChild!.TextContent.Split(": ")[1], CultureInfo.InvariantCulture),
                findings.QuerySelectorAll("article.finding").Length
            );
        }
    }

    [Fact]
    public async Task Get_FindingsOfBoth_AreListed() =>
        Assert.Equal(
            ["f-a"],
            (await portal.PageAsync("/compare?markers=TEK,NOTCH2"))
                .QuerySelectorAll("article.finding")
                .Select(f => f.Id)
        );

    [Fact]
    public async Task Get_Alias_ShowsTheMarkerAndSaysWhy()
    {
        var page = await portal.PageAsync("/compare?markers=TIE2");

        Assert.Equal("TIE2 is an alias of TEK.", page.QuerySelector(".notice").Words());
        Assert.Equal("TEK", page.QuerySelector("thead .record-name").Words());
    }

    [Theory]
    [InlineData("NOTHC2", "No marker is called NOTHC2", "/compare?markers=TEK,NOTCH2")]
    [InlineData("BRCA1", "No release here mentions BRCA1", "/compare?markers=TEK")]
    [InlineData("SHARED1", "SHARED1 may be one of several markers", "/compare?markers=TEK")]
    public async Task Get_NameOfNoOneMarker_SaysSoAndLeadsOn(string name, string said, string onward)
    {
        var page = await portal.PageAsync($"/compare?markers=TEK,{name}");
        var notice = page.QuerySelector(".notice-warning")!;

        Assert.StartsWith(said, notice.Words(), StringComparison.Ordinal);
        Assert.Contains(onward, notice.Links());
        Assert.Equal(["TEK"], page.QuerySelectorAll("thead .record-name").Select(a => a.Words()));
    }

    [Fact]
    public async Task Get_Add_LeadsToTheAddressWithOneMore() =>
        Assert.Equal("/compare?markers=TEK,NOTCH2", await portal.TargetAsync("/compare?markers=TEK&add=NOTCH2"));

    [Fact]
    public async Task Get_Form_KeepsWhatIsCompared()
    {
        var page = await portal.PageAsync("/compare?markers=TEK,NOTCH2");

        Assert.Equal("TEK,NOTCH2", page.QuerySelector("main input[name=markers]")?.GetAttribute("value"));
        Assert.Contains("/compare?markers=NOTCH2", page.Links());
    }

    [Fact]
    public async Task Get_MoreThanFit_SaysHowManyAreLeftOut()
    {
        var page = await portal.PageAsync("/compare?markers=TEK,NOTCH2,XYZ1,Notch,a1,a2,a3");

        Assert.Equal(
            "6 markers fit side by side; 1 name more is left out.",
            page.QuerySelectorAll(".notice-warning")[^1].Words()
        );
    }

    [Fact]
    public async Task Get_Nothing_OffersAFormAndTheList()
    {
        var page = await portal.PageAsync("/compare");

        Assert.NotNull(page.QuerySelector("main form input[name=add]"));
        Assert.Equal("/markers", page.QuerySelector(".empty a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/markers")]
    [InlineData("/markers/TEK")]
    public async Task Get_MarkerPages_LeadToTheComparison(string url) =>
        Assert.Contains("/compare?markers=TEK", (await portal.PageAsync(url)).Links());

    private static AngleSharp.Dom.IElement Row(IHtmlDocument page, string heading) =>
        page.QuerySelectorAll("tbody tr").Single(tr => tr.QuerySelector("th").Words() == heading);

    private static IReadOnlyList<string> Cells(IHtmlDocument page, string heading) =>
        [.. Row(page, heading).QuerySelectorAll("td").Select(td => td.Words())];
}
