using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Pages.Search;

/// <summary>What a researcher types, and what is seen: names match generously, never silently, and a typo never jumps.</summary>
public sealed class SearchPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Search_AliasOfOneMarker_LeadsThereAndSaysWhy()
    {
        var target = await portal.TargetAsync(Url("TIE2"));

        Assert.Equal("/markers/TEK?from=TIE2", target);
        Assert.Equal("TIE2 is an alias of TEK.", (await portal.PageAsync(target)).QuerySelector(".notice").Words());
    }

    [Fact]
    public async Task Search_AliasAndAllResults_StaysAndSaysWhy()
    {
        var page = await portal.PageAsync(Url("TIE2") + "&all=1");

        Assert.Equal(["TEK"], Names(page, "marker"));
        Assert.StartsWith("TIE2 is an alias of TEK", Reason(page, "TEK"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_NameWithOtherMeanings_PutsTheGeneFirstAndNamesTheOthers()
    {
        var page = await SearchAsync("CHOP");

        Assert.Equal("DDIT3", Names(page, "marker")[0]);
        var notice = page.QuerySelector(".notice").Words();
        Assert.Contains("chemotherapy", notice, StringComparison.Ordinal);
        Assert.Contains("Hospital", notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notch 2", "notch 2 is read as NOTCH2")]
    [InlineData("Notch-2", "Notch-2 is read as NOTCH2")]
    [InlineData("notch2 signalling", "NOTCH2 is the symbol")]
    public async Task Search_MarkerThatNamesAPathway_ShowsBothAsGroups(string typed, string why)
    {
        var page = await SearchAsync(typed);

        Assert.Equal(["NOTCH2"], Names(page, "marker"));
        Assert.Equal(["Notch signaling"], Names(page, "pathway"));
        Assert.StartsWith(why, Reason(page, "NOTCH2"), StringComparison.Ordinal);
        Assert.Equal("1", page.QuerySelector("#group-marker .count").Words());
    }

    [Theory]
    [InlineData("notch2 signalling")]
    [InlineData("Notch2 signaling")]
    public async Task Search_BritishOrAmerican_FindsThePathway(string typed) =>
        Assert.Contains("Notch signaling", Names(await SearchAsync(typed), "pathway"));

    [Fact]
    public async Task Search_SwappedLetters_OffersEveryNearNameAndNeverJumps()
    {
        var page = await SearchAsync("CXRC4");

        Assert.Equal("Did you mean", page.QuerySelector("h2").Words());
        Assert.Equal(["CXCR4", "CXXC4"], page.QuerySelectorAll(".choices .record-name").Select(a => a.Words()));
        Assert.Contains("no release here mentions it", page.QuerySelectorAll(".choices li")[1].Words(), NoCase);
    }

    [Theory]
    [InlineData("CREB2")]
    [InlineData("CREB-2")]
    public async Task Search_NameOfTwoGenes_OffersBoth(string typed)
    {
        var page = await SearchAsync(typed);

        Assert.Equal(["ATF4"], Names(page, "marker"));
        Assert.Contains("/markers/ATF2", page.QuerySelector("main")!.Links());
    }

    [Theory]
    [InlineData("TKE", "TEK")]
    [InlineData("AXK", "AXL")]
    public async Task Search_TypoOfThreeLetters_GuessesOnlyAmongMarkersOfTheCatalog(string typed, string offered)
    {
        var page = await SearchAsync(typed);

        Assert.Equal([offered], page.QuerySelectorAll(".choices .record-name").Select(a => a.Words()));
    }

    [Theory]
    [InlineData("HGNC:11724")]
    [InlineData("hgnc:11724")]
    [InlineData("7010")]
    [InlineData("ENSG00000120156")]
    [InlineData("Q02763")]
    [InlineData(" Q02763 ")]
    public async Task Search_IdentifierOfAGene_LeadsToIt(string typed)
    {
        var page = await portal.PageAsync(await portal.TargetAsync(Url(typed)));

        Assert.Equal("TEK", page.QuerySelector("h1").Words());
        Assert.Contains(
            $"{typed.Trim().ToUpperInvariant()} is an identifier of TEK",
            page.QuerySelector(".notice").Words(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("https://doi.org/{0}")]
    [InlineData("doi:{0}")]
    public async Task Search_DoiOfAnyStudy_LeadsToIt(string form)
    {
        var studies = await portal.WithStoreAsync(db =>
            db.Studies.Where(s => s.Doi != null).ToListAsync(TestContext.Current.CancellationToken)
        );

        Assert.True(studies.Count > 10);
        foreach (var study in studies)
        {
            var target = await portal.TargetAsync(Url(form.Replace("{0}", study.Doi, StringComparison.Ordinal)));
            Assert.StartsWith($"/studies/{study.Slug}?from=", target, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Search_GeneThatNoReleaseNames_SaysSoAndLeadsOn()
    {
        var page = await SearchAsync("BRCA1");

        var notice = page.QuerySelector(".notice")!;
        Assert.StartsWith("No release here mentions BRCA1", notice.Words(), StringComparison.Ordinal);
        Assert.Contains("/markers/BRCA1", notice.Links());
        Assert.Contains("https://www.proteinatlas.org/ENSG00000012048", notice.Links());
        Assert.Equal("Near names", page.QuerySelector("h2").Words());
        Assert.Contains("BRCA2", page.QuerySelectorAll(".choices .record-name").Select(a => a.Words()));
    }

    [Fact]
    public async Task Search_Phrase_ShowsSentencesWithTheWordsMarkedAndTheirPlace()
    {
        var page = await SearchAsync("endosteal niche");

        var sentences = page.QuerySelectorAll("blockquote.evidence");
        Assert.Equal(page.QuerySelector("#group-sentences .count").Words(), $"{sentences.Length}");
        Assert.All(
            sentences,
            s => Assert.Equal(["endosteal", "niche"], s.QuerySelectorAll("mark").Select(m => m.Words()), CaseAside)
        );
        foreach (var place in page.QuerySelectorAll("li > blockquote + p a:first-child"))
        {
            var url = place.GetAttribute("href")!;
            var sentence = (await portal.PageAsync(url)).GetElementById(url[(url.IndexOf('#', Ordinal) + 1)..]);
            Assert.Contains("endosteal niche", sentence.Words(), NoCase);
        }
    }

    [Theory]
    [InlineData("tumour", "tumor")]
    [InlineData("haematopoietic", "hematopoietic")]
    public async Task Search_WordSpeltInTwoWays_FindsTheSentencesOfBoth(string british, string american)
    {
        var (one, other) = (await SearchAsync(british), await SearchAsync(american));

        Assert.NotEqual("", one.QuerySelector("#group-sentences .count").Words());
        Assert.Equal(
            one.QuerySelector("#group-sentences .count").Words(),
            other.QuerySelector("#group-sentences .count").Words()
        );
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20%20")]
    public async Task Search_Nothing_ShowsTheBoxWithExamples(string url)
    {
        var page = await portal.PageAsync(url);

        Assert.Equal("", ((IHtmlInputElement)page.GetElementById("page-search")!).Value);
        Assert.NotNull(page.QuerySelector("main p a[href='/lookup']"));
        foreach (var example in page.QuerySelectorAll("main p a:not([href='/lookup'])"))
        {
            Assert.StartsWith("/search?q=", example.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Search_NothingFound_SaysWhatToTryNext()
    {
        var page = await SearchAsync("qqzzqq wwxxww");

        Assert.Contains("Nothing here has that name", page.QuerySelector(".empty").Words(), StringComparison.Ordinal);
        Assert.Equal(["/markers", "/pathways", "/releases"], page.QuerySelector(".empty")!.Links());
        Assert.Equal("qqzzqq wwxxww", ((IHtmlInputElement)page.GetElementById("page-search")!).Value);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"unclosed")]
    [InlineData("*")]
    [InlineData("notch*")]
    [InlineData("NEAR(")]
    [InlineData("NEAR(notch2 niche, 3)")]
    [InlineData("-")]
    [InlineData("-notch")]
    [InlineData("notch AND (")]
    [InlineData("OR NOT AND")]
    [InlineData("Words : notch")]
    [InlineData("{notch} + ^niche")]
    [InlineData("'; DROP TABLE Markers; --")]
    [InlineData("notch\0")]
    [InlineData("no\0tch\u0001\u001b\u0085 2")]
    [InlineData("\0")]
    [InlineData("%_\\")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202e\ufffe\uffff")]
    public async Task Search_AnyCharacters_AnswersWithAPage(string typed)
    {
        var page = await portal.PageAsync(Url(typed) + "&all=1");

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.DoesNotContain(page.Body!.TextContent, c => char.IsControl(c) && !char.IsWhiteSpace(c));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(3_000)]
    public async Task Search_VeryLong_IsCutBetweenCharacters(int letters)
    {
        var page = await SearchAsync(new string('x', letters) + "🧬🧬");

        var typed = ((IHtmlInputElement)page.GetElementById("page-search")!).Value;
        Assert.True(typed.Length <= 200);
        Assert.DoesNotContain('\ufffd', typed);
    }

    [Fact]
    public async Task Search_OneGroup_ShowsThatAloneAndTheWayBack()
    {
        var page = await portal.PageAsync(Url("notch") + "&type=studies");

        Assert.Equal(["group-study"], page.QuerySelectorAll("main h2").Select(h => h.Id));
        Assert.Contains("/search?q=notch", page.QuerySelector("main")!.Links());
    }

    [Theory]
    [InlineData("2")]
    [InlineData("999999")]
    public async Task Search_PageOfSentences_ShowsSome(string number)
    {
        var page = await portal.PageAsync(Url("notch") + $"&type=sentences&page={number}");

        Assert.NotEmpty(page.QuerySelectorAll("blockquote.evidence"));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const StringComparison NoCase = StringComparison.OrdinalIgnoreCase;
    private static readonly StringComparer CaseAside = StringComparer.OrdinalIgnoreCase;

    private static string Url(string typed) => $"/search?q={Uri.EscapeDataString(typed)}";

    private Task<IHtmlDocument> SearchAsync(string typed) => portal.PageAsync(Url(typed), HttpStatusCode.OK);

    private static List<string> Names(IHtmlDocument page, string group) =>
        [.. page.QuerySelectorAll($"section[aria-labelledby=group-{group}] .record-name").Select(a => a.Words())];

    private static string Reason(IHtmlDocument page, string label) =>
        page.QuerySelectorAll(".record-list li")
            .First(li => li.QuerySelector(".record-name").Words() == label)
            .QuerySelector(".muted")
            .Words();
}
