using System.Text.Json.Nodes;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Web.Twins;

/// <summary>A record as JSON with the newest of its findings, the same for twin, API and agents.</summary>
internal static class RecordJson
{
    /// <summary>Findings inside of a record; its tables have them all.</summary>
    public const int FindingsInside = 500;

    /// <summary>The record, its <c>findings</c>, and in <c>findingsTotal</c> how many it has.</summary>
    /// <param name="export">The shapes.</param>
    /// <param name="record">Its row record.</param>
    /// <param name="url">Its page, relative to the root.</param>
    /// <param name="filter">Which findings are its; null where it carries them or is one.</param>
    /// <param name="inside">The most findings to put into it.</param>
    /// <param name="lists">Reads them.</param>
    /// <param name="cancel">Ends the query.</param>
    public static async Task<JsonObject> OfAsync(
        JsonExport export,
        object record,
        string url,
        FindingFilter? filter,
        int inside,
        CatalogLists lists,
        CancellationToken cancel
    )
    {
        var json = export.Record(record, url);
        if (filter is null || json.ContainsKey("findings"))
        {
            return json;
        }

        var rows = await lists.FindingsAsync(filter, FindingSort.Newest, new PageRequest(1, inside), cancel);
        var findings = new JsonArray();
        await foreach (var batch in rows.Batches.WithCancellation(cancel))
        {
            foreach (var row in batch)
            {
                findings.Add(JsonNode.Parse(export.Row(row)));
            }
        }

        json["findingsTotal"] = rows.Total;
        json["findingsTable"] = export.At.Of(PortalUrls.Twin(url, TwinFormat.Csv.Suffix));
        json["findings"] = findings;
        return json;
    }
}
