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
}
