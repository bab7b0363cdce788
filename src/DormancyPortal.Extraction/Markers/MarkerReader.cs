using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Markers;

/// <summary>Reads genes, their products, families, complexes and molecules.</summary>
public static class MarkerReader
{
    /// <summary>Reads the markers in order of their first mention.</summary>
    public static IReadOnlyList<ExtractedMarker> Read(ReleaseLayout layout, Lexicon lexicon) => [];
}
