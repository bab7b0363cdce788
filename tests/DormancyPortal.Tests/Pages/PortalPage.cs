using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Pages of the portal as a browser without scripts reads them.</summary>
internal static class PortalPage
{
    /// <summary>Asks for an address as it stands; redirects are shown, not followed.</summary>
    public static Task<HttpResponseMessage> AskAsync(this PortalFixture portal, string url) =>
        portal.Client().GetAsync(url, TestContext.Current.CancellationToken);

    /// <summary>The page at an address, which must answer with this status.</summary>
    public static async Task<IHtmlDocument> PageAsync(
        this PortalFixture portal,
        string url,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var answer = await portal.AskAsync(url);
        Assert.True(expected == answer.StatusCode, $"{url} answered {answer.StatusCode}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Where an address leads: the target of its redirect, or the empty text.</summary>
    public static async Task<string> TargetAsync(this PortalFixture portal, string url)
    {
        using var answer = await portal.AskAsync(url);
        return answer.Headers.Location?.OriginalString ?? "";
    }

    /// <summary>What a reader sees of an element: its text, white space as one space each.</summary>
    public static string Words(this IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Addresses of all links inside of an element.</summary>
    public static IReadOnlyList<string> Links(this IParentNode element) =>
        [.. element.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)];
}
