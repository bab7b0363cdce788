using System.Globalization;
using System.Text.Json.Nodes;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports.Dumps;

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

    /// <summary>The catalog as a set of files.</summary>
    public static JsonObject Dataset(DumpManifest edition, PublicAddress at)
    {
        var dataset = JsonLdExport.Thing(
            "Dataset",
            at.Of(PortalUrls.Downloads),
            "DormancyPortal: what research press releases report"
        );
        JsonLdExport.Conform(dataset, "Dataset/1.0-RELEASE");
        dataset["description"] =
            "Studies, markers, pathways, findings, institutions and people as read from research press releases, each "
            + $"finding with its sentence. {ExportTerms.Notice}";
        dataset["version"] = edition.Edition;
        dataset["dateModified"] = edition.Changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        dataset["license"] = ExportTerms.Licence(at);
        dataset["isAccessibleForFree"] = true;
        dataset["keywords"] = new JsonArray("press releases", "cancer dormancy", "biomarkers", "text mining");
        dataset["creator"] = new JsonObject
        {
            ["@type"] = "Organization",
            ["name"] = ExportTerms.Source,
            ["url"] = at.Of("/"),
        };
        JsonLdExport.Set(
            dataset,
            "distribution",
            edition.Files.Select(file => new JsonObject
            {
                ["@type"] = "DataDownload",
                ["name"] = file.Name,
                ["description"] = file.What,
                ["contentUrl"] = at.Of(PortalUrls.Download(edition.Edition, file.Name)),
                ["encodingFormat"] = "application/gzip",
                ["contentSize"] = string.Create(CultureInfo.InvariantCulture, $"{file.Bytes} B"),
                ["sha256"] = file.Sha256,
            })
        );
        return dataset;
    }
}
