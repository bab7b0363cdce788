using DormancyPortal.Extraction.Lexicons;
using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Findings;

/// <summary>The sentences of a release that may state findings, with their markers.</summary>
internal static class FindingSentences
{
    public static List<FindingSentence> Of(
        ReleaseLayout layout,
        IReadOnlyList<ExtractedMarker> markers,
        LexiconIndex index
    )
    {
        var quotations = Quotations.Of(layout);
        var mentions = markers
            .SelectMany(m => m.Mentions.Select(n => (n.Start, Marker: m)))
            .OrderBy(m => m.Start)
            .ToList();
        var words = ReleaseWords.Of(layout, index);
        List<FindingSentence> sentences = [];
        var next = 0;
        foreach (var sentence in layout.Sentences)
        {
            var tells = sentence.Section is SectionKind.Lead or SectionKind.Body;
            if (!tells || sentence.Length > ClaimText.LongestSentence)
            {
                continue;
            }

            var end = quotations.EndOfClaim(sentence);
            List<ExtractedMarker> named = [];
            for (; next < mentions.Count && mentions[next].Start < end; next++)
            {
                if (mentions[next].Start >= sentence.Start)
                {
                    named.Add(mentions[next].Marker);
                }
            }

            var start =
                sentence.Start
                + (
                    MayHoldDateline(layout, sentence)
                        ? DatelineLength(layout.Text.AsSpan(sentence.Start, end - sentence.Start))
                        : 0
                );
            var claim = ClaimText.Of(layout.Text[start..end], words.Within(start, end), index);
            sentences.Add(
                new FindingSentence(
                    start,
                    claim,
                    sentence,
                    quotations.IsQuoted(sentence),
                    [.. named.Distinct<ExtractedMarker>(ReferenceEqualityComparer.Instance)]
                )
            );
        }

        return sentences;
    }

    /// <summary>Only a paragraph near the top begins with one.</summary>
    private static bool MayHoldDateline(ReleaseLayout layout, Language.Sentence sentence) =>
        sentence.Paragraph < 12 && sentence.Start == layout.Sections[sentence.Paragraph].Start;

    /// <summary>Where and when a release was given out is no part of what it claims.</summary>
    private static int DatelineLength(ReadOnlySpan<char> sentence)
    {
        var dateline = Dateline.Match(sentence);
        var length = dateline.Success ? dateline.Length : 0;
        while (
            length > 0
            && length < sentence.Length
            && !char.IsLetterOrDigit(sentence[length])
            && sentence[length] is not ('"' or '“')
        )
        {
            length++;
        }

        return length < sentence.Length ? length : 0;
    }
}
