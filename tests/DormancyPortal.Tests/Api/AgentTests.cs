using System.Net;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>An agent, by the protocol's own client, on a real port.</summary>
public sealed class AgentTests(ServedPortalFixture portal) : IClassFixture<ServedPortalFixture>
{
    [Fact]
    public async Task Agent_SaysHello_AndIsShownFourToolsThatOnlyRead()
    {
        await using var agent = await ConnectAsync();
        var tools = await agent.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("dormancyportal", agent.ServerInfo?.Name);
        Assert.Contains("not medical advice", agent.ServerInstructions, StringComparison.Ordinal);
        Assert.Equal(["finding", "marker", "search", "study"], tools.Select(t => t.Name).Order());
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.All(tools, t => Assert.InRange(t.Description.Length, 100, 1000));
    }

    [Fact]
    public async Task Agent_GoesFromANameToItsSentence()
    {
        await using var agent = await ConnectAsync();

        var found = await JsonAsync(agent, "search", ("query", "TIE2"));
        Assert.Equal(
            $"{portal.Address}/markers/TEK",
            found.GetProperty("direct").GetProperty("entity").GetProperty("url").GetString()
        );

        var marker = await JsonAsync(agent, "marker", ("name", "TIE2"));
        Assert.Equal("HGNC:11724", marker.GetProperty("hgncId").GetString());
        var inside = marker.GetProperty("findings")[0];

        var finding = await JsonAsync(agent, "finding", ("id", inside.GetProperty("id").GetString()!));
        Assert.Equal(inside.GetProperty("evidence").GetString(), finding.GetProperty("evidence").GetString());
        Assert.StartsWith(
            $"{portal.Address}/releases/",
            finding.GetProperty("evidenceUrl").GetString(),
            StringComparison.Ordinal
        );

        var slug = finding.GetProperty("study").GetProperty("slug").GetString()!;
        var study = await JsonAsync(agent, "study", ("study", slug));
        Assert.Equal($"{portal.Address}/studies/{slug}", study.GetProperty("url").GetString());
        var sameStudy = await JsonAsync(agent, "study", ("study", study.GetProperty("doi").GetString()!));
        Assert.Equal(slug, sameStudy.GetProperty("slug").GetString());
    }

    [Theory]
    [InlineData("marker", "name", "NOTHC2", "NOTCH2")]
    [InlineData("marker", "name", "BRCA1", "No release here mentions BRCA1")]
    [InlineData("finding", "id", "nosuchid", "Use search")]
    [InlineData("search", "type", "genes", "markers, pathways")]
    public async Task Agent_ThatAsksForWhatIsNotThere_IsToldWhatThereIs(
        string tool,
        string argument,
        string value,
        string says
    )
    {
        await using var agent = await ConnectAsync();
        var answer = await CallAsync(agent, tool, (argument, value), ("query", "x"));

        Assert.True(answer.IsError);
        Assert.Contains(says, Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task Page_OfAnotherSite_MayNotAsk(string? origin, HttpStatusCode status)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{portal.Address}/mcp")
        {
            Content = new StringContent(
                """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""",
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        // Its own page may: an empty one stands for the portal's address here.
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin.Length == 0 ? portal.Address : origin);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }

    private Task<McpClient> ConnectAsync() =>
        McpClient.CreateAsync(
            new HttpClientTransport(
                new HttpClientTransportOptions
                {
                    Endpoint = new Uri($"{portal.Address}/mcp"),
                    TransportMode = HttpTransportMode.StreamableHttp,
                }
            ),
            cancellationToken: TestContext.Current.CancellationToken
        );

    private static async Task<JsonElement> JsonAsync(
        McpClient agent,
        string tool,
        params (string Name, string Value)[] arguments
    )
    {
        var answer = await CallAsync(agent, tool, arguments);
        Assert.False(answer.IsError, Text(answer));
        return JsonSerializer.Deserialize<JsonElement>(Text(answer));
    }

    private static async Task<CallToolResult> CallAsync(
        McpClient agent,
        string tool,
        params (string Name, string Value)[] arguments
    ) =>
        await agent.CallToolAsync(
            tool,
            arguments.DistinctBy(a => a.Name).ToDictionary(a => a.Name, a => (object?)a.Value),
            cancellationToken: TestContext.Current.CancellationToken
        );

    private static string Text(CallToolResult answer) => Assert.IsType<TextContentBlock>(answer.Content.Single()).Text;
}
