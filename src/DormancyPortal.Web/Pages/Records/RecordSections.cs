using DormancyPortal.Core.Queries;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>A section of linked records with a count each, most first.</summary>
/// <param name="Id">Fragment of the section in its page.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Noun">What is counted, in the singular.</param>
/// <param name="Url">The address of a record by its slug.</param>
/// <param name="Records">The records; none leaves the section out.</param>
public sealed record CountedSection(
    string Id,
    string Heading,
    string Noun,
    Func<string, string> Url,
    IReadOnlyList<CountedRecord> Records
)
{
    /// <summary>The noun in the plural, where it is not made by an s.</summary>
    public string? Nouns { get; init; }
}

/// <summary>The section of studies that findings come from.</summary>
/// <param name="Studies">Those listed, newest first.</param>
/// <param name="Total">How many there are.</param>
public sealed record StudiesSection(IReadOnlyList<StudyOfFindings> Studies, int Total);

/// <summary>The section of releases that name something.</summary>
/// <param name="Releases">Those listed, newest first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Thing">What they name.</param>
public sealed record ReleasesSection(IReadOnlyList<NamingRelease> Releases, int Total, string Thing);

/// <summary>The link to where a release says something.</summary>
/// <param name="Said">Where.</param>
/// <param name="About">What it says it of, for those who hear the link alone.</param>
public sealed record SaidLink(SentenceRef Said, string About);
