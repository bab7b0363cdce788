using System.Net;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Whatever is asked of the reading side gets an answer that says what to do, and never one of status 500.</summary>
public sealed class RequestTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Release = "/releases/sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells";

    public static readonly TheoryData<string> Lists =
    [
        "/markers",
        "/pathways",
        "/findings",
        "/studies",
        "/releases",
        "/institutions",
        "/people",
        "/contexts",
        "/funders",
    ];

    /// <summary>Ends of addresses that no record has.</summary>
    private static readonly string[] OddParts =
    [
        "no-such-thing-at-all",
        "%20",
        "%09",
        "%2F",
        "a%2Fb",
        "..%2f..%2fetc%2fpasswd",
        "a/b/c",
        "a%0d%0ab",
        "%25",
        "%25%35%63",
        "%5C",
        "%E2%80%AE",
        "%EF%BF%BE",
        "%F0%9F%A7%AC",
        "%3Cscript%3E",
        "'%20OR%201=1",
        "*",
        "-",
        new('x', 3_000),
    ];

    /// <summary>What people, robots and mistaken links put behind the question mark of a list.</summary>
    private static readonly string[] OddChoices =
    [
        "page=0",
        "page=-3",
        "page=abc",
        "page=99999999999999999999",
        "page=%00",
        "sort=sideways",
        "direction=sideways&model=unicorn&strength=9&said=nobody&kind=-1&role=x&letter=%00",
        "year=abc",
        "year=99999",
        "marker=no-such&pathway=no-such&journal=no-such&outlet=no-such&country=Atlantis",
        "name=%25_%5C%27%22",
        "name=%00",
        "name=%EF%BF%BE",
        "sort=&page=&name=",
        "sort=a&sort=b&page=1&page=2&name=x&name=y",
        "no-such-parameter=1",
        $"name={new string('x', 199)}%F0%9F%A7%AC",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Get_UnknownRecord_Is404WithASearchBox(string list)
    {
        foreach (var part in OddParts)
        {
            var page = await portal.PageAsync($"{list}/{part}", HttpStatusCode.NotFound);

            Assert.NotNull(page.QuerySelector("form[role=search][action='/search'] input[name=q]"));
            Assert.NotEqual("", page.QuerySelector("h1").Words());
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Get_ListWithOddChoices_IsAPage(string list)
    {
        foreach (var choices in OddChoices)
        {
            await portal.PageAsync($"{list}?{choices}");
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Get_PagePastTheEnd_IsTheLastPage(string list)
    {
        var page = await portal.PageAsync($"{list}?page=999999");

        Assert.NotEmpty(page.QuerySelectorAll(".record-name, .finding"));
        Assert.Empty(page.QuerySelectorAll(".pager a[rel=next]"));
    }

    [Theory]
    [InlineData("/markers/NOTCH2")]
    [InlineData("/pathways/notch-signaling")]
    [InlineData(Release)]
    public async Task Get_RecordWithOddChoices_IsAPage(string record)
    {
        foreach (
            var choices in OddChoices.Concat([
                "show=no-such",
                "layers=",
                "layers=none,x,,",
                "from=%00",
                "from=%EF%BF%BE",
            ])
        )
        {
            await portal.PageAsync($"{record}?{choices}");
        }
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/markers//TEK")]
    [InlineData("/wp-login.php")]
    [InlineData("/.git/config")]
    [InlineData("/css/no-such.css")]
    [InlineData("/error/abc")]
    [InlineData("/error/200")]
    [InlineData(Release + "/no-such")]
    [InlineData("/releases/no-such/file")]
    public async Task Get_UnknownAddress_Is404WithSearchAndWaysOn(string url)
    {
        var page = await portal.PageAsync(url, HttpStatusCode.NotFound);

        Assert.Equal("There is no such page", page.QuerySelector("h1").Words());
        Assert.NotNull(page.QuerySelector("main form[role=search] input[name=q]"));
        Assert.Contains("/markers", page.QuerySelector("main")!.Links());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/markers")]
    [InlineData("/markers/TEK")]
    [InlineData("/findings")]
    [InlineData("/search?q=notch2%20niche")]
    [InlineData("/suggest?q=TIE2")]
    [InlineData("/about")]
    [InlineData("/health")]
    [InlineData("/favicon.svg")]
    [InlineData(Release)]
    [InlineData(Release + "/file")]
    public async Task Head_OfWhatCanBeRead_AnswersAsGet(string url)
    {
        using var head = await SendAsync(HttpMethod.Head, url);
        using var get = await portal.AskAsync(url);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/markers")]
    [InlineData("/markers/TEK")]
    [InlineData("/markers/no-such")]
    [InlineData("/search?q=TIE2")]
    [InlineData("/suggest?q=TIE2")]
    [InlineData("/about")]
    [InlineData("/health")]
    [InlineData(Release + "/file")]
    public async Task Send_ToWhatCanOnlyBeRead_Is405AndNamesTheMethods(string url)
    {
        foreach (var method in new[] { "POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW" })
        {
            using var answer = await SendAsync(new HttpMethod(method), url);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("This address only shows something", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/MARKERS")]
    [InlineData("/About/Labels")]
    public async Task Get_ListInOtherCase_IsThePage(string url) => await portal.PageAsync(url);

    [Theory]
    [InlineData("/markers/", "/markers")]
    [InlineData("/markers/TEK/?direction=increase", "/markers/TEK?direction=increase")]
    public async Task Get_WithASlashBehind_MovesToThePage(string url, string target)
    {
        using var answer = await portal.Client().GetAsync(url, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Get_AnAddressLikeAnotherHosts_LeadsNowhere()
    {
        using var answer = await portal
            .Client()
            .GetAsync("http://localhost//evil.example/", TestContext.Current.CancellationToken);

        Assert.Null(answer.Headers.Location);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_Health_IsPlain() =>
        Assert.Equal("ok", await portal.Client().GetStringAsync("/health", TestContext.Current.CancellationToken));

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string url) =>
        portal.Client().SendAsync(new HttpRequestMessage(method, url), TestContext.Current.CancellationToken);
}
