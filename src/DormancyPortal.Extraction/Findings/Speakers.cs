using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Finds who is quoted: the person named nearest to the quotation in its paragraph.</summary>
internal static class Speakers
{
    public static string? Of(ReleaseLayout layout, FindingSentence sentence, IReadOnlyList<ExtractedPerson> people)
    {
        var paragraph = layout.Sections[sentence.Sentence.Paragraph];
        string? nearest = null;
        var distance = int.MaxValue;
        foreach (var person in people)
        {
            foreach (var mention in person.Mentions)
            {
                var inside = mention.Start >= paragraph.Start && mention.Start < paragraph.Start + paragraph.Length;
                var gap = mention.Start >= sentence.End ? mention.Start - sentence.End : sentence.Start - mention.Start;
                if (inside && gap >= 0 && gap < distance)
                {
                    (nearest, distance) = (person.Name, gap);
                }
            }
        }

        return nearest;
    }
}
