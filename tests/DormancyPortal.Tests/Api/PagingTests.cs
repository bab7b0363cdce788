using System.Net;
using System.Text.Json;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Twins;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>Who follows <c>next</c> to its end has every row once.</summary>
public sealed class PagingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/markers", 7)]
    [InlineData("/markers?sort=findings", 1)]
    [InlineData("/markers?sort=studies&direction=decrease", 3)]
    [InlineData("/pathways?sort=findings", 2)]
    [InlineData("/pathways?sort=studies", 2)]
    [InlineData("/findings", 7)]
    [InlineData("/findings?sort=surest", 7)]
    [InlineData("/findings?sort=strongest", 13)]
    [InlineData("/findings?marker=NOTCH2", 5)]
    [InlineData("/studies", 2)]
    [InlineData("/studies?sort=title", 3)]
    [InlineData("/studies?sort=findings", 1)]
    [InlineData("/releases", 4)]
    [InlineData("/releases?sort=findings", 1)]
    [InlineData("/releases?sort=headline", 5)]
    [InlineData("/institutions", 7)]
    [InlineData("/institutions?sort=studies", 2)]
    [InlineData("/people", 7)]
    [InlineData("/people?sort=releases", 3)]
    [InlineData("/contexts", 7)]
    [InlineData("/contexts?sort=findings", 2)]
    public async Task Pages_OfAList_HoldEachRowOnce_InTheOrderOfThePage(string list, int limit)
    {
        var walked = new List<JsonElement>();
        string? next = $"/api/v1{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}";
        while (next is not null)
        {
            using var answer = await portal.AskAsync(next);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var json = JsonSerializer.Deserialize<JsonElement>(page);
            Assert.InRange(json.GetProperty("rows").GetArrayLength(), 1, limit);
            walked.AddRange(json.GetProperty("rows").EnumerateArray());
            next = json.GetProperty("next").GetString();
            Assert.Equal(
                next is null ? [] : [$"<{next}>; rel=\"next\""],
                answer.Headers.TryGetValues("Link", out var links) ? links : []
            );
        }

        var twin = await portal.JsonAsync(
            list.Replace(list.Split('?')[0], $"{list.Split('?')[0]}.json", StringComparison.Ordinal)
        );
        var all = twin.GetProperty("rows").EnumerateArray().Select(r => r.GetRawText()).ToList();
        Assert.True(all.Count > limit, "The walk must have several pages.");
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(all, walked.Select(r => r.GetRawText()));
    }

    [Fact]
    public async Task Sentences_OfASearch_ComeEachOnce()
    {
        var urls = new List<string>();
        var total = 0;
        string? next = "/api/v1/search?q=dormant&type=sentences";
        while (next is not null)
        {
            var page = await portal.JsonAsync(next);
            urls.AddRange(page.GetProperty("sentences").All("url")!);
            total = page.GetProperty("sentenceCount").GetInt32();
            next = page.GetProperty("next").GetString();
        }

        Assert.True(total > 20);
        Assert.Equal(total, urls.Distinct().Count());
        Assert.Equal(total, urls.Count);
    }

    [Fact]
    public async Task Cursor_OfACatalogThatHasChanged_IsGone()
    {
        var next = await NextAsync("/api/v1/markers?limit=5&kind=gene");
        await portal.WithStoreAsync(db =>
            db.CatalogVersions.ExecuteUpdateAsync(
                set => set.SetProperty(v => v.Number, v => v.Number + 1),
                TestContext.Current.CancellationToken
            )
        );

        var problem = await portal.ProblemAsync(next, HttpStatusCode.Gone);

        Assert.Equal("http://localhost/api/v1/markers?limit=5&kind=gene", problem.GetProperty("first").GetString());
        Assert.NotNull(await NextAsync(problem.GetProperty("first").GetString()!));
    }

    [Theory]
    [InlineData("limit=5", "limit=6")]
    [InlineData("/markers", "/pathways")]
    public async Task Cursor_OfAnotherList_IsRefused(string of, string at)
    {
        var next = await NextAsync("/api/v1/markers?limit=5");

        var problem = await portal.ProblemAsync(
            next.Replace(of, at, StringComparison.Ordinal),
            HttpStatusCode.BadRequest
        );

        Assert.Equal("cursor", problem.GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("not-base64-!")]
    [InlineData("MQ")]
    public async Task Cursor_ThatWasNeverGivenOut_IsRefused(string cursor)
    {
        var problem = await portal.ProblemAsync($"/api/v1/markers?cursor={cursor}", HttpStatusCode.BadRequest);

        Assert.Equal("cursor", problem.GetProperty("parameter").GetString());
    }

    private async Task<string> NextAsync(string url) => (await portal.JsonAsync(url)).GetProperty("next").GetString()!;
}
