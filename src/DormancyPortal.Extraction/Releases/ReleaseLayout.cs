using DormancyPortal.Extraction.Language;
using DormancyPortal.Extraction.Lexicons;

namespace DormancyPortal.Extraction.Releases;

/// <summary>A release taken apart: what each paragraph is, and its sentences. Every stage reads from this.</summary>
/// <param name="Document">The text and its paragraphs.</param>
/// <param name="Sections">What each paragraph is, one for each paragraph, in order.</param>
/// <param name="Sentences">The sentences, in order.</param>
public sealed record ReleaseLayout(
    CanonicalText Document,
    IReadOnlyList<ExtractedSection> Sections,
    IReadOnlyList<Sentence> Sentences
)
{
    /// <summary>The canonical text.</summary>
    public string Text => Document.Text;

    /// <summary>Takes a release apart.</summary>
    public static ReleaseLayout Of(CanonicalText document, Lexicon lexicon) =>
        new(
            document,
            [.. document.Paragraphs.Select(p => new ExtractedSection(p.Start, p.Length, SectionKind.Body))],
            []
        );
}
