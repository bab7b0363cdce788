using System.Text.Json.Nodes;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Api;

/// <summary>What a search found, as JSON with whole addresses.</summary>
internal static class SearchAnswer
{
    /// <summary>The results of a search.</summary>
    /// <param name="export">The shapes.</param>
    /// <param name="found">What was found.</param>
    /// <param name="next">The next page of sentences; null on the last.</param>
    public static JsonObject Of(JsonExport export, SearchResults found, string? next)
    {
        var whole = found with
        {
            Direct = found.Direct is { } direct ? Whole(direct, export.At) : null,
            Groups = [.. found.Groups.Select(g => g with { Hits = Whole(g.Hits, export.At) })],
            Absent = [.. found.Absent.Select(a => a with { Hit = Whole(a.Hit, export.At) })],
            DidYouMean = Whole(found.DidYouMean, export.At),
            Sentences =
            [
                .. found.Sentences.Select(s =>
                    s with
                    {
                        Url = export.At.Of(s.Url),
                        ReleaseUrl = export.At.Of(s.ReleaseUrl),
                    }
                ),
            ],
        };
        var json = export.Record(whole, PortalUrls.Search(found.Query));
        json["next"] = next;
        return json;
    }

    /// <summary>Hits with whole addresses.</summary>
    public static IReadOnlyList<SearchHit> Whole(IEnumerable<SearchHit> hits, PublicAddress at) =>
        [.. hits.Select(hit => Whole(hit, at))];

    private static SearchHit Whole(SearchHit hit, PublicAddress at) =>
        hit.Entity.Url is { } url ? hit with { Entity = hit.Entity with { Url = at.Of(url) } } : hit;
}
