using DormancyPortal.Core.Records;
using DormancyPortal.Core.Review;
using DormancyPortal.Extraction;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Core.Publishing;

/// <summary>What the rows of one release are made from.</summary>
/// <param name="Release">The record of its file.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Extraction">What it says, as reviewed.</param>
/// <param name="Lexicon">What the portal knows of the things it names.</param>
/// <param name="ReviewOf">Whether a person has looked at the finding of a start and a length.</param>
/// <param name="Corrected">The fields that say what a person set.</param>
/// <param name="Merges">Which of the things it names are one.</param>
internal sealed record RowSource(
    Release Release,
    string Slug,
    ReleaseExtraction Extraction,
    Lexicon Lexicon,
    Func<int, int, FindingReview> ReviewOf,
    IReadOnlyList<CorrectedField> Corrected,
    EntityMerges Merges
);
