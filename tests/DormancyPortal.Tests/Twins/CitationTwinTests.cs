using System.Net;
using DormancyPortal.Tests.Pages;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>Papers and releases can be cited from their pages, without a script.</summary>
public sealed class CitationTwinTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("bib", "application/x-bibtex", "doi = {10.1038/s41413-026-00535-3}")]
    [InlineData("ris", "application/x-research-info-systems", "DO  - 10.1038/s41413-026-00535-3")]
    [InlineData("csl.json", "application/vnd.citationstyles.csl+json", "\"DOI\": \"10.1038/s41413-026-00535-3\"")]
    public async Task Study_IsCited_ByFileAcceptAndPage(string suffix, string mediaType, string says)
    {
        var study = await StudyAsync();
        var text = await portal.TextAsync($"{study}.{suffix}", mediaType);
        using var accepted = await portal.AcceptAsync(study, mediaType);
        var page = await portal.PageAsync(study);

        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Equal(text, await accepted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(page.QuerySelectorAll(".cite details pre"), pre => Same(pre.TextContent, text));
        Assert.Contains($"{study}.{suffix}", page.QuerySelector(".cite")!.Links());
    }

    [Fact]
    public async Task Restatement_IsNotCitedAsAPressRelease()
    {
        const string release = "/releases/sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells";

        var bib = await portal.TextAsync($"{release}.bib", "application/x-bibtex");

        Assert.Contains("howpublished = {Restatement by DormancyPortal}", bib, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marker_IsNoTextToCite()
    {
        using var answer = await portal.AskAsync("/markers/TEK.bib");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Marker_Page_SaysHowToCiteIt()
    {
        var cite = (await portal.PageAsync("/markers/TEK")).QuerySelector(".take-away details").Words();

        Assert.EndsWith("DormancyPortal. http://localhost/markers/TEK", cite, StringComparison.Ordinal);
    }

    private async Task<string> StudyAsync()
    {
        var url = (await portal.JsonAsync("/studies.json?title=endosteal")).GetProperty("rows")[0].GetProperty("url");
        return new Uri(url.GetString()!).AbsolutePath;
    }

    private static bool Same(string shown, string file) =>
        shown.ReplaceLineEndings("\n").Trim() == file.ReplaceLineEndings("\n").Trim();
}
