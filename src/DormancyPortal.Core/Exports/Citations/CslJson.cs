using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DormancyPortal.Core.Exports.Citations;

/// <summary>A citation for Zotero, pandoc and other programs of the Citation Style Language.</summary>
public static class CslJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A list of one item, as the programs read it.</summary>
    public static string Write(Citation citation)
    {
        var item = new JsonObject
        {
            ["id"] = citation.Key,
            ["type"] = citation.IsPaper ? "article-journal" : "webpage",
        };
        Set(item, "title", citation.Title);
        Set(item, "container-title", citation.Journal);
        Set(item, "volume", citation.Volume);
        Set(item, "issue", citation.Issue);
        Set(item, "genre", citation.Genre);
        Set(item, "publisher", citation.Publisher);
        if (citation.Date is { } day)
        {
            item["issued"] = new JsonObject
            {
                ["date-parts"] = new JsonArray(new JsonArray(day.Year, day.Month, day.Day)),
            };
        }

        Set(item, "DOI", citation.Doi);
        Set(item, "URL", citation.Url);
        Set(item, "note", citation.Note);
        return new JsonArray(item).ToJsonString(Readable);
    }

    private static void Set(JsonObject item, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            item[name] = value;
        }
    }
}
