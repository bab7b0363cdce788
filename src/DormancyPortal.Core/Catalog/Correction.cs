using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Catalog;

/// <summary>A field of a release, or of a study as this release tells of it, that says what a person set and not what was read.</summary>
public sealed class Correction
{
    /// <summary>Made from release, study and field.</summary>
    public long Id { get; init; }

    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>The study; null when the field is the release's own.</summary>
    public long? StudyId { get; init; }

    /// <summary>Name of the field in the extraction, e.g. <c>doi</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What it says; a day as ISO 8601.</summary>
    public required string Value { get; init; }

    /// <summary>What was wrong with the reading; null when nothing had been read.</summary>
    public ReadingFault? Fault { get; init; }

    /// <summary>The person's own words.</summary>
    public string? Note { get; init; }

    /// <summary>The words of the release that they showed for it; null when they showed none.</summary>
    public string? Quote { get; init; }

    /// <summary>Number of the sentence of these words, from 0; null outside of sentences.</summary>
    public int? SentenceOrdinal { get; init; }

    /// <summary>The release.</summary>
    public PublishedRelease Release { get; init; } = null!;

    /// <summary>The study.</summary>
    public Study? Study { get; init; }
}
