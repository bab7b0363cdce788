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
        List<FindingSentence> sentences = [];
        var next = 0;
        foreach (var sentence in layout.Sentences)
        {
            if (sentence.Section is not (SectionKind.Lead or SectionKind.Body))
            {
                continue;
            }

            var end = quotations.EndOfClaim(sentence);
            while (next < mentions.Count && mentions[next].Start < sentence.Start)
            {
                next++;
            }

            List<ExtractedMarker> named = [];
            for (var m = next; m < mentions.Count && mentions[m].Start < end; m++)
            {
                named.Add(mentions[m].Marker);
            }

            var claim = ClaimText.Of(layout.Text[sentence.Start..end], index);
            sentences.Add(
                new FindingSentence(
                    sentence.Start,
                    claim,
                    sentence,
                    quotations.IsQuoted(sentence),
                    [.. named.Distinct()]
                )
            );
        }

        return sentences;
    }

    /// <summary>Where and when a release was given out is no part of what it claims.</summary>
    private static int DatelineLength(string sentence)
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
