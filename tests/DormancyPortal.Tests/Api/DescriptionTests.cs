using System.Net;
using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Twins;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>The description says of each endpoint what it takes and answers.</summary>
public sealed class DescriptionTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    public static TheoryData<RecordKind> Kinds => new(Enum.GetValues<RecordKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Parameters_OfAList_AreThoseThatItsQueryReads(RecordKind kind)
    {
        var read = new HashSet<string>();
        var asked = new ListParameters(parameter =>
        {
            read.Add(parameter);
            return null;
        });
        await portal.WithServiceAsync<CatalogLists, int>(async lists =>
            (await lists.RowsAsync(kind, asked, new PageRequest(1, 1), TestContext.Current.CancellationToken)).Total
        );
        var list = Operation(await portal.JsonAsync("/openapi.json"), $"/api/v1{PortalUrls.List(kind)}", "get");

        Assert.Equal(
            read.Append("limit").Append("cursor").Order(),
            list.GetProperty("parameters").All("name").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task EveryExample_OfAnAddress_IsAnswered()
    {
        var tried = 0;
        foreach (var path in (await portal.JsonAsync("/openapi.json")).GetProperty("paths").EnumerateObject())
        {
            if (!path.Value.TryGetProperty("get", out var get))
            {
                continue;
            }

            foreach (var parameter in get.GetProperty("parameters").EnumerateArray())
            {
                if (
                    parameter.GetProperty("in").GetString() == "query"
                    && parameter.TryGetProperty("example", out var example)
                )
                {
                    var url = $"{path.Name}?{parameter.GetProperty("name").GetString()}={example}";
                    using var answer = await portal.AskAsync(url);
                    Assert.True(answer.StatusCode == HttpStatusCode.OK, url);
                    tried++;
                }
            }
        }

        Assert.True(tried > 15);
    }

    [Fact]
    public async Task EveryField_OfAnAnswer_IsDescribed()
    {
        var schemas = (await portal.JsonAsync("/openapi.json")).GetProperty("components").GetProperty("schemas");
        var marker = (await portal.JsonAsync("/api/v1/markers/TEK")).EnumerateObject().Select(p => p.Name);
        var finding = (await portal.JsonAsync("/api/v1/findings/a")).EnumerateObject().Select(p => p.Name);

        Assert.Equal(marker.Order(), Fields(schemas, "MarkerRecord"));
        Assert.Equal(finding.Order(), Fields(schemas, "FindingRecord"));
    }

    [Fact]
    public async Task Page_OfTheApi_NamesOnlyAddressesThatAnswer()
    {
        var page = await portal.PageAsync("/api");
        var links = page.QuerySelectorAll("main a[href^='/api/v1']").Select(a => a.GetAttribute("href")!).ToList();

        Assert.True(links.Count > 10);
        foreach (var link in links)
        {
            using var answer = await portal.AskAsync(link);
            Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Reference_OfAnotherDescription_IsNotFound()
    {
        using var answer = await portal.AskAsync("/api/reference/nothing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Reference_LoadsNothing_FromElsewhere()
    {
        using var answer = await portal.AskAsync("/api/reference/");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var script = await portal.AskAsync("/api/reference/scalar.js");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.Contains(
            "default-src 'none'; script-src 'self' 'unsafe-inline'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, script.StatusCode);
    }

    private static JsonElement Operation(JsonElement description, string path, string method) =>
        description.GetProperty("paths").GetProperty(path).GetProperty(method);

    private static IEnumerable<string> Fields(JsonElement schemas, string name) =>
        schemas.GetProperty(name).GetProperty("properties").EnumerateObject().Select(p => p.Name).Order();
}
