using DormancyPortal.Extraction.Language;

namespace DormancyPortal.Extraction.Findings;

/// <summary>A sentence that may state a finding, with what stands around it.</summary>
/// <param name="Start">First unit of the evidence in the text.</param>
/// <param name="Claim">Its words and cues; without the speaker behind a quotation.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="Quoted">Whether it is, or begins with, quoted words of a person.</param>
/// <param name="Markers">The markers named in it.</param>
internal sealed record FindingSentence(
    int Start,
    ClaimText Claim,
    Sentence Sentence,
    bool Quoted,
    IReadOnlyList<ExtractedMarker> Markers
)
{
    /// <summary>The evidence, verbatim.</summary>
    public string Text => Claim.Text;

    /// <summary>The unit after the last one.</summary>
    public int End => Start + Text.Length;
}
