using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Reads the claims that a release makes of the announced study.</summary>
public static class FindingReader
{
    /// <summary>Reads the findings in order.</summary>
    public static IReadOnlyList<ExtractedFinding> Read(
        ReleaseLayout layout,
        IReadOnlyList<ExtractedMarker> markers,
        IReadOnlyList<ExtractedPathway> pathways,
        IReadOnlyList<ExtractedContext> contexts,
        IReadOnlyList<ExtractedPerson> people,
        Lexicon lexicon
    ) => [];
}
