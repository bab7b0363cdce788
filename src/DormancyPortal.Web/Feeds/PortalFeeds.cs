using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports.Feeds;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Twins;

namespace DormancyPortal.Web.Feeds;

/// <summary>The feeds of the whole portal (<c>/changes.atom</c>) and of any search (<c>/search.atom?q=</c>).</summary>
internal static class PortalFeeds
{
    public static void MapPortalFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(
            PortalUrls.Twin(PortalUrls.Changes, TwinFormat.Atom.Suffix),
            PortalHost.Reading,
            async (HttpContext http, NewsQuery news, ChangeQuery changes, CancellationToken cancel) =>
                Answer(
                    http,
                    new AtomFeed(
                        "DormancyPortal: new releases",
                        PortalUrls.Changes,
                        PortalUrls.Twin(PortalUrls.Changes, TwinFormat.Atom.Suffix),
                        await changes.BeginningAsync(cancel)
                    ),
                    await news.AllAsync(cancel),
                    await changes.WithdrawalsAsync(NewsQuery.Items, cancel)
                )
        );
        routes.MapMethods(
            PortalUrls.Twin(PortalUrls.SearchPage, TwinFormat.Atom.Suffix),
            PortalHost.Reading,
            async (string? q, HttpContext http, NewsQuery news, ChangeQuery changes, CancellationToken cancel) =>
            {
                var query = TypedText.OneLine(q, PortalSearch.LongestQuery);
                if (query.Length == 0)
                {
                    return Results.NotFound();
                }

                var page = PortalUrls.Search(query);
                return Answer(
                    http,
                    new AtomFeed(
                        $"DormancyPortal: search for {query}",
                        page,
                        PortalUrls.Twin(page, TwinFormat.Atom.Suffix),
                        await changes.BeginningAsync(cancel)
                    ),
                    await news.SearchAsync(query, cancel),
                    []
                );
            }
        );
    }

    /// <summary>The feed of a record.</summary>
    internal static async Task<IResult> OfRecordAsync(
        HttpContext http,
        RecordKind kind,
        string slug,
        string name,
        CancellationToken cancel
    )
    {
        var page = PortalUrls.Record(kind, slug);
        var changes = http.RequestServices.GetRequiredService<ChangeQuery>();
        var news = http.RequestServices.GetRequiredService<NewsQuery>();
        var feed = new AtomFeed(
            $"DormancyPortal: {name}",
            page,
            PortalUrls.Twin(page, TwinFormat.Atom.Suffix),
            await changes.BeginningAsync(cancel)
        );
        return Answer(http, feed, await news.OfAsync(kind, slug, cancel), []);
    }

    private static IResult Answer(
        HttpContext http,
        AtomFeed feed,
        IReadOnlyList<NewsItem> releases,
        IReadOnlyList<ChangeRow> withdrawals
    ) => Results.Bytes(feed.Write(releases, withdrawals, http.Address()), TwinFormat.Atom.ContentType);
}
