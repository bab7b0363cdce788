using DormancyPortal.Extraction;

namespace DormancyPortal.Core.Catalog;

/// <summary>A paper that releases announce. Keyed by DOI, else by title and journal, else by its release.</summary>
public sealed class Study
{
    /// <summary>Made from the key.</summary>
    public long Id { get; init; }

    /// <summary><c>doi:…</c>, <c>title:…</c> or <c>release:…</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Permanent part of its URL.</summary>
    public required string Slug { get; set; }

    /// <summary>Title of the paper; when no release gives it, null and pages show the release's headline.</summary>
    public string? Title { get; set; }

    /// <summary>What pages call it: the title, else the headline of its first release.</summary>
    public required string DisplayTitle { get; set; }

    /// <summary>Journal by its full name.</summary>
    public string? Journal { get; set; }

    /// <summary>Volume, as written.</summary>
    public string? Volume { get; set; }

    /// <summary>Issue, as written.</summary>
    public string? Issue { get; set; }

    /// <summary>DOI in lower case.</summary>
    public string? Doi { get; set; }

    /// <summary>Day the paper appeared.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>Whether it appeared where peers review; null when no release says.</summary>
    public bool? PeerReviewed { get; set; }

    /// <summary>What kind of evidence it gives, by the words of its releases.</summary>
    public StudyDesign? Design { get; set; }

    /// <summary>Findings of its releases.</summary>
    public int FindingCount { get; set; }

    /// <summary>Markers named in its findings.</summary>
    public int MarkerCount { get; set; }

    /// <summary>Releases that report it.</summary>
    public ICollection<StudyRelease> Releases { get; init; } = [];

    /// <summary>Its findings.</summary>
    public ICollection<Finding> Findings { get; init; } = [];
}

/// <summary>A release reports a study, and says this of it; the study's own fields are merged from these.</summary>
public sealed class StudyRelease
{
    /// <summary>The study.</summary>
    public long StudyId { get; init; }

    /// <summary>The release.</summary>
    public long ReleaseId { get; init; }

    /// <summary>Title of the paper, as this release gives it.</summary>
    public string? Title { get; init; }

    /// <summary>Journal, as this release gives it.</summary>
    public string? Journal { get; init; }

    /// <summary>Volume, as this release gives it.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue, as this release gives it.</summary>
    public string? Issue { get; init; }

    /// <summary>DOI in lower case, as this release gives it.</summary>
    public string? Doi { get; init; }

    /// <summary>Day the paper appeared, as this release gives it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether it appeared where peers review, as this release says.</summary>
    public bool? PeerReviewed { get; init; }

    /// <summary>What kind of evidence it gives, by the words of this release.</summary>
    public StudyDesign? Design { get; init; }

    /// <summary>The study.</summary>
    public Study Study { get; init; } = null!;

    /// <summary>The release.</summary>
    public PublishedRelease Release { get; init; } = null!;
}
