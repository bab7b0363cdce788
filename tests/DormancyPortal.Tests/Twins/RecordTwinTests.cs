using System.Net;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Extraction;
using DormancyPortal.Tests.Pages;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>Every record can be taken away, as JSON with its findings, as JSON-LD, and its findings as a table.</summary>
public sealed class RecordTwinTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Theory]
    [InlineData("/markers/TEK", "Gene", 2)]
    [InlineData("/markers/Notch", "BioChemEntity", 0)]
    [InlineData("/markers/XYZ1", "Thing", 0)]
    [InlineData("/pathways/notch-signaling", "DefinedTerm", 2)]
    [InlineData("/studies/study-1", "ScholarlyArticle", 4)]
    [InlineData("/institutions/institute-of-bone", "Organization", 3)]
    [InlineData("/people/ada-muster", "Person", 4)]
    [InlineData("/contexts/bone-marrow", "DefinedTerm", 1)]
    [InlineData("/funders/research-council", "Organization", 2)]
    public async Task Twins_OfARecord_AgreeOnWhatItIsAndFindsOut(string record, string type, int findings)
    {
        var json = await portal.JsonAsync($"{record}.json");
        var linked = await portal.JsonAsync($"{record}.jsonld", "application/ld+json");
        var table = await portal.TableAsync($"{record}.tsv");

        Assert.Equal($"http://localhost{record}", json.GetProperty("url").GetString());
        Assert.Equal(findings, json.GetProperty("findingsTotal").GetInt32());
        Assert.Equal(json.GetProperty("findings").All("id"), table.Skip(1).Select(line => line[0]));
        Assert.Equal(type, linked.GetProperty("@type").GetString());
    }

    [Fact]
    public async Task Json_OfAMarker_SaysWhatItsPageSays()
    {
        var json = await portal.JsonAsync("/markers/TEK.json");

        Assert.Equal("HGNC:11724", json.GetProperty("hgncId").GetString());
        Assert.Equal("gene", json.GetProperty("kind").GetString());
        Assert.Equal(
            "http://localhost/pathways/notch-signaling",
            json.GetProperty("pathways")[0].GetProperty("url").GetString()
        );
        Assert.Equal("http://localhost/markers/NOTCH2", json.GetProperty("together")[0].GetProperty("url").GetString());
        Assert.Equal("http://localhost/studies/study-1", json.GetProperty("studies")[0].GetProperty("url").GetString());
        Assert.False(json.TryGetProperty("id", out _), "The number of a row is nobody's business.");
    }

    [Fact]
    public async Task Json_OfAFinding_LeadsToItsSentence()
    {
        var json = await portal.JsonAsync("/findings.json?marker=TEK&pathway=notch-signaling");
        var finding = json.GetProperty("rows")[0];

        Assert.Equal("a", finding.GetProperty("id").GetString());
        Assert.Equal("http://localhost/releases/release-1?show=a#s0", finding.GetProperty("evidenceUrl").GetString());
        Assert.Equal("decrease", finding.GetProperty("direction").GetString());
        Assert.Equal(["NOTCH2", "TEK"], finding.GetProperty("markers").All("label"));
    }

    [Fact]
    public async Task Table_OfARecord_IsNarrowedAsItsPage()
    {
        var table = await portal.TableAsync("/markers/NOTCH2.tsv?direction=decrease&model=human-patient");

        Assert.Equal(["id", "c", "b"], table.Select(line => line[0]));
    }

    [Theory]
    [InlineData("/markers/tek.json", "/markers/TEK.json")]
    [InlineData("/markers/tie2.csv", "/markers/TEK.csv")]
    [InlineData("/people/a-muster.jsonld", "/people/ada-muster.jsonld")]
    [InlineData("/funders/RESEARCH-council.tsv?model=mouse", "/funders/research-council.tsv?model=mouse")]
    public async Task Twin_UnderAnotherName_MovesForGood(string url, string target)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/markers/NOTHC2.json", HttpStatusCode.NotFound, "NOTCH2")]
    [InlineData("/markers/BRCA1.jsonld", HttpStatusCode.NotFound, "No release here mentions BRCA1")]
    [InlineData("/markers/SHARED1.csv", HttpStatusCode.MultipleChoices, "candidates")]
    [InlineData("/findings/nosuchone.json", HttpStatusCode.NotFound, "nosuchone")]
    [InlineData("/releases/no-such-release.json", HttpStatusCode.NotFound, "no-such-release")]
    public async Task Twin_OfNoRecord_TellsAProgramWhatMayBeMeant(string url, HttpStatusCode status, string says)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            says,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task NameWithADot_IsCutAtItsLastSuffixOnly()
    {
        await portal.WithStoreAsync(async db =>
        {
            db.Markers.Add(
                new Marker
                {
                    Id = 77,
                    Key = "unlinked:h2a.z",
                    Slug = "H2A.Z",
                    Label = "H2A.Z",
                    Name = "H2A.Z",
                    Kind = MarkerKind.Unlinked,
                }
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal("H2A.Z", (await portal.PageAsync("/markers/H2A.Z")).QuerySelector("h1").Words());
        Assert.Equal("H2A.Z", (await portal.JsonAsync("/markers/H2A.Z.json")).GetProperty("label").GetString());
        Assert.Single(await portal.TableAsync("/markers/H2A.Z.tsv"));
    }

    [Theory]
    [InlineData("/markers/TEK", "application/ld+json", "application/ld+json")]
    [InlineData("/markers/TEK", "application/json", "application/json")]
    [InlineData("/markers/TEK", "text/csv", "text/csv")]
    [InlineData("/markers/TEK", "text/html", "text/html")]
    [InlineData("/markers/TEK.json", "text/csv", "application/json")]
    [InlineData("/markers/TEK.JSON", "text/csv", "application/json")]
    [InlineData("/about", "application/json", "text/html")]
    public async Task Page_AskedForInAFormat_AnswersInIt(string url, string accept, string mediaType)
    {
        using var answer = await portal.AcceptAsync(url, accept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Page_OfNoRecord_OffersNoTwins()
    {
        var page = await portal.PageAsync("/markers/BRCA1", HttpStatusCode.NotFound);

        Assert.Empty(page.QuerySelectorAll("link[type='application/json'], nav.take-away"));
    }
}
