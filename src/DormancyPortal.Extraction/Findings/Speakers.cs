using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Finds who is quoted: the person named nearest to the quotation in its paragraph.</summary>
internal sealed class Speakers
{
    private readonly ILookup<int, (int Start, string Name)> byParagraph;

    public Speakers(ReleaseLayout layout, IReadOnlyList<ExtractedPerson> people) =>
        byParagraph = people
            .SelectMany(p => p.Mentions.Select(m => (m.Start, p.Name)))
            .ToLookup(m => layout.SectionIndexAt(m.Start));

    public string? Of(FindingSentence sentence)
    {
        string? nearest = null;
        var distance = int.MaxValue;
        foreach (var (start, name) in byParagraph[sentence.Sentence.Paragraph])
        {
            var gap = start >= sentence.End ? start - sentence.End : sentence.Start - start;
            if (gap >= 0 && gap < distance)
            {
                (nearest, distance) = (name, gap);
            }
        }

        return nearest;
    }
}
