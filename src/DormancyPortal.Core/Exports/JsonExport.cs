using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DormancyPortal.Core.Queries.Findings;

namespace DormancyPortal.Core.Exports;

/// <summary>
/// Row records as JSON: camelCase names, kebab-case values, ISO 8601 dates, whole addresses. The shapes are those of the
/// row records of Queries with the addresses added and numbers of rows in the store left out.
/// </summary>
public sealed class JsonExport
{
    private static volatile JsonExport? _latest;

    private JsonExport(PublicAddress at)
    {
        At = at;
        Options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers = { type => ExportShapes.Describe(type, at) },
            },
        };
        Options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        Options.MakeReadOnly();
    }

    /// <summary>Where addresses lead.</summary>
    public PublicAddress At { get; }

    /// <summary>The options that give the shapes.</summary>
    public JsonSerializerOptions Options { get; }

    /// <summary>The export for a portal at an address. Making one is dear, so the latest is kept.</summary>
    public static JsonExport For(PublicAddress at) =>
        _latest is { } kept && kept.At == at ? kept : _latest = new JsonExport(at);

    /// <summary>One row as a line of NDJSON, without the line break.</summary>
    public byte[] Row(object row) => JsonSerializer.SerializeToUtf8Bytes(row, row.GetType(), Options);

    /// <summary>A whole record.</summary>
    /// <param name="record">The record, e.g. a <see cref="Queries.Markers.MarkerRecord"/>.</param>
    /// <param name="url">Its address, relative to the root.</param>
    public JsonObject Record(object record, string url)
    {
        var json = (JsonObject)JsonSerializer.SerializeToNode(record, record.GetType(), Options)!;
        if (record is FindingRecord)
        {
            // A finding alone has the shape of a finding in a list, and what surrounds it.
            json = Flattened(json, "row");
        }

        json.Remove("url");
        json.Insert(0, "url", At.Of(url));
        json.Insert(1, "notice", ExportTerms.Notice);
        json.Insert(2, "licence", ExportTerms.Licence(At));
        return json;
    }

    /// <summary>A node as UTF-8.</summary>
    public byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Options);

    private static JsonObject Flattened(JsonObject json, string inner)
    {
        var flat = (JsonObject)json[inner]!.DeepClone();
        foreach (var (name, value) in json.Where(p => p.Key != inner))
        {
            flat[name] = value?.DeepClone();
        }

        return flat;
    }
}
