namespace DormancyPortal.Core.Catalog;

/// <summary>A paper that releases announce. Keyed by DOI, else by title and journal, else by its release.</summary>
public sealed class Study
{
    /// <summary>Made from the key.</summary>
    public long Id { get; init; }

    /// <summary><c>doi:…</c>, <c>title:…</c> or <c>release:…</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; init; }

    /// <summary>Title of the paper; when no release gives it, null and pages show the release's headline.</summary>
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

    /// <summary>Findings of its releases.</summary>
    public int FindingCount { get; init; }

    /// <summary>Markers named in its findings.</summary>
    public int MarkerCount { get; init; }

    /// <summary>Releases that report it.</summary>
    public ICollection<StudyRelease> Releases { get; init; } = [];

    /// <summary>Its findings.</summary>
    public ICollection<Finding> Findings { get; init; } = [];
}

/// <summary>A release reports a study.</summary>
public sealed class StudyRelease
{
    /// <summary>The study.</summary>
    public long StudyId { get; init; }

    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>The study.</summary>
    public Study Study { get; init; } = null!;

    /// <summary>The release.</summary>
    public PublishedRelease Release { get; init; } = null!;
}
