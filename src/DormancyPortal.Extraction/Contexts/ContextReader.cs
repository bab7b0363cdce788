using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Contexts;

/// <summary>Reads tissues, cells, processes, diseases, organisms and methods.</summary>
public static class ContextReader
{
    /// <summary>Reads the contexts in order of their first mention.</summary>
    public static IReadOnlyList<ExtractedContext> Read(ReleaseLayout layout, Lexicon lexicon) => [];
}
