using System.Net;
using System.Text;
using DormancyPortal.Tests.Batches;
using DormancyPortal.Tests.Browser;
using DormancyPortal.Tests.ReferenceData;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>
/// Looking changes nothing: an administrator who opens every page, follows every link and asks every handler that answers a GET leaves
/// each row of the store as it was. What readers can reach is walked by <see cref="CrawlerTests"/>.
/// </summary>
public sealed class LookingTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    /// <summary>Addresses of one kind that are looked at: pages of many releases are made by the same code.</summary>
    private const int MostOfAKind = 6;

    private readonly Dictionary<string, HttpStatusCode> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);

    [Fact]
    public async Task Get_EveryAddressAsAnAdministrator_ChangesNoRow()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        await FillAsync(ada);
        await portal.RestAsync();
        var before = await portal.WithStoreAsync(db => StoreContents.OfAsync(db));

        await WalkAsync(ada, await BeginningsAsync());

        before.MustBe(await portal.WithStoreAsync(db => StoreContents.OfAsync(db)));
        foreach (
            var url in new[]
            {
                "/admin/lexicon/try?p=1&p=2",
                "/admin/history/lexicon/3/undo",
                "/admin/lexicon/try?undo=3",
                "/admin/batches/1/publish",
                "/admin/batches/1/undo",
                "/admin/reference-data/uploads/2",
                "/admin/reference-data/imports/1?handler=Csv",
                "/admin/users/ada",
                "/account/tokens",
            }
        )
        {
            Assert.True(_seen.GetValueOrDefault(url) == HttpStatusCode.OK, $"{url}: {_seen.GetValueOrDefault(url)}");
        }

        Assert.DoesNotContain(_seen, s => s.Value >= HttpStatusCode.InternalServerError);
        Assert.True(_seen.Count > 150, $"Only {_seen.Count} addresses");
    }

    /// <summary>Something of everything: a draft, a batch, an import and a file that waits, proposals that wait and one adopted, a report.</summary>
    private static async Task FillAsync(Visitor ada)
    {
        var groups = Encoding.UTF8.GetBytes(ReferenceText.Groups);
        await ReferenceDataTests.ImportAsync(ada, await ReferenceDataTests.UploadAsync(ada, "groups.tsv", groups));
        await ReferenceDataTests.UploadAsync(ada, "groups.tsv", groups);
        await ada.DraftAsync("draft.txt", LongSleep.Text("as a draft"));
        await ada.SendAsync(("sleep.txt", LongSleep.Bytes()));
        foreach (var name in new[] { "snoozin", "wakefulin", "drowsin" })
        {
            (
                await ada.SendAsync("/admin/lexicon/entry?key=HGNC%3A11724", "Propose the name", ("Text", name))
            ).Dispose();
        }

        (await ada.PostFormAsync("/admin/lexicon", "/try", ("p", "3"))).Dispose();
        using var report = await ada.SendAsync(
            "/report?kind=marker&id=NOTCH2",
            "Send the report",
            ("Form.Words", "This is not what the release says.")
        );
        Assert.Equal(HttpStatusCode.Found, report.StatusCode);
    }

    private async Task WalkAsync(Visitor visitor, List<string> next)
    {
        while (next.Count > 0)
        {
            var url = next[^1];
            next.RemoveAt(next.Count - 1);
            var kind = Kind(url);
            if (_seen.ContainsKey(url) || _kinds.GetValueOrDefault(kind) >= MostOfAKind)
            {
                continue;
            }

            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
            using var answer = await visitor.AskAsync(url);
            _seen[url] = answer.StatusCode;
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = await Visitor.ReadAsync(answer);
                next.AddRange(page.Links().Select(l => l.Split('#')[0]).Where(IsTheirs));
                next.AddRange(page.QuerySelectorAll("[data-progress]").Select(e => e.GetAttribute("data-progress")!));
            }
        }
    }

    private static bool IsTheirs(string url) =>
        url.StartsWith("/admin", StringComparison.Ordinal) || url.StartsWith("/account", StringComparison.Ordinal);

    /// <summary>The page of a release, and one without what is chosen behind the question mark but for what is done there.</summary>
    private static string Kind(string url)
    {
        var parts = url.Split('?');
        var segments = parts[0].Split('/');
        if (segments.Length > 3)
        {
            segments[3] = "*";
        }

        var asked = parts.Length == 1 ? "" : string.Join('&', parts[1].Split('&').Select(p => p.Split('=')[0]));
        return $"{string.Join('/', segments)}?{asked}";
    }

    /// <summary>Every page of administrators and of accounts with every handler that answers a GET, and those that tests look at.</summary>
    private async Task<List<string>> BeginningsAsync()
    {
        var loader = portal.Services.GetRequiredService<PageLoader>();
        var urls = PageType.All.Select(p => p.Url).ToList();
        foreach (
            var page in portal
                .Services.GetRequiredService<IActionDescriptorCollectionProvider>()
                .ActionDescriptors.Items.OfType<PageActionDescriptor>()
        )
        {
            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var address = "/" + AdminAccessTests.Filled(page.AttributeRouteInfo!.Template!);
            urls.AddRange(
                loaded
                    .HandlerMethods.Where(h => h.HttpMethod == "Get")
                    .Select(h => h.Name is null ? address : $"{address}?handler={h.Name}")
            );
        }

        urls.AddRange(["/admin/lexicon/try?p=1&p=2", "/admin/lexicon/try?undo=3", "/admin/history/lexicon/3/undo"]);
        return urls;
    }
}
