using System.Globalization;
using System.Net;
using DormancyPortal.Tests.Pages;
using Xunit;

namespace DormancyPortal.Tests.Batches;

/// <summary>What a person without scripts does with a batch.</summary>
internal static class SentBatch
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Chooses files on the page of new batches and sends them.</summary>
    /// <returns>Address of the batch.</returns>
    public static async Task<string> SendAsync(this Visitor visitor, params (string Name, byte[] Bytes)[] files)
    {
        using var answer = await visitor.TrySendAsync(files);
        return Visitor.TargetOf(answer);
    }

    public static async Task<HttpResponseMessage> TrySendAsync(
        this Visitor visitor,
        params (string Name, byte[] Bytes)[] files
    )
    {
        const string url = "/admin/batches/new";
        const string token = "__RequestVerificationToken";
        var page = await visitor.PageAsync(url);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector($"main [name={token}]")!.GetAttribute("value")!), token },
        };
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "Files", name);
        }

        return await visitor.PostAsync(url, content);
    }

    /// <summary>Loads the page until nothing moves any more, and the badge says this.</summary>
    public static async Task<AngleSharp.Html.Dom.IHtmlDocument> WaitForAsync(
        this Visitor visitor,
        string url,
        string badge
    )
    {
        for (var end = DateTime.UtcNow + Longest; ; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            var page = await visitor.PageAsync(url);
            if (page.QuerySelector("h1 .badge").Words() == badge)
            {
                return page;
            }

            Assert.True(
                DateTime.UtcNow < end,
                $"{url} is still {page.QuerySelector("h1 .badge").Words()}: {page.QuerySelector(".progress-sum").Words()}"
            );
        }
    }

    /// <summary>Number of the batch of an address.</summary>
    public static long IdOf(string url) => long.Parse(url.Split('/')[^1], CultureInfo.InvariantCulture);

    /// <summary>Presses a button of a page of a batch.</summary>
    public static async Task PressAsync(this Visitor visitor, string url, string button)
    {
        using var answer = await visitor.SendAsync(url, button);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    /// <summary>Rows of the table: file, dry run, state, why.</summary>
    public static List<(string File, string Verdict, string State, string Why)> Rows(
        this AngleSharp.Html.Dom.IHtmlDocument page
    ) =>
        [
            .. page.QuerySelectorAll(".batch-table tbody tr")
                .Select(r => r.Children.Select(c => c.Words()).ToList())
                .Select(c => (c[0], c[1], c[2], c[3])),
        ];
}
