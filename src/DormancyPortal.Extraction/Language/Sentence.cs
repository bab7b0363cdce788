namespace DormancyPortal.Extraction.Language;

/// <summary>One sentence of the canonical text.</summary>
/// <param name="Start">First UTF-16 unit of it, white space trimmed.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Paragraph">Index of the paragraph it begins in.</param>
/// <param name="Section">What that paragraph is.</param>
public readonly record struct Sentence(int Start, int Length, int Paragraph, SectionKind Section)
{
    /// <summary>The unit after the last one.</summary>
    public int End => Start + Length;
}
