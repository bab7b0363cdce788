using DormancyPortal.Extraction.Rules;

namespace DormancyPortal.Extraction.People;

/// <summary>A place that names a person, found by a cue.</summary>
/// <param name="Name">Shape of the name.</param>
/// <param name="Start">First UTF-16 unit, titles left out.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Titled">Whether a title stands before it.</param>
/// <param name="Section">What the paragraph is.</param>
/// <param name="Credited">Whether it is a byline, a credit or an editor's name.</param>
/// <param name="Rule">What tells that it names one.</param>
/// <param name="ListHead">The first name of the list it stands in; null for the first itself and outside of lists.</param>
internal sealed record PersonCandidate(
    PersonName Name,
    int Start,
    int Length,
    bool Titled,
    SectionKind Section,
    bool Credited,
    ReadingRule Rule,
    PersonCandidate? ListHead
)
{
    public int End => Start + Length;
}
