using System.Net;
using System.Text.Json;
using DormancyPortal.Tests.Pages;
using Xunit;

namespace DormancyPortal.Tests.Twins;

/// <summary>What a program takes away from the portal.</summary>
internal static class Taken
{
    /// <summary>The text of an answer, which must be of this type.</summary>
    public static async Task<string> TextAsync(this PortalFixture portal, string url, string mediaType)
    {
        using var answer = await portal.AskAsync(url);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url} answered {answer.StatusCode}");
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The JSON at an address.</summary>
    public static async Task<JsonElement> JsonAsync(
        this PortalFixture portal,
        string url,
        string mediaType = "application/json"
    )
    {
        using var json = JsonDocument.Parse(await portal.TextAsync(url, mediaType));
        return json.RootElement.Clone();
    }

    /// <summary>The lines of a table, its cells apart; for tables without quoted cells.</summary>
    public static async Task<IReadOnlyList<string[]>> TableAsync(this PortalFixture portal, string url) =>
        [
            .. (await portal.TextAsync(url, "text/tab-separated-values"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t')),
        ];

    /// <summary>Asks for a page in other formats.</summary>
    public static async Task<HttpResponseMessage> AcceptAsync(this PortalFixture portal, string url, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        Assert.True(request.Headers.TryAddWithoutValidation("Accept", accept));
        return await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Values of one property of the rows.</summary>
    public static IEnumerable<string?> All(this JsonElement rows, string property) =>
        rows.EnumerateArray().Select(row => row.GetProperty(property).ToString());
}
