using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using DormancyPortal.Core.Publishing;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Web.Pages.Downloads;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>The whole catalog as files: made once for each version of it, and what the page says of them is true.</summary>
public sealed class DownloadTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly XNamespace Graph = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public async Task Page_SaysSizeAndHashOfEveryFile()
    {
        var files = (await portal.PageAsync("/downloads")).QuerySelectorAll("main .record-list > li");

        Assert.Equal(12, files.Length);
        foreach (var file in files)
        {
            var bytes = await BytesAsync(file.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.QuerySelector("code").Words());
            Assert.Contains($" · {IndexModel.Size(bytes.Length)} · ", file.Words(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("markers")]
    [InlineData("pathways")]
    [InlineData("findings")]
    [InlineData("studies")]
    [InlineData("releases")]
    [InlineData("institutions")]
    [InlineData("people")]
    [InlineData("contexts")]
    [InlineData("funders")]
    public async Task Lines_OfAList_AreItsRows(string list)
    {
        var lines = (await TextAsync($"{list}.ndjson.gz")).Split('\n');
        var rows = (await portal.JsonAsync($"/{list}.json")).GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal("", lines[^1]);
        Assert.Equal(rows.Count, lines.Length - 1);
        Assert.All(
            lines.SkipLast(1).Zip(rows),
            pair =>
            {
                using var line = JsonDocument.Parse(pair.First);
                Assert.Equal(
                    pair.Second.EnumerateObject().Select(p => p.Name),
                    line.RootElement.EnumerateObject().Select(p => p.Name)
                );
                var key = list == "findings" ? "id" : "slug";
                Assert.Equal(pair.Second.GetProperty(key).GetString(), line.RootElement.GetProperty(key).GetString());
            }
        );
    }

    [Fact]
    public async Task Graph_HasAnEndForEveryEdge_AndEveryFinding()
    {
        var graph = XDocument.Parse(await TextAsync("catalog.graphml.gz")).Root!;
        var nodes = graph.Descendants(Graph + "node").Select(n => n.Attribute("id")!.Value).ToList();
        var edges = graph.Descendants(Graph + "edge").ToList();

        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        Assert.NotEmpty(edges);
        Assert.All(nodes, id => Assert.Equal(id, XmlConvert.VerifyNMTOKEN(id)));
        Assert.Empty(
            edges.SelectMany(e => new[] { e.Attribute("source")!.Value, e.Attribute("target")!.Value }).Except(nodes)
        );
        Assert.Equal(
            (await portal.JsonAsync("/findings.json?page=1")).GetProperty("total").GetInt32(),
            nodes.Count(n => n.StartsWith("finding:", StringComparison.Ordinal))
        );
        Assert.Contains(
            edges,
            e => e.Attribute("source")!.Value == "finding:bvdm6gw34e" && e.Attribute("target")!.Value == "marker:NOTCH1"
        );
    }

    [Fact]
    public async Task Kgx_HasANodeForEveryEnd_AndQuotesTheSentence()
    {
        var nodes = Table(await TextAsync("kgx-nodes.tsv.gz"));
        var edges = Table(await TextAsync("kgx-edges.tsv.gz"));

        var ids = nodes.Select(n => n["id"]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(nodes.Count, ids.Count);
        Assert.All(edges, e => Assert.True(ids.Contains(e["subject"]) && ids.Contains(e["object"]), e["id"]));
        Assert.Equal(edges.Count, edges.Select(e => e["id"]).Distinct().Count());
        Assert.Equal("biolink:Gene", nodes.Single(n => n["id"] == "HGNC:11724")["category"]);
        Assert.All(edges, e => Assert.NotEqual("", e["supporting_text"]));
        Assert.All(edges, e => Assert.Equal("text_mining_agent", e["agent_type"]));
        Assert.Contains(edges, e => e["publications"] == "DOI:10.1038/s41413-026-00535-3");
    }

    [Fact]
    public async Task File_CanBeGoneOnWith()
    {
        var url = (await FilesAsync()).Single(f => f.EndsWith("findings.ndjson.gz", StringComparison.Ordinal));
        var whole = await BytesAsync(url);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(100, null);
        using var rest = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal(whole[100..], await rest.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/downloads/2020-01-01-v1/markers.ndjson.gz")]
    [InlineData("/downloads/{edition}/manifest.json")]
    [InlineData("/downloads/{edition}/..%2F..%2Fportal.db")]
    [InlineData("/downloads/..%2F..%2F/portal.db")]
    public async Task Nothing_ButFilesOfEditions_IsServed(string url)
    {
        var edition = (await FilesAsync())[0].Split('/')[2];
        using var answer = await portal.AskAsync(url.Replace("{edition}", edition, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_DescribesTheFilesAsADataset()
    {
        var page = await portal.PageAsync("/downloads");
        using var json = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Equal("Dataset", json.RootElement.GetProperty("@type").GetString());
        Assert.Equal(12, json.RootElement.GetProperty("distribution").GetArrayLength());
        Assert.Equal("http://localhost/downloads#licence", json.RootElement.GetProperty("license").GetString());
        Assert.NotNull(page.QuerySelector("#licence"));
    }

    private async Task<IReadOnlyList<string>> FilesAsync() =>
        [
            .. (await portal.PageAsync("/downloads"))
                .QuerySelector("main")!
                .Links()
                .Where(l => l.StartsWith("/downloads/", StringComparison.Ordinal)),
        ];

    private async Task<byte[]> BytesAsync(string url)
    {
        using var answer = await portal.AskAsync(url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> TextAsync(string file)
    {
        var url = (await FilesAsync()).Single(f => f.EndsWith($"/{file}", StringComparison.Ordinal));
        await using var gzip = new GZipStream(new MemoryStream(await BytesAsync(url)), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static List<Dictionary<string, string>> Table(string tsv)
    {
        var lines = tsv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToList();
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second))];
    }
}

/// <summary>When the files are made, and when not.</summary>
public sealed class DownloadEditionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Edition_IsMadeOnce_AndAnotherAfterAPublish()
    {
        var first = await EditionAsync();
        var files = Directory.GetFiles(Path.Combine(portal.Folder, "downloads", first));
        var made = files.ToDictionary(f => f, File.GetLastWriteTimeUtc);
        Assert.Equal(first, await EditionAsync());
        Assert.All(files, f => Assert.Equal(made[f], File.GetLastWriteTimeUtc(f)));

        await portal.WithServiceAsync<CatalogPublisher, bool>(async publisher =>
        {
            await publisher.WithdrawAsync(1, "test", null, TestContext.Current.CancellationToken);
            return true;
        });
        var second = await EditionAsync();
        var page = await portal.PageAsync("/downloads");

        Assert.Equal("v18", first.Split('-')[^1]);
        Assert.Equal("v19", second.Split('-')[^1]);
        Assert.Equal(first, page.QuerySelector("main details summary").Words());
        Assert.Contains(
            "17 rows",
            page.QuerySelectorAll("main .record-list > li")
                .Single(li => li.QuerySelector("a").Words() == "releases.ndjson.gz")
                .Words(),
            StringComparison.Ordinal
        );
    }

    private async Task<string> EditionAsync() =>
        (await portal.PageAsync("/downloads")).QuerySelector("#files ~ p strong").Words();
}
