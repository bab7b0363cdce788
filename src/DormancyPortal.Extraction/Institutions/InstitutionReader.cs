using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Institutions;

/// <summary>Reads the institutions and what each did.</summary>
public static class InstitutionReader
{
    /// <summary>Reads the institutions in order of their first mention.</summary>
    public static IReadOnlyList<ExtractedInstitution> Read(ReleaseLayout layout, Lexicon lexicon) => [];
}
