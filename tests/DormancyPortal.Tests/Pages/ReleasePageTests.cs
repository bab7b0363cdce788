using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>The full text of a release: what is marked in it, what is said beside it, and its layers, all without a script.</summary>
public sealed class ReleasePageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Release = "/releases/sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells";

    private static readonly string[] Markers =
    [
        "/markers/ATF4",
        "/markers/CD177",
        "/markers/CD34",
        "/markers/CXCR4",
        "/markers/DDIT3",
        "/markers/EIF2AK3",
        "/markers/NOTCH1",
        "/markers/NOTCH2",
        "/markers/TEK",
    ];

    [Fact]
    public async Task Text_OfTheFirstSeed_LinksItsNineMarkers()
    {
        var page = await portal.PageAsync(Release);

        // The family is named as well ("Notch receptors"), and is no tenth gene.
        Assert.Equal(Markers, Marked(page, "marker").Where(url => url != "/markers/notch").Distinct().Order());
        foreach (var marker in Markers)
        {
            Assert.Contains($"{Release}#s", string.Join(' ', (await portal.PageAsync(marker)).Links()), Ordinal);
        }
    }

    [Theory]
    [InlineData("TIE2", "/markers/TEK")]
    [InlineData("PERK", "/markers/EIF2AK3")]
    [InlineData("CHOP", "/markers/DDIT3")]
    [InlineData("Notch2", "/markers/NOTCH2")]
    public async Task Text_NameThatIsNoSymbol_LeadsToTheGeneAndSaysWhy(string written, string marker)
    {
        var mark = (await portal.PageAsync(Release))
            .QuerySelectorAll(".reader mark.mark-marker a")
            .First(a => a.TextContent == written);

        Assert.Equal(marker, mark.GetAttribute("href"));
        Assert.NotEqual("", mark.GetAttribute("title"));
    }

    [Theory]
    [InlineData("pathway", "/pathways/notch-signaling")]
    [InlineData("pathway", "/pathways/unfolded-protein-response")]
    [InlineData("institution", "/institutions/university-of-l-aquila")]
    [InlineData("institution", "/institutions/national-research-council-of-italy")]
    [InlineData("institution", "/institutions/university-of-southern-denmark")]
    [InlineData("institution", "/institutions/ludwig-maximilian-university-of-munich")]
    [InlineData("person", "/people/anna-teti")]
    [InlineData("person", "/people/antonio-maurizi")]
    public async Task Text_OfTheFirstSeed_LinksWhatItNames(string kind, string url) =>
        Assert.Contains(url, Marked(await portal.PageAsync(Release), kind));

    [Fact]
    public async Task Beside_TheText_StandsEveryFindingOfIt()
    {
        var page = await portal.PageAsync(Release);

        var beside = page.QuerySelectorAll("aside ol li");
        var inText = page.QuerySelectorAll(".says-finding").Select(s => $"#{s.Id}").ToList();
        Assert.True(beside.Length >= 10);
        Assert.Equal(inText, beside.Select(li => li.QuerySelector("a")!.GetAttribute("href")!));
        Assert.StartsWith($"{beside.Length} findings", page.QuerySelector("aside h2").Words(), Ordinal);
        Assert.Contains("NOTCH1: no effect is reported", beside.Select(li => li.QuerySelector("a").Words()));
    }

    [Fact]
    public async Task Boilerplate_IsSetApart_AndYieldsNoFinding()
    {
        var skipped = (await portal.PageAsync(Release)).QuerySelectorAll(".skipped");

        Assert.Equal("Not part of the story: skipped", skipped[0].QuerySelector(".skipped-note").Words());
        Assert.All(skipped, s => Assert.Null(s.QuerySelector(".says-finding")));
        Assert.Contains(skipped, s => s.Words().Contains("not medical advice", Ordinal));
    }

    [Fact]
    public async Task EverySeed_SaysThatItIsARestatement_AndLeadsToTheOriginal()
    {
        var releases = (await portal.PageAsync("/releases")).QuerySelectorAll("main .record-name");

        Assert.Equal(18, releases.Length);
        foreach (var release in releases)
        {
            var notice = (await portal.PageAsync(release.GetAttribute("href")!)).QuerySelector(".notice")!;
            Assert.StartsWith("This text is a restatement", notice.Words(), Ordinal);
            Assert.StartsWith("https://doi.org/10.", Assert.Single(notice.Links()), Ordinal);
        }
    }

    [Theory]
    [InlineData("markers", "mark.mark-marker")]
    [InlineData("pathways", "mark.mark-pathway")]
    [InlineData("institutions", "mark.mark-institution")]
    [InlineData("people", "mark.mark-person")]
    [InlineData("findings", ".says-finding")]
    public async Task Layer_SwitchedOffByItsLink_TakesItsMarksAndNothingElse(string layer, string marks)
    {
        var all = await portal.PageAsync(Release);
        var without = await portal.PageAsync(LayerLink(all, layer).GetAttribute("href")!);

        Assert.NotEmpty(all.QuerySelectorAll($".reader {marks}"));
        Assert.Empty(without.QuerySelectorAll($".reader {marks}"));
        Assert.Null(LayerLink(without, layer).GetAttribute("aria-current"));
        Assert.Equal(4, without.QuerySelectorAll("nav[aria-label=Layers] a[aria-current=true]").Length);
        Assert.Equal(Text(all), Text(without));
        Assert.Equal(Release, LayerLink(without, layer).GetAttribute("href"));
    }

    [Fact]
    public async Task Layers_AllSwitchedOff_LeaveThePlainText()
    {
        var page = await portal.PageAsync(Release);
        foreach (var layer in new[] { "markers", "pathways", "institutions", "people", "findings" })
        {
            page = await portal.PageAsync(LayerLink(page, layer).GetAttribute("href")!);
        }

        Assert.Empty(page.QuerySelectorAll(".reader mark, .reader a, .says-finding"));
        Assert.Equal(Text(await portal.PageAsync(Release)), Text(page));
    }

    [Fact]
    public async Task Layer_SwitchedWhileAFindingIsShown_KeepsItShown()
    {
        var shown = (await portal.PageAsync("/markers/CD177"))
            .QuerySelector("article.finding a[href*='?show=']")!
            .GetAttribute("href")!;
        var page = await portal.PageAsync(shown);

        Assert.Single(
            (await portal.PageAsync(LayerLink(page, "people").GetAttribute("href")!)).QuerySelectorAll(".is-shown")
        );
    }

    [Fact]
    public async Task File_IsAsUploaded_WithTheHashThatThePageGives()
    {
        var page = await portal.PageAsync(Release);
        var bytes = await portal
            .Client()
            .GetByteArrayAsync(
                page.QuerySelector("a[download]")!.GetAttribute("href"),
                TestContext.Current.CancellationToken
            );

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), page.QuerySelector("aside code").Words());
    }

    [Fact]
    public async Task ShareOfTheText_ThatWasRead_IsSaid() =>
        Assert.Matches(
            "^[1-9][0-9]? % of the text$",
            (await portal.PageAsync(Release)).QuerySelector("aside dd").Words()
        );

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static IEnumerable<string> Marked(IHtmlDocument page, string kind) =>
        page.QuerySelectorAll($"mark.mark-{kind} a").Select(a => a.GetAttribute("href")!);

    private static IElement LayerLink(IHtmlDocument page, string layer) =>
        page.QuerySelectorAll("nav[aria-label=Layers] a")
            .First(a => a.Words().Contains(layer, StringComparison.OrdinalIgnoreCase));

    private static string Text(IHtmlDocument page) => page.QuerySelector(".reader").Words().Replace(" ¶", "", Ordinal);
}
