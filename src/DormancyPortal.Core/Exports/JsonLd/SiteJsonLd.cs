using System.Text.Json.Nodes;
using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Core.Exports.JsonLd;

/// <summary>The portal itself, with its search.</summary>
public static class SiteJsonLd
{
    /// <summary>The site.</summary>
    public static JsonObject Site(PublicAddress at)
    {
        var site = JsonLdExport.Thing("WebSite", at.Of("/"), ExportTerms.Source);
        site["description"] = ExportTerms.Notice;
        site["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject
            {
                ["@type"] = "EntryPoint",
                ["urlTemplate"] = at.Of($"{PortalUrls.SearchPage}?q={{search_term_string}}"),
            },
            ["query-input"] = "required name=search_term_string",
        };
        return site;
    }
}
