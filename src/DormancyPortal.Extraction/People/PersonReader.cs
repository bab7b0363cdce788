using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.People;

/// <summary>Reads the people, one person under several forms, and their roles.</summary>
public static class PersonReader
{
    /// <summary>Reads the people in order of their first mention.</summary>
    public static IReadOnlyList<ExtractedPerson> Read(
        ReleaseLayout layout,
        IReadOnlyList<ExtractedInstitution> institutions,
        Lexicon lexicon
    ) => [];
}
