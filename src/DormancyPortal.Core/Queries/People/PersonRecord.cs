using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.People;

/// <summary>All that the page of a person says. Only what releases say of them: nothing is looked up or guessed.</summary>
public sealed record PersonRecord
{
    /// <summary>Most releases or people a record lists; its page says how many there are.</summary>
    public const int Shown = 100;

    /// <summary>Number of the person.</summary>
    public required long Id { get; init; }

    /// <summary>Permanent part of their URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Fullest form of the name.</summary>
    public required string Name { get; init; }

    /// <summary>ORCID, only when stated.</summary>
    public string? Orcid { get; init; }

    /// <summary>Other forms of the name in releases.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Releases that name the person.</summary>
    public required int ReleaseCount { get; init; }

    /// <summary>What they are to each release, newest first.</summary>
    public IReadOnlyList<PersonInRelease> Roles { get; init; } = [];

    /// <summary>Findings in their quoted words, in the order of the releases.</summary>
    public IReadOnlyList<QuotedFinding> Quoted { get; init; } = [];

    /// <summary>Researchers that the same releases name, with the number of those releases.</summary>
    public IReadOnlyList<CountedRecord> Together { get; init; } = [];
}

/// <summary>What a person is to one release.</summary>
/// <param name="ReleaseId">Number of the release.</param>
/// <param name="Headline">Headline of the release.</param>
/// <param name="Date">Day of the release.</param>
/// <param name="Role">What they are to it.</param>
/// <param name="AffiliationSlug">The institution the release gives them.</param>
/// <param name="Affiliation">Its name.</param>
/// <param name="Said">Where the release first names them.</param>
public sealed record PersonInRelease(
    long ReleaseId,
    string Headline,
    DateOnly? Date,
    PersonRole Role,
    string? AffiliationSlug,
    string? Affiliation,
    SentenceRef Said
)
{
    /// <summary>The studies the release is about.</summary>
    public IReadOnlyList<StudyLink> Studies { get; init; } = [];
}

/// <summary>A finding in someone's quoted words.</summary>
/// <param name="Id">Permanent short id of the finding.</param>
/// <param name="Evidence">The sentence, verbatim.</param>
/// <param name="Said">Where it stands.</param>
public sealed record QuotedFinding(string Id, string Evidence, SentenceRef Said);
