using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries;

namespace DormancyPortal.Web.Feeds;

/// <summary>What search engines are told: <c>/robots.txt</c>, <c>/sitemap.xml</c> and the maps it lists.</summary>
internal static class Sitemaps
{
    /// <summary>Addresses in a map; the protocol allows 50,000.</summary>
    private const int AddressesOfAMap = 20_000;

    private static readonly string[] Pages =
    [
        "/",
        .. Enum.GetValues<RecordKind>().Select(PortalUrls.List),
        PortalUrls.Lookup,
        PortalUrls.Downloads,
        PortalUrls.Changes,
        "/about",
        "/about/labels",
        "/about/method",
        "/about/quality",
        "/glossary",
    ];

    public static void MapSitemaps(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(
            "/robots.txt",
            PortalHost.Reading,
            (HttpContext http) => Results.Text(Robots(http.Address()))
        );
        routes.MapMethods(
            PortalUrls.Sitemap,
            PortalHost.Reading,
            async (HttpContext http, AddressQuery addresses, CancellationToken cancel) =>
                Xml(SitemapXml.Index((await MapsAsync(addresses, cancel)).Select(http.Address().Of)))
        );
        routes.MapMethods(
            "/sitemaps/{list}-{number:int:min(1)}.xml",
            PortalHost.Reading,
            async (string list, int number, HttpContext http, AddressQuery addresses, CancellationToken cancel) =>
                await MapAsync(list, number, http.Address(), addresses, cancel) is { } map
                    ? Xml(map)
                    : Results.NotFound()
        );
    }

    private static async Task<List<string>> MapsAsync(AddressQuery addresses, CancellationToken cancel)
    {
        var maps = new List<string> { PortalUrls.SitemapOf("pages", 1) };
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            var count = await addresses.CountAsync(kind, cancel);
            for (var number = 1; (number - 1) * AddressesOfAMap < count; number++)
            {
                maps.Add(PortalUrls.SitemapOf(PortalUrls.List(kind)[1..], number));
            }
        }

        return maps;
    }

    /// <summary>One map; null when there is none of that name.</summary>
    private static async Task<byte[]?> MapAsync(
        string list,
        int number,
        PublicAddress at,
        AddressQuery addresses,
        CancellationToken cancel
    )
    {
        if (list == "pages")
        {
            return number == 1 ? SitemapXml.Map(Pages.Select(url => (at.Of(url), (DateTime?)null))) : null;
        }

        foreach (var kind in Enum.GetValues<RecordKind>().Where(kind => PortalUrls.List(kind)[1..] == list))
        {
            var rows = await addresses.ListAsync(kind, new PageRequest(number, AddressesOfAMap), cancel);
            return rows.Count == 0
                ? null
                : SitemapXml.Map(rows.Select(r => (at.Of(PortalUrls.Record(kind, r.Slug)), r.Changed)));
        }

        return null;
    }

    /// <summary>Robots need the records and the pages of lists; filters and layers show the same rows again and again.</summary>
    private static string Robots(PublicAddress at) =>
        $"""
            User-agent: *
            Disallow: /admin
            Disallow: /account
            Disallow: /suggest
            Disallow: /*?
            Allow: /*?page=

            Sitemap: {at.Of(PortalUrls.Sitemap)}

            """.ReplaceLineEndings("\n");

    private static IResult Xml(byte[] xml) => Results.Bytes(xml, "application/xml; charset=utf-8");
}
