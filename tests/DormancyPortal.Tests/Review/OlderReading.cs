using System.Text.Json.Nodes;
using DormancyPortal.Extraction;

namespace DormancyPortal.Tests.Review;

/// <summary>A reading as engine 0.3 kept it: without rules and reasons but those of markers, without confidence of fields.</summary>
internal static class OlderReading
{
    public static ReleaseExtraction Of(ReleaseExtraction read)
    {
        var kept = JsonNode.Parse(ExtractionJson.Write(read with { Engine = "0.3.0" }))!.AsObject();
        Without(kept["release"]!["evidence"]!.AsArray(), "rule", "confidence", "reason");
        foreach (var study in kept["studies"]!.AsArray())
        {
            Without(study!["evidence"]!.AsArray(), "rule", "confidence", "reason");
        }

        foreach (var names in new[] { "pathways", "institutions", "people" })
        {
            Without(kept[names]!.AsArray(), "rule", "reason");
        }

        Without(kept["funding"]!.AsArray(), "rule", "confidence", "reason");
        Without(kept["findings"]!.AsArray(), "rule");
        Without(kept["rejected"]!.AsArray(), "of");
        return ExtractionJson.Read(kept.ToJsonString());
    }

    private static void Without(JsonArray things, params string[] keys)
    {
        foreach (var thing in things)
        {
            foreach (var key in keys)
            {
                thing!.AsObject().Remove(key);
            }
        }
    }
}
