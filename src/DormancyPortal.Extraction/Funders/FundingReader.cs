using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Funders;

/// <summary>Reads who paid, with grant numbers.</summary>
public static class FundingReader
{
    /// <summary>Reads the funding.</summary>
    public static IReadOnlyList<ExtractedFunding> Read(
        ReleaseLayout layout,
        IReadOnlyList<ExtractedInstitution> institutions,
        Lexicon lexicon
    ) => [];
}
