using System.IO.Compression;
using System.Text.Json;

namespace DormancyPortal.Extraction.Tests.Lexicons;

/// <summary>The ROR records beside the repository (schema 2).</summary>
internal static class RorSet
{
    /// <summary>The ISO 3166 codes of the countries of each active record by its ROR id.</summary>
    public static Dictionary<string, List<string>> Countries()
    {
        using var file = File.OpenRead(SharedFolder.Need("data", "ror-records.v2.json.gz"));
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var records = JsonDocument.Parse(plain);
        return records
            .RootElement.EnumerateArray()
            .Where(r => r.GetProperty("status").GetString() == "active")
            .ToDictionary(r => r.GetProperty("id").GetString()!, r => (List<string>)[.. In(r)], StringComparer.Ordinal);
    }

    private static IEnumerable<string> In(JsonElement record) =>
        record
            .GetProperty("locations")
            .EnumerateArray()
            .Select(l => l.GetProperty("geonames_details").GetProperty("country_code").GetString()!);
}
