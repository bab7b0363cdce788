using System.Net;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Twins;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>Below <c>/api</c> a program is told in its own words what is wrong.</summary>
public sealed class ErrorTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v2/markers")]
    [InlineData("/api/v1/genes")]
    [InlineData("/api/v1/markers/TEK/more")]
    [InlineData("/api/v1/markers/%20")]
    [InlineData("/api/nothing.html")]
    public async Task UnknownAddress_IsAProblem(string url) => await portal.ProblemAsync(url, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/markers?direction=up", "direction", "no-effect")]
    [InlineData("/markers?letter=AB", "letter", "A")]
    [InlineData("/findings?strength=CAUSAL", "strength", "causal")]
    [InlineData("/studies?sort=newest", "sort", "date")]
    [InlineData("/search?q=x&type=genes", "type", "markers")]
    [InlineData("/markers?dircetion=increase", "dircetion", "direction")]
    [InlineData("/funders?name=x", "name", "limit")]
    [InlineData("/markers/TEK?page=1", "page", null)]
    public async Task WrongParameter_IsNamed_WithWhatItTakes(string url, string parameter, string? allowed)
    {
        var problem = await portal.ProblemAsync($"/api/v1{url}", HttpStatusCode.BadRequest);

        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Equal(
            allowed is not null,
            problem.GetProperty("allowed").EnumerateArray().Any(a => a.GetString() == allowed)
        );
    }

    [Theory]
    [InlineData("/markers?limit=0", "limit")]
    [InlineData("/markers?limit=201", "limit")]
    [InlineData("/markers?limit=-1", "limit")]
    [InlineData("/findings?year=20x6", "year")]
    [InlineData("/markers?kind=gene&kind=family", "kind")]
    [InlineData("/search", "q")]
    [InlineData("/search?q=%20", "q")]
    [InlineData("/lookup", "names")]
    [InlineData("/lookup?names=,,", "names")]
    public async Task ParameterOutOfRange_Twice_OrMissing_IsNamed(string url, string parameter)
    {
        var problem = await portal.ProblemAsync($"/api/v1{url}", HttpStatusCode.BadRequest);

        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/markers", "GET")]
    [InlineData("PUT", "/api/v1/markers/TEK", "GET")]
    [InlineData("GET", "/api/v1/extract", "POST")]
    public async Task WrongMethod_IsAProblem_ThatNamesTheRightOne(string method, string url, string right)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        using var answer = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);

        var problem = await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Contains(problem.GetProperty("allowed").EnumerateArray(), a => a.GetString() == right);
    }

    [Fact]
    public async Task UnknownRecord_ComesWithWhatMayBeMeant_AndAnotherNameRedirects()
    {
        var problem = await portal.ProblemAsync("/api/v1/markers/NOTHC2", HttpStatusCode.NotFound);
        Assert.Equal("NOTCH2", problem.GetProperty("didYouMean")[0].GetProperty("label").GetString());

        using var moved = await portal.AskAsync("/api/v1/markers/tie2");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal("/api/v1/markers/TEK", moved.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/api/v1/markers")]
    [InlineData("/api/v1/markers?limit=x")]
    [InlineData("/openapi.json")]
    public async Task Script_OfAnySite_MayReadEveryAnswer_WithoutCredentials(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Pages_AreNotOpenedToScripts_OfOtherSites()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/markers");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Answer_ThatHasNotChanged_IsNotSentAgain()
    {
        using var first = await portal.AskAsync("/api/v1/markers?limit=1");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/markers?limit=1");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Record_IsTheTwin_OfItsPage()
    {
        var record = await portal.TextAsync("/api/v1/markers/TEK", "application/json");

        Assert.Equal(await portal.TextAsync("/markers/TEK.json", "application/json"), record);
    }
}
