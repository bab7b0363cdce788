using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Institutions;

/// <summary>All that the page of an institution says, the findings of its studies apart.</summary>
public sealed record InstitutionRecord
{
    /// <summary>Most releases, people or institutions a record lists; its page says how many there are.</summary>
    public const int Shown = 100;

    /// <summary>Number of the institution.</summary>
    public required long Id { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Country in English.</summary>
    public string? Country { get; init; }

    /// <summary>ROR id.</summary>
    public string? Ror { get; init; }

    /// <summary>The institution it is a part of: with a slug when that one is in the catalog too.</summary>
    public NamedRecord? Parent { get; init; }

    /// <summary>Institutions that are a part of it.</summary>
    public IReadOnlyList<NamedRecord> Parts { get; init; } = [];

    /// <summary>Forms of its name in releases.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Releases that name it.</summary>
    public required int ReleaseCount { get; init; }

    /// <summary>Studies it has any role in.</summary>
    public required int StudyCount { get; init; }

    /// <summary>What it did, release by release, newest first.</summary>
    public IReadOnlyList<InstitutionInRelease> Roles { get; init; } = [];

    /// <summary>People whom a release gives this affiliation, with the number of those releases.</summary>
    public IReadOnlyList<CountedRecord> People { get; init; } = [];

    /// <summary>Institutions that did the work of a study together with it, with the number of those studies.</summary>
    public IReadOnlyList<CountedRecord> Together { get; init; } = [];

    /// <summary>How many releases say what it paid for.</summary>
    public required int FundedReleases { get; init; }
}

/// <summary>What an institution did, by one release.</summary>
/// <param name="ReleaseId">Number of the release.</param>
/// <param name="Headline">Headline of the release.</param>
/// <param name="Date">Day of the release.</param>
/// <param name="Role">What it did.</param>
/// <param name="Said">Where the release first names it.</param>
public sealed record InstitutionInRelease(
    long ReleaseId,
    string Headline,
    DateOnly? Date,
    InstitutionRole Role,
    SentenceRef Said
)
{
    /// <summary>The studies the release is about.</summary>
    public IReadOnlyList<StudyLink> Studies { get; init; } = [];
}
