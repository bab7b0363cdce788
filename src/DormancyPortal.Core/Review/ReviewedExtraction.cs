using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Review;

/// <summary>What a release says once people have decided on what was read: a pure function of both.</summary>
public static class ReviewedExtraction
{
    /// <summary>
    /// Applies decisions, oldest first. Publishing and withdrawing move the release and change nothing of what was read;
    /// the kinds that do come with the review screen.
    /// </summary>
    public static ReleaseExtraction Of(ReleaseExtraction extraction, IReadOnlyList<Decision> decisions)
    {
        _ = decisions;
        return extraction;
    }
}
