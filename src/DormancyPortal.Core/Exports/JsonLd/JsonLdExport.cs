using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Funders;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Queries.Studies;

namespace DormancyPortal.Core.Exports.JsonLd;

/// <summary>
/// Records in the words of schema.org and Bioschemas, for the page and for its twin alike. What nobody said is left out:
/// the researchers a release names are contributors, not authors, of a paper.
/// </summary>
public static class JsonLdExport
{
    /// <summary>Letters as they are; what HTML takes for markup, in code.</summary>
    private static readonly JsonSerializerOptions HtmlSafe = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The record as JSON-LD.</summary>
    /// <param name="record">A row record of Queries, e.g. a <see cref="MarkerRecord"/>.</param>
    /// <param name="at">Where the portal is; ids are whole addresses.</param>
    public static JsonObject Of(object record, PublicAddress at) =>
        record switch
        {
            MarkerRecord marker => EntityJsonLd.Of(marker, at),
            PathwayRecord pathway => EntityJsonLd.Of(pathway, at),
            ContextRecord context => EntityJsonLd.Of(context, at),
            InstitutionRecord institution => EntityJsonLd.Of(institution, at),
            FunderRecord funder => EntityJsonLd.Of(funder, at),
            PersonRecord person => EntityJsonLd.Of(person, at),
            StudyRecord study => ArticleJsonLd.Of(study, at),
            ReleaseRecord release => ArticleJsonLd.Of(release, at),
            FindingRecord finding => ArticleJsonLd.Of(finding, at),
            _ => throw new ArgumentException($"{record.GetType().Name} is no record.", nameof(record)),
        };

    /// <summary>The object as text that can stand in a data block of a page: nothing in it ends the block.</summary>
    public static string InHtml(JsonObject thing) => thing.ToJsonString(HtmlSafe);

    /// <summary>The beginning of every object.</summary>
    /// <param name="type">Its schema.org type.</param>
    /// <param name="id">Its address, whole.</param>
    /// <param name="name">What pages call it.</param>
    internal static JsonObject Thing(string type, string id, string name) =>
        new()
        {
            ["@context"] = new JsonArray(
                "https://schema.org",
                new JsonObject { ["dct"] = "http://purl.org/dc/terms/" }
            ),
            ["@type"] = type,
            ["@id"] = id,
            ["url"] = id,
            ["name"] = name,
        };

    /// <summary>Another thing that has a page here.</summary>
    internal static JsonObject Link(string type, string id, string name) =>
        new()
        {
            ["@type"] = type,
            ["@id"] = id,
            ["name"] = name,
        };

    /// <summary>Says which profile of Bioschemas the object follows.</summary>
    internal static void Conform(JsonObject thing, string profile) =>
        thing["dct:conformsTo"] = new JsonObject { ["@id"] = $"https://bioschemas.org/profiles/{profile}" };

    /// <summary>Sets a property unless nothing is known.</summary>
    internal static void Set(JsonObject thing, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            thing[name] = value;
        }
    }

    /// <summary>Sets a list unless it is empty.</summary>
    internal static void Set(JsonObject thing, string name, IEnumerable<JsonNode?> values)
    {
        var list = new JsonArray([.. values]);
        if (list.Count > 0)
        {
            thing[name] = list;
        }
    }

    /// <summary>Sets a list of texts unless it is empty.</summary>
    internal static void Set(JsonObject thing, string name, IEnumerable<string> values) =>
        Set(thing, name, values.Distinct(StringComparer.Ordinal).Select(v => (JsonNode?)JsonValue.Create(v)));

    /// <summary>The identifiers and pages of other sites.</summary>
    internal static void SetIds(JsonObject thing, IEnumerable<OutboundLink> ids, Func<OutboundLink, string> curie)
    {
        var known = ids.ToList();
        Set(thing, "identifier", known.Select(curie));
        Set(thing, "sameAs", known.Select(id => id.Url));
    }
}
