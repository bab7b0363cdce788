using System.Net;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>What holds on every page that a reader can reach from the front page.</summary>
public sealed class CrawlerTests(Crawl crawl) : IClassFixture<Crawl>
{
    [Fact]
    public void Crawl_FromTheFrontPage_ReachesEveryKindOfPage()
    {
        string[] kinds =
        [
            "/markers/",
            "/pathways/",
            "/findings/",
            "/studies/",
            "/releases/",
            "/institutions/",
            "/people/",
            "/contexts/",
            "/funders/",
            "/about/",
            "/glossary",
            "/search",
            "/changes",
            "/api",
            "/matrix",
            "/compare",
            "/network/pathway/",
            "/timeline",
            "/lookup",
            "/account/sign-in",
        ];

        Assert.All(kinds, kind => Assert.Contains(crawl.Pages, p => p.Url.StartsWith(kind, StringComparison.Ordinal)));
        Assert.True(crawl.Answers.Count > 300, $"Only {crawl.Answers.Count} addresses");
    }

    [Fact]
    public async Task EveryAddress_IsLookedAt_WithoutARowOfTheStoreChanging() =>
        crawl.Before.MustBe(await crawl.WithStoreAsync(db => StoreContents.OfAsync(db)));

    [Fact]
    public void EveryLink_Leads_ToAnAnswer() =>
        Assert.Empty(
            crawl
                .Answers.Values.Where(a => a.Status != HttpStatusCode.OK && a.Target is null && !SaysThatNoneNamesIt(a))
                .Select(a => $"{(int)a.Status} {a}")
        );

    [Fact]
    public void EveryLink_ToWhatNoReleaseNames_IsOfAPathwayOrALookupAndNotForRobots()
    {
        var links = (
            from page in crawl.Pages
            from link in page.Page!.Links
            where crawl.Answers.TryGetValue(link.Url, out var answer) && SaysThatNoneNamesIt(answer)
            select (page.Url, link.Rel)
        ).ToList();

        Assert.NotEmpty(links);
        Assert.All(
            links,
            link =>
            {
                Assert.Matches(@"^/(pathways/|lookup\?)", link.Url);
                Assert.Equal("nofollow", link.Rel);
            }
        );
    }

    [Fact]
    public void EveryLink_Leads_ToTheOneAddressOfARecord() =>
        Assert.Empty(
            crawl.Answers.Values.Where(a => a.Status == HttpStatusCode.MovedPermanently).Select(a => $"{a}: {a.Target}")
        );

    [Fact]
    public void EveryPage_HasATitle_OfItsOwn()
    {
        var shared =
            from page in crawl.Pages
            where page.IsCanonical
            group page.Url by page.Page!.Title into same
            where same.Count() > 1
            select $"{same.Key}: {string.Join(" ", same)}";

        Assert.Empty(shared);
    }

    [Fact]
    public void EveryPage_IsWellFormed_ForAllReaders() =>
        Assert.Empty(crawl.Pages.SelectMany(p => p.Page!.Faults.Select(fault => $"{fault} at {p}")));

    [Fact]
    public void EveryPage_SaysItsLanguage() => Assert.All(crawl.Pages, p => Assert.Equal("en", p.Page!.Language));

    [Fact]
    public void EveryPage_SaysWhatReleasesAreNot() =>
        Assert.All(crawl.Pages, p => Assert.Contains("not medical advice", p.Page!.Foot, StringComparison.Ordinal));

    [Fact]
    public void EveryHeading_HasWords_AndSkipsNoLevel()
    {
        var wrong =
            from page in crawl.Pages
            let headings = page.Page!.Headings
            from i in Enumerable.Range(0, headings.Count)
            where headings[i].Words.Length == 0 || headings[i].Level > (i == 0 ? 1 : headings[i - 1].Level + 1)
            select $"h{headings[i].Level} {headings[i].Words} at {page}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryId_IsOnItsPage_Once()
    {
        var twice =
            from page in crawl.Pages
            from same in page.Page!.Ids.GroupBy(id => id)
            where same.Count() > 1
            select $"#{same.Key} at {page}";

        Assert.Empty(twice);
    }

    [Fact]
    public void EveryFragment_Leads_ToAPlaceOnItsPage()
    {
        var missing =
            from page in crawl.Pages
            from link in page.Page!.Links
            where link.Url.StartsWith('/') || link.Url.StartsWith('#')
            let parts = link.Url.Split('#')
            where parts.Length == 2
            let target = parts[0].Length == 0 ? page : crawl.Answers.GetValueOrDefault(parts[0])
            where target is not null && target.Page?.Ids.Contains(parts[1]) != true
            select $"{link.Url} at {page}";

        Assert.Empty(missing);
        Assert.Contains(crawl.Pages, p => p.Page!.Links.Any(l => l.Url.Contains("#s", StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryLink_HasWords()
    {
        var silent =
            from page in crawl.Pages
            from link in page.Page!.Links
            where link.Words.Length == 0
            select $"{link.Url} at {page}";

        Assert.Empty(silent);
    }

    [Fact]
    public void EveryLinkOutside_IsSecureAndSaysSo()
    {
        var wrong =
            from page in crawl.Pages
            from link in page.Page!.Links
            where !link.Url.StartsWith('/') && !link.Url.StartsWith('#')
            where !link.Url.StartsWith("https://", StringComparison.Ordinal) || link.Rel != "external"
            select $"{link.Url} at {page}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public async Task EveryAsset_IsOurOwn_AndThere()
    {
        var assets = crawl.Pages.SelectMany(p => p.Page!.Assets).Distinct().ToList();

        Assert.True(assets.Count > 5);
        Assert.All(assets, asset => Assert.Matches("^/[^/]", asset));
        foreach (var asset in assets)
        {
            using var answer = await crawl.AskAsync(asset);
            Assert.True(answer.IsSuccessStatusCode, asset);
        }
    }

    /// <summary>A pathway names all its members; one that no release names has a page that says so, with status 404.</summary>
    private static bool SaysThatNoneNamesIt(CrawledAnswer answer) =>
        answer is { Status: HttpStatusCode.NotFound, Page.Headings: [(1, var heading), ..] }
        && heading.StartsWith("No release here mentions", StringComparison.Ordinal);
}
