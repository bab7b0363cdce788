using DormancyPortal.Tests.Pages;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>Every list can be taken away: the rows and filters of the twin are those of the page.</summary>
public sealed class ListTwinTests(SmallPortal portal) : IClassFixture<SmallPortal>
{
    public static TheoryData<string, int> Lists =>
        new()
        {
            { "/markers", 4 },
            { "/pathways", 1 },
            { "/findings", 5 },
            { "/studies", 2 },
            { "/releases", 4 },
            { "/institutions", 3 },
            { "/people", 3 },
            { "/contexts", 2 },
            { "/funders", 1 },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Json_OfAList_HasAllRows(string list, int rows)
    {
        var json = await portal.JsonAsync($"{list}.json");

        Assert.Equal(rows, json.GetProperty("total").GetInt32());
        Assert.Equal(rows, json.GetProperty("rows").GetArrayLength());
        Assert.Equal($"http://localhost{list}", json.GetProperty("url").GetString());
        Assert.All(
            json.GetProperty("rows").All("url"),
            url => Assert.StartsWith($"http://localhost{list}/", url, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Tables_OfAList_HaveOneHeadingAndAllRows(string list, int rows)
    {
        var tsv = await portal.TableAsync($"{list}.tsv");
        var csv = await portal.TextAsync($"{list}.csv", "text/csv");

        Assert.Equal(rows + 1, tsv.Count);
        Assert.All(tsv, line => Assert.Equal(tsv[0].Length, line.Length));
        Assert.Equal(string.Join(',', tsv[0]), csv[..csv.IndexOf("\r\n", StringComparison.Ordinal)]);
        Assert.Equal(rows + 1, csv.Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("/markers", "sort=findings", "NOTCH2 TEK Notch XYZ1")]
    [InlineData("/markers", "kind=gene&direction=no-effect", "TEK")]
    [InlineData("/markers", "letter=X", "XYZ1")]
    [InlineData("/studies", "model=human-patient", "study-1")]
    [InlineData("/findings", "direction=decrease&model=human-patient&sort=newest", "c b")]
    [InlineData("/findings", "marker=TEK&pathway=notch-signaling", "a")]
    [InlineData("/people", "role=contact", "press-desk")]
    [InlineData("/contexts", "kind=disease", "leukemia")]
    [InlineData("/institutions", "country=Spain", "research-council")]
    [InlineData("/releases", "year=2025", "release-3")]
    [InlineData("/markers", "kind=complex", "")]
    public async Task Twins_OfANarrowedList_HaveItsRowsInItsOrder(string list, string query, string rows)
    {
        var json = await portal.JsonAsync($"{list}.json?{query}");
        var table = await portal.TableAsync($"{list}.tsv?{query}");

        var key = list == "/findings" ? "id" : "slug";
        Assert.Equal(rows, string.Join(' ', json.GetProperty("rows").All(key)));
        Assert.Equal(rows, string.Join(' ', table.Skip(1).Select(line => line[0])));
    }

    [Fact]
    public async Task Json_OfOnePage_HasThatPageAndTheWayOn()
    {
        await using var longer = new SmallPortal();
        await longer.InitializeAsync();
        await longer.WithStoreAsync(async db =>
        {
            db.Contexts.AddRange(
                Enumerable
                    .Range(100, 60)
                    .Select(n => new Core.Catalog.Context
                    {
                        Id = n,
                        Slug = $"method-{n}",
                        Name = $"Method {n}",
                        Kind = Extraction.ContextKind.Method,
                    })
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var all = await longer.JsonAsync("/contexts.json?kind=method");
        var first = await longer.JsonAsync("/contexts.json?kind=method&page=1");
        var next = first.GetProperty("next").GetString()!;
        var second = await longer.JsonAsync(next["http://localhost".Length..]);

        Assert.Equal(60, all.GetProperty("rows").GetArrayLength());
        Assert.Equal(50, first.GetProperty("rows").GetArrayLength());
        Assert.Equal(10, second.GetProperty("rows").GetArrayLength());
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal(
            all.GetProperty("rows").All("slug"),
            first.GetProperty("rows").All("slug").Concat(second.GetProperty("rows").All("slug"))
        );
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/tab-separated-values", "text/tab-separated-values")]
    [InlineData("application/json, text/html;q=0.9", "application/json")]
    [InlineData("text/csv;q=0.5, text/html", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("image/png", "text/html")]
    [InlineData("text/csv;q=0", "text/html")]
    [InlineData("nonsense", "text/html")]
    public async Task Page_AskedForInAFormat_AnswersInIt(string accept, string mediaType)
    {
        using var answer = await portal.AcceptAsync("/markers?kind=gene", accept);

        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Fact]
    public async Task Page_AskedForInAFormat_SaysWhichAddressThatIs()
    {
        using var answer = await portal.AcceptAsync("/markers?kind=gene", "text/csv");

        Assert.Equal("/markers.csv?kind=gene", answer.Content.Headers.ContentLocation?.OriginalString);
        var csv = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(await portal.TextAsync("/markers.csv?kind=gene", "text/csv"), csv);
    }

    [Fact]
    public async Task Page_NamesItsTwins_WithItsFilters()
    {
        var page = await portal.PageAsync("/markers?kind=gene&sort=findings&page=1");

        string[] twins =
        [
            "/markers.csv?kind=gene&sort=findings",
            "/markers.tsv?kind=gene&sort=findings",
            "/markers.json?kind=gene&sort=findings",
        ];
        Assert.Equal(
            twins,
            page.QuerySelectorAll("head link[rel=alternate]")
                .Select(l => l.GetAttribute("href")!)
                .Where(l => twins.Contains(l))
        );
        Assert.Equal(twins, page.QuerySelector("nav.take-away")!.Links().Where(l => twins.Contains(l)));
    }

    [Fact]
    public async Task Head_OfATwin_AnswersWithoutABody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/markers.csv");
        using var answer = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
