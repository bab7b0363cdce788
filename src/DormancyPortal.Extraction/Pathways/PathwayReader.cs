using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Pathways;

/// <summary>Reads the pathways.</summary>
public static class PathwayReader
{
    /// <summary>Reads the pathways in order of their first mention.</summary>
    public static IReadOnlyList<ExtractedPathway> Read(ReleaseLayout layout, Lexicon lexicon) => [];
}
