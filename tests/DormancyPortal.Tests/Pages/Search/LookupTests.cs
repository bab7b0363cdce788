using System.Net;
using DormancyPortal.Tests.Twins;
using Xunit;

namespace DormancyPortal.Tests.Pages.Search;

/// <summary>Many names at once: each says what it is, and none is chosen for whoever asks.</summary>
public sealed class LookupTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("TEK", "matched", "TEK")]
    [InlineData("tek", "matched", "TEK")]
    [InlineData("HGNC:11724", "matched", "TEK")]
    [InlineData("Q02763", "matched", "TEK")]
    [InlineData("Notch-2", "matched", "NOTCH2")]
    [InlineData("TIE2", "alias", "TEK")]
    [InlineData("CHOP", "alias", "DDIT3")]
    [InlineData("Unfolded protein response", "matched", "Unfolded protein response")]
    [InlineData("BRCA1", "matched", "BRCA1")]
    [InlineData("CREB2", "ambiguous", "")]
    [InlineData("CXRC4", "unknown", "")]
    [InlineData("quite another thing", "unknown", "")]
    public async Task Name_IsWhatItIs(string name, string status, string label)
    {
        var row = (await TableAsync(name)).Single();

        Assert.Equal((name, status, label), (row["asked"], row["status"], row["label"]));
    }

    [Fact]
    public async Task AmbiguousName_OffersWhatItMayBe()
    {
        var row = (await TableAsync("CREB2")).Single();

        Assert.Equal(["ATF2", "ATF4"], row["others"].Split('|').Order());
        Assert.Equal("", row["url"]);
    }

    [Fact]
    public async Task Typo_IsAskedBackAndNotTakenFor()
    {
        var row = (await TableAsync("CXRC4")).Single();

        Assert.Contains("CXCR4", row["others"].Split('|'));
    }

    [Fact]
    public async Task AbsentGene_IsMatchedAndSaidToBeAbsent()
    {
        var row = (await TableAsync("BRCA1")).Single();

        Assert.Equal(("false", "HGNC:1100"), (row["inCatalog"], row["hgncId"]));
    }

    [Fact]
    public async Task Names_AreToldApart_HoweverTheyArePasted()
    {
        var rows = await TableAsync("TEK, TIE2;NOTCH2\tCD34\r\n CXCR4 \n\nTEK");

        Assert.Equal(["TEK", "TIE2", "NOTCH2", "CD34", "CXCR4"], rows.Select(r => r["asked"]));
    }

    [Fact]
    public async Task Page_ShowsTheTable_AndItsTwins()
    {
        var page = await portal.PageAsync("/lookup?names=TIE2%0ACREB2");

        Assert.Equal("1 alias, 1 ambiguous", page.QuerySelector(".list-head p").Words());
        Assert.Equal(["TIE2", "CREB2"], page.QuerySelectorAll("tbody th").Select(c => c.Words()));
        Assert.Contains("/markers/TEK", page.QuerySelector("table")!.Links());
        Assert.Contains("/lookup.csv?names=TIE2%0ACREB2", page.QuerySelector("main")!.Links());
    }

    [Fact]
    public async Task Form_LeadsToAnAddressThatCanBeShared()
    {
        using var answer = await new Visitor(portal.Client()).SendAsync("/lookup", "Look up", []);
        using var sent = await PostAsync("/lookup", "TIE2, CREB2");

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal("/lookup?names=TIE2%0ACREB2", sent.Headers.Location?.OriginalString);
        Assert.Equal("/lookup?names=", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task LongList_IsAnsweredWithoutAnAddress_AndAsATable()
    {
        var names = string.Join('\n', Enumerable.Range(1, 2500).Select(n => $"NAME{n}"));

        using var page = await PostAsync("/lookup", names);
        using var table = await PostAsync("/lookup.csv", names);
        var shown = await Visitor.ReadAsync(page);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains(
            "Only the first 2,000",
            shown.QuerySelector(".notice-warning").Words(),
            StringComparison.Ordinal
        );
        Assert.Equal(2000, shown.QuerySelectorAll("tbody tr").Length);
        Assert.Contains(shown.QuerySelectorAll("button"), b => b.GetAttribute("formaction") == "/lookup.csv");
        Assert.Equal("text/csv", table.Content.Headers.ContentType?.MediaType);
        var csv = await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2001, csv.Split("\r\n").Length - 1);
        Assert.Null(table.Headers.ETag);
    }

    [Fact]
    public async Task Json_LeadsToTheRecords()
    {
        var json = await portal.JsonAsync("/lookup.json?names=TIE2");

        var match = json.GetProperty("rows")[0].GetProperty("match");
        Assert.Equal("http://localhost/markers/TEK", match.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("/lookup")]
    [InlineData("/lookup?names=")]
    [InlineData("/lookup?names=%0A,,%20;")]
    public async Task NoNames_ShowAnExample(string url)
    {
        var page = await portal.PageAsync(url);

        Assert.Null(page.QuerySelector("table"));
        Assert.Contains(
            page.QuerySelector("main")!.Links(),
            l => l.StartsWith("/lookup?names=", StringComparison.Ordinal)
        );
    }

    private async Task<HttpResponseMessage> PostAsync(string url, string names)
    {
        using var form = new FormUrlEncodedContent([new("names", names)]);
        return await portal.Client().PostAsync(url, form, TestContext.Current.CancellationToken);
    }

    private async Task<List<Dictionary<string, string>>> TableAsync(string names)
    {
        var lines = await portal.TableAsync($"/lookup.tsv?names={Uri.EscapeDataString(names)}");
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second))];
    }
}
