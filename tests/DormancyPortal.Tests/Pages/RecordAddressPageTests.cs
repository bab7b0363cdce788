using System.Net;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Where the addresses of records lead: one true address each, every other name of it by 301, none silently.</summary>
public sealed class RecordAddressPageTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Theory]
    [InlineData("/markers/TEK")]
    [InlineData("/markers/XYZ1")]
    [InlineData("/pathways/notch-signaling")]
    [InlineData("/studies/study-1")]
    [InlineData("/institutions/university-of-somewhere")]
    [InlineData("/people/ada-muster")]
    [InlineData("/contexts/bone-marrow")]
    [InlineData("/funders/research-council")]
    public async Task Get_Record_Returns200(string url) =>
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(url)).StatusCode);

    [Theory]
    [InlineData("/markers/tek", "/markers/TEK")]
    [InlineData("/pathways/NOTCH-signaling", "/pathways/notch-signaling")]
    [InlineData("/people/Ada-Muster", "/people/ada-muster")]
    [InlineData("/funders/RESEARCH-council", "/funders/research-council")]
    [InlineData("/markers/tek?direction=increase", "/markers/TEK?direction=increase")]
    public async Task Get_OtherCase_MovesForGood(string url, string target) => await AssertMovedAsync(url, target);

    [Theory]
    [InlineData("/markers/tie2", "/markers/TEK?from=tie2")]
    [InlineData("/markers/TIE-2", "/markers/TEK?from=TIE-2")]
    [InlineData("/pathways/notch-pathway", "/pathways/notch-signaling?from=notch-pathway")]
    [InlineData("/people/a-muster", "/people/ada-muster?from=a-muster")]
    public async Task Get_AnotherName_MovesAndSaysWhence(string url, string target) =>
        await AssertMovedAsync(url, target);

    [Fact]
    public async Task Get_OldSlug_MovesForGood()
    {
        await portal.WithStoreAsync(async db =>
        {
            db.SlugAssignments.Add(
                new()
                {
                    Kind = "institution",
                    Slug = "institute-for-bones",
                    EntityKey = "name:2",
                }
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await AssertMovedAsync("/institutions/institute-for-bones", "/institutions/institute-of-bone");
    }

    [Fact]
    public async Task Get_FromAnAlias_SaysWhy()
    {
        Assert.Contains("TIE2 is an alias of TEK", await TextAsync("/markers/TEK?from=TIE2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FromWhatIsNoName_SaysNothing()
    {
        var text = await TextAsync("/markers/TEK?from=quite-another-thing");

        Assert.DoesNotContain("quite-another-thing", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_KnownToTheLexiconOnly_Returns404AndSaysSo()
    {
        var answer = await GetAsync("/markers/BRCA1");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No release here mentions BRCA1", text, StringComparison.Ordinal);
        Assert.Contains("https://www.proteinatlas.org/ENSG00000012048", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NameOfSeveralGenes_OffersTheChoice()
    {
        var answer = await GetAsync("/markers/SHARED1");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MultipleChoices, answer.StatusCode);
        Assert.Contains("href=\"/markers/BRCA1\"", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/markers/BRCA2\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Typo_Returns404AndAsksWithoutJumping()
    {
        var answer = await GetAsync("/markers/NOTHC2");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Did you mean", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/markers/NOTCH2\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/markers/no-such-thing-at-all")]
    [InlineData("/pathways/no-such-thing-at-all")]
    [InlineData("/studies/no-such-thing-at-all")]
    [InlineData("/institutions/no-such-thing-at-all")]
    [InlineData("/people/no-such-thing-at-all")]
    [InlineData("/contexts/no-such-thing-at-all")]
    [InlineData("/funders/no-such-thing-at-all")]
    public async Task Get_Unknown_Returns404(string url) =>
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(url)).StatusCode);

    [Fact]
    public async Task Get_FunderThatPaidForNothing_LeadsToTheInstitution()
    {
        var answer = await GetAsync("/funders/institute-of-bone");

        Assert.Equal("/institutions/institute-of-bone", answer.Headers.Location?.ToString());
    }

    private async Task AssertMovedAsync(string url, string target)
    {
        var answer = await GetAsync(url);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.ToString());
    }

    private Task<HttpResponseMessage> GetAsync(string url) =>
        portal.Client().GetAsync(url, TestContext.Current.CancellationToken);

    private Task<string> TextAsync(string url) =>
        portal.Client().GetStringAsync(url, TestContext.Current.CancellationToken);
}
