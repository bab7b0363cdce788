using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Studies;

/// <summary>Reads the papers that a release announces.</summary>
public static class StudyReader
{
    /// <summary>Reads the studies, usually one.</summary>
    public static IReadOnlyList<StudyFacts> Read(ReleaseLayout layout, ReleaseFacts release, Lexicon lexicon) => [];
}
