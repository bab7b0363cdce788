using DormancyPortal.Extraction.Releases;

namespace DormancyPortal.Extraction.Findings;

/// <summary>Finds who is quoted: the person named nearest to the quotation in its paragraph.</summary>
internal static class Speakers
{
    public static string? Of(ReleaseLayout layout, FindingSentence sentence, MentionsByPlace people)
    {
        var paragraph = layout.Sections[sentence.Sentence.Paragraph];
        var before = people.LastIn(paragraph.Start, Math.Min(sentence.Start, paragraph.Start + paragraph.Length - 1));
        var after = people.FirstIn(Math.Max(sentence.End, paragraph.Start), paragraph.Start + paragraph.Length);
        return
            before is null
            || after is not null && after.Value.Start - sentence.End < sentence.Start - before.Value.Start
            ? after?.Name
            : before.Value.Name;
    }
}
