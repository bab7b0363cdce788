using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DormancyPortal.Core.Catalog;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>
/// The seeded portal, walked once from the front page over every internal link that a reader without scripts can follow.
/// Choices behind the question mark are followed one at a time: filters, sorts and layers combine without end.
/// </summary>
public sealed class Crawl : PortalFixture
{
    private const int MostPages = 10_000;
    private const int Walkers = 4;

    private readonly ConcurrentDictionary<string, CrawledAnswer> _answers = new(StringComparer.Ordinal);

    /// <summary>Every answer by its address, without fragments.</summary>
    public IReadOnlyDictionary<string, CrawledAnswer> Answers => _answers;

    /// <summary>What was in the store before.</summary>
    internal StoreContents Before { get; private set; } = null!;

    /// <summary>The answers that are pages.</summary>
    public IEnumerable<CrawledAnswer> Pages => _answers.Values.Where(a => a.Page is not null);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using (Client())
        {
            await RestAsync();
        }

        Before = await WithStoreAsync(db => StoreContents.OfAsync(db));
        var next = new List<(string Url, string From)> { ("/", "the address bar") };
        while (next.Count > 0)
        {
            Assert.True(_answers.Count < MostPages, $"The crawl does not end: {next[^1].From} leads to {next[^1].Url}");
            await Parallel.ForEachAsync(
                next,
                new ParallelOptions { MaxDegreeOfParallelism = Walkers },
                async (step, cancel) => _answers[step.Url] = await AskAsync(step.Url, step.From, cancel)
            );
            next =
            [
                .. next.SelectMany(step => _answers[step.Url].Onward.Select(url => (url, step.Url)))
                    .DistinctBy(step => step.url)
                    .Where(step => IsFollowed(step.url, step.Url) && !_answers.ContainsKey(step.url)),
            ];
        }
    }

    // The reference of the API is a page of its script, not of ours; what it says, /api says to everyone.
    private static bool IsFollowed(string url, string from) =>
        url.StartsWith('/')
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.Contains('&', StringComparison.Ordinal)
        && !(HasLayers(url) && HasLayers(from))
        && !IsNarrowedTwin(url)
        && url != PortalUrls.ApiReference;

    /// <summary>Twins of narrowed lists: as many as pages, and read by the same code as those of the whole lists.</summary>
    private static bool IsNarrowedTwin(string url) =>
        url.IndexOf('?', StringComparison.Ordinal) is > 0 and var query
        && url.LastIndexOf('.', query) > url.LastIndexOf('/', query);

    private static bool HasLayers(string url) => url.Contains("?layers=", StringComparison.Ordinal);

    private async Task<CrawledAnswer> AskAsync(string url, string from, CancellationToken cancel)
    {
        using var client = Client();
        using var answer = await client.GetAsync(url, cancel);
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        var html = isPage ? await answer.Content.ReadAsStringAsync(cancel) : "";
        return new CrawledAnswer(
            url,
            from,
            answer.StatusCode,
            answer.Headers.Location?.OriginalString,
            isPage ? CrawledPage.Of(new HtmlParser().ParseDocument(html)) : null
        );
    }
}

/// <summary>What one address answered.</summary>
/// <param name="Url">The address.</param>
/// <param name="From">The page that links to it.</param>
/// <param name="Status">The status.</param>
/// <param name="Target">Where it redirects to.</param>
/// <param name="Page">Its page, if it is one.</param>
public sealed record CrawledAnswer(string Url, string From, HttpStatusCode Status, string? Target, CrawledPage? Page)
{
    /// <summary>Addresses that it leads to, without fragments.</summary>
    public IEnumerable<string> Onward =>
        (Page?.Links.Select(l => l.Url) ?? (Target is null ? [] : [Target])).Select(url => url.Split('#')[0]);

    /// <summary>Whether the address has no choices in it, so that it is the one address of what it shows.</summary>
    public bool IsCanonical => !Url.Contains('?', StringComparison.Ordinal);

    /// <summary>How a failed check names it.</summary>
    public override string ToString() => $"{Url} (linked from {From})";
}

/// <summary>A link of a page.</summary>
/// <param name="Url">Where it leads, resolved where it is a fragment of its own page.</param>
/// <param name="Words">What a reader or a screen reader is told of it.</param>
/// <param name="Rel">How it says it is related.</param>
public sealed record CrawledLink(string Url, string Words, string Rel);

/// <summary>What the checks need to know of a page; a parsed document of each would take too much memory.</summary>
public sealed record CrawledPage
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Language of its text.</summary>
    public required string Language { get; init; }

    /// <summary>Its links; a bare fragment stands as it is.</summary>
    public required IReadOnlyList<CrawledLink> Links { get; init; }

    /// <summary>Addresses of styles, scripts and pictures.</summary>
    public required IReadOnlyList<string> Assets { get; init; }

    /// <summary>Its headings in order: level and words.</summary>
    public required IReadOnlyList<(int Level, string Words)> Headings { get; init; }

    /// <summary>Ids of its elements, in order.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>What is wrong with it as a document, in words.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>What the foot of the page says.</summary>
    public required string Foot { get; init; }

    public static CrawledPage Of(IHtmlDocument page) =>
        new()
        {
            Title = page.Title ?? "",
            Language = page.DocumentElement.GetAttribute("lang") ?? "",
            Links =
            [
                .. page.QuerySelectorAll("a[href]")
                    .Select(a => new CrawledLink(a.GetAttribute("href")!, Told(a), a.GetAttribute("rel") ?? "")),
            ],
            Assets =
            [
                .. page.QuerySelectorAll(
                        "link[rel=stylesheet], link[rel=icon], script[src], img[src], source[src], iframe[src], use[href]"
                    )
                    .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!),
            ],
            Headings =
            [
                .. page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => (h.LocalName[1] - '0', h.Words())),
            ],
            Ids = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)],
            Faults = [.. FaultsOf(page)],
            Foot = page.QuerySelector("body > footer").Words(),
        };

    private static string Told(IElement link) => link.GetAttribute("aria-label") ?? link.Words();

    private static IEnumerable<string> FaultsOf(IHtmlDocument page)
    {
        foreach (
            var landmark in new[]
            {
                "body > header",
                "main",
                "body > footer",
                "h1",
                "meta[name=viewport]",
                "head > title",
            }
        )
        {
            var count = page.QuerySelectorAll(landmark).Length;
            if (count != 1)
            {
                yield return $"{landmark}: {count} times";
            }
        }

        foreach (
            var inline in page.QuerySelectorAll(
                "[style], style, script:not([src]):not([type='application/ld+json']), [onclick], [onchange], [onload]"
            )
        )
        {
            yield return $"the security policy forbids {inline.LocalName} {inline.GetAttribute("style")}";
        }

        foreach (var unnamed in page.QuerySelectorAll("nav:not([aria-label]), aside:not([aria-label]), img:not([alt])"))
        {
            yield return $"without a name: {unnamed.LocalName} {unnamed.ClassName}";
        }

        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            var label = field.Closest("label") ?? page.QuerySelector($"label[for='{field.Id}']");
            if (label.Words().Length == 0)
            {
                yield return $"without a label: field {field.GetAttribute("name")}";
            }
        }

        var names = page.QuerySelectorAll("nav").Select(n => n.GetAttribute("aria-label")).ToList();
        if (names.Distinct().Count() < names.Count)
        {
            yield return $"two navigations of one name: {string.Join(", ", names)}";
        }
    }
}
