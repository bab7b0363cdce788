using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DormancyPortal.Extraction;

/// <summary>How an extraction is written as JSON: camelCase names, kebab-case values, nulls kept, ISO 8601 dates.</summary>
public static class ExtractionJson
{
    /// <summary>The options of the contract; one line, nothing escaped but what JSON demands.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Writes one line of <c>extract</c>.</summary>
    public static string Write(ReleaseExtraction extraction) => JsonSerializer.Serialize(extraction, Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not such a line.</exception>
    public static ReleaseExtraction Read(string json) =>
        JsonSerializer.Deserialize<ReleaseExtraction>(json, Options)
        ?? throw new JsonException("An extraction is a JSON object, not null.");

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
