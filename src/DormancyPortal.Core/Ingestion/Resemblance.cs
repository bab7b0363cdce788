using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Ingestion;

/// <summary>A kept release that a document resembles, and why.</summary>
/// <param name="ReleaseId">Number of the release.</param>
/// <param name="Slug">Its part of the URL.</param>
/// <param name="FileName">Name of its file.</param>
/// <param name="Headline">Its headline; null when none was read.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Outlet">Who distributed it; null when it does not say.</param>
/// <param name="Share">Share of the shorter text's runs of five words that the longer one has too, 0 to 1.</param>
/// <param name="SameDoi">Whether both announce a paper of one DOI.</param>
/// <param name="SameArticle">Whether both have one number of one outlet.</param>
/// <param name="Kind">What the document is to it.</param>
public sealed record Resemblance(
    long ReleaseId,
    string Slug,
    string FileName,
    string? Headline,
    ReleaseState State,
    string? Outlet,
    double Share,
    bool SameDoi,
    bool SameArticle,
    ResemblanceKind Kind
)
{
    /// <summary>Share of runs from which two texts are one story in nearly the same words.</summary>
    public const double NearlyIdentical = 0.6;
}

/// <summary>What a document is to a release that it resembles.</summary>
public enum ResemblanceKind
{
    /// <summary>The same outlet's article again: the same number, or nearly the same words from the same outlet.</summary>
    NewVersion,

    /// <summary>Nearly the same words from another outlet, or from one that is not stated.</summary>
    OtherCopy,

    /// <summary>Other words about the same paper.</summary>
    SameStudy,
}
