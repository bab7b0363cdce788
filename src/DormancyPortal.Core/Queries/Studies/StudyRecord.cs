using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Queries.Studies;

/// <summary>All that the page of a study says, its findings apart.</summary>
public sealed record StudyRecord
{
    /// <summary>Number of the study.</summary>
    public required long Id { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Title of the paper; null when no release gives it.</summary>
    public string? Title { get; init; }

    /// <summary>What pages call it: the title, else the headline of its first release.</summary>
    public required string DisplayTitle { get; init; }

    /// <summary>Journal by its full name.</summary>
    public string? Journal { get; init; }

    /// <summary>Volume, as written.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue, as written.</summary>
    public string? Issue { get; init; }

    /// <summary>DOI in lower case.</summary>
    public string? Doi { get; init; }

    /// <summary>Day the paper appeared.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether it appeared where peers review; null when no release says.</summary>
    public bool? PeerReviewed { get; init; }

    /// <summary>What kind of evidence it gives, by the words of its releases.</summary>
    public StudyDesign? Design { get; init; }

    /// <summary>The words each of these was read in; a field may have several, one of each release.</summary>
    public ILookup<string, FieldSource> Sources { get; init; } = Array.Empty<FieldSource>().ToLookup(s => s.Field);

    /// <summary>Fields that people set, of those that it shows.</summary>
    public IReadOnlyList<CorrectionRow> Corrections { get; init; } = [];

    /// <summary>Releases about it, oldest first.</summary>
    public IReadOnlyList<StudyReleaseRow> Releases { get; init; } = [];

    /// <summary>People that these releases name.</summary>
    public IReadOnlyList<StudyPerson> People { get; init; } = [];

    /// <summary>Institutions that these releases name, those that did the work first.</summary>
    public IReadOnlyList<StudyInstitution> Institutions { get; init; } = [];

    /// <summary>Who paid, by these releases.</summary>
    public IReadOnlyList<StudyFunding> Funding { get; init; } = [];

    /// <summary>Its findings, counted.</summary>
    public required ReportTally Tally { get; init; }

    /// <summary>How many findings make a claim of each strength, strongest first.</summary>
    public IReadOnlyList<StrengthCount> Strengths { get; init; } = [];

    /// <summary>How many findings were seen in each model.</summary>
    public IReadOnlyList<ModelCount> Models { get; init; } = [];

    /// <summary>Markers of its findings.</summary>
    public IReadOnlyList<CountedRecord> Markers { get; init; } = [];

    /// <summary>Pathways of its findings.</summary>
    public IReadOnlyList<CountedRecord> Pathways { get; init; } = [];

    /// <summary>Contexts of its findings.</summary>
    public IReadOnlyList<CountedRecord> Contexts { get; init; } = [];
}

/// <summary>The words in which a field of a study was read.</summary>
/// <param name="Field">Name of the JSON field, e.g. <c>doi</c>.</param>
/// <param name="Text">The words, verbatim.</param>
/// <param name="Said">Where.</param>
/// <param name="Rule">The rule of the engine that read it; null where a person showed the words, and in readings of older engines.</param>
/// <param name="Reason">The rule in words.</param>
/// <param name="Confidence">How sure the engine is, 0 to 1.</param>
public sealed record FieldSource(
    string Field,
    string Text,
    SentenceRef Said,
    string? Rule,
    string? Reason,
    double Confidence
);

/// <summary>A release about a study.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Date">Day of the release, which is not the day of the paper.</param>
/// <param name="Outlet">Who distributed it.</param>
/// <param name="Url">Address of the original.</param>
/// <param name="Findings">Its findings of the study.</param>
public sealed record StudyReleaseRow(
    string Slug,
    string Headline,
    DateOnly? Date,
    string? Outlet,
    string? Url,
    int Findings
);

/// <summary>A person that a release about the study names.</summary>
/// <param name="Slug">Permanent part of their URL.</param>
/// <param name="Name">Fullest form of the name.</param>
/// <param name="Role">What they are to the release.</param>
/// <param name="AffiliationSlug">The institution the release gives them.</param>
/// <param name="Affiliation">Its name.</param>
/// <param name="Said">Where the release first names them.</param>
/// <param name="Rule">The rule that read them, or <c>person</c> where a person said so; null in readings of older engines.</param>
public sealed record StudyPerson(
    string Slug,
    string Name,
    PersonRole Role,
    string? AffiliationSlug,
    string? Affiliation,
    SentenceRef Said,
    string? Rule
);

/// <summary>An institution that a release about the study names.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Country in English.</param>
/// <param name="Role">What it did.</param>
/// <param name="Said">Where the release first names it.</param>
/// <param name="Rule">The rule that read it, or <c>person</c> where a person said so; null in readings of older engines.</param>
public sealed record StudyInstitution(
    string Slug,
    string Name,
    string? Country,
    InstitutionRole Role,
    SentenceRef Said,
    string? Rule
);

/// <summary>Money for the study.</summary>
/// <param name="Slug">The funder.</param>
/// <param name="Name">Its name.</param>
/// <param name="Grants">Grant numbers as written.</param>
/// <param name="Said">Where the release first names the funder.</param>
public sealed record StudyFunding(string Slug, string Name, IReadOnlyList<string> Grants, SentenceRef Said);

/// <summary>Findings that make a claim of one strength.</summary>
public sealed record StrengthCount(ClaimStrength Strength, int Findings);

/// <summary>Findings seen in one model.</summary>
public sealed record ModelCount(FindingModel Model, int Findings);
