using System.Net;
using System.Text.Json;
using DormancyPortal.Tests.Pages;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>What the API refuses.</summary>
internal static class Refusals
{
    /// <summary>The problem that an address must answer with.</summary>
    public static async Task<JsonElement> ProblemAsync(this PortalFixture portal, string url, HttpStatusCode status)
    {
        using var answer = await portal.AskAsync(url);
        return await answer.ProblemAsync(status);
    }

    /// <summary>The problem that an answer must be: with title, status and detail, of the type of problems.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(
            status == answer.StatusCode,
            $"{answer.RequestMessage?.RequestUri} answered {answer.StatusCode}: {text}"
        );
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        return problem;
    }
}
