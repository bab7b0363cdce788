using DormancyPortal.Core.Records;
using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Catalog;

/// <summary>A release as the catalog shows it: what was read of it, beside the record of its file.</summary>
public sealed class PublishedRelease
{
    /// <summary>Number of the <see cref="Release"/>.</summary>
    public long ReleaseId { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Number of the reading it was made from.</summary>
    public long ReadingId { get; init; }

    /// <summary>Its headline, or its file name when none was read.</summary>
    public required string Headline { get; init; }

    /// <summary>Day of the release.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Place of the dateline, as written.</summary>
    public string? Place { get; init; }

    /// <summary>Address of the original.</summary>
    public string? Url { get; init; }

    /// <summary>Who distributed it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Press contact, as written.</summary>
    public string? Contact { get; init; }

    /// <summary>Day it came into the catalog, UTC: date of the latest publish decision.</summary>
    public DateTime PublishedAt { get; init; }

    /// <summary>Share of the text's paragraphs, by length, that is not boilerplate, about, contact or disclosure: 0 to 1.</summary>
    public double ReadShare { get; init; }

    /// <summary>Findings in it.</summary>
    public int FindingCount { get; init; }

    /// <summary>Markers named in it.</summary>
    public int MarkerCount { get; init; }

    /// <summary>What each paragraph is.</summary>
    public ICollection<ReleaseSection> Sections { get; init; } = [];

    /// <summary>Its sentences.</summary>
    public ICollection<Sentence> Sentences { get; init; } = [];

    /// <summary>The studies it reports.</summary>
    public ICollection<StudyRelease> Studies { get; init; } = [];

    /// <summary>Its fields, and those of its studies, that people set.</summary>
    public ICollection<Correction> Corrections { get; init; } = [];

    /// <summary>Its findings.</summary>
    public ICollection<Finding> Findings { get; init; } = [];

    /// <summary>Its mentions.</summary>
    public ICollection<Mention> Mentions { get; init; } = [];
}

/// <summary>What a paragraph of a published release is.</summary>
public sealed class ReleaseSection
{
    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>Number of the paragraph, from 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>First UTF-16 unit.</summary>
    public int Start { get; init; }

    /// <summary>Length in UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>What it is.</summary>
    public SectionKind Kind { get; init; }
}

/// <summary>A sentence of a published release; its text is also in the full-text index.</summary>
public sealed class Sentence
{
    /// <summary>Number made from release and ordinal; the row number of the full-text index.</summary>
    public long Id { get; init; }

    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>Number of the sentence, from 0: the anchor <c>#s{n}</c>.</summary>
    public int Ordinal { get; init; }

    /// <summary>First UTF-16 unit.</summary>
    public int Start { get; init; }

    /// <summary>Length in UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>The release.</summary>
    public PublishedRelease Release { get; init; } = null!;
}
