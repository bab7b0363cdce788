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
    /// <summary>Its words for the readers of names; kept by <see cref="WordSequence.Of"/>.</summary>
    internal WordSequence? NameWords { get; set; }

    /// <summary>Its tokens, numbered by a lexicon; kept by <see cref="ReleaseWords.Of"/>.</summary>
    internal ReleaseWords? LexiconWords { get; set; }

    /// <summary>The canonical text.</summary>
    public string Text => Document.Text;

    /// <summary>Takes a release apart.</summary>
    public static ReleaseLayout Of(CanonicalText document, Lexicon lexicon)
    {
        _ = lexicon;
        var sections = SectionClassifier.Classify(document);
        return new ReleaseLayout(document, sections, [.. SentencesOf(document, sections)]);
    }

    /// <summary>The first paragraph of a kind, or null.</summary>
    public ExtractedSection? First(SectionKind kind) => Sections.FirstOrDefault(s => s.Kind == kind);

    /// <summary>The words of a section.</summary>
    public string TextOf(ExtractedSection section) => Text.Substring(section.Start, section.Length);

    /// <summary>The words of a section, in place.</summary>
    internal ReadOnlySpan<char> WordsOf(ExtractedSection section) => Text.AsSpan(section.Start, section.Length);

    /// <summary>Index of the section that a position of the text lies in, or of the one before it.</summary>
    public int SectionIndexAt(int position)
    {
        var (low, high) = (0, Sections.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sections[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(0, low - 1);
    }

    /// <summary>The sentence that a position of the text lies in; null between sentences.</summary>
    public Sentence? SentenceAt(int position)
    {
        var (low, high) = (0, Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && Sentences[low - 1].End > position ? Sentences[low - 1] : null;
    }

    /// <summary>Sentences; one that a page break cut in two is one again.</summary>
    private static IEnumerable<Sentence> SentencesOf(CanonicalText document, IReadOnlyList<ExtractedSection> sections)
    {
        for (var i = 0; i < sections.Count; )
        {
            var last = i;
            while (last + 1 < sections.Count && IsCut(document.Text, sections[last], sections[last + 1]))
            {
                last++;
            }

            var start = sections[i].Start;
            var length = sections[last].Start + sections[last].Length - start;
            foreach (var span in SentenceSplitter.Split(document.Text, start, length))
            {
                var paragraph = i;
                while (paragraph < last && sections[paragraph + 1].Start <= span.Start)
                {
                    paragraph++;
                }

                yield return new Sentence(span.Start, span.Length, paragraph, sections[paragraph].Kind);
            }

            i = last + 1;
        }
    }

    private static bool IsCut(string text, ExtractedSection first, ExtractedSection second) =>
        first.Kind is (SectionKind.Body or SectionKind.Lead)
        && second.Kind is (SectionKind.Body or SectionKind.Lead)
        && first.Length > 40
        && (char.IsLetter(text[first.Start + first.Length - 1]) || text[first.Start + first.Length - 1] == ',')
        && char.IsLower(text[second.Start]);
}
