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

    /// <summary>What one document is to another; null when it does not resemble it.</summary>
    /// <param name="outlet">Who distributed the one; null when it does not say.</param>
    /// <param name="otherOutlet">Who distributed the other.</param>
    /// <param name="share">Share of the shorter text's runs that the longer one has too, 0 to 1.</param>
    /// <param name="sameDoi">Whether both announce a paper of one DOI.</param>
    /// <param name="sameArticle">Whether both have one number of one outlet.</param>
    public static ResemblanceKind? KindOf(
        string? outlet,
        string? otherOutlet,
        double share,
        bool sameDoi,
        bool sameArticle
    ) =>
        sameArticle ? ResemblanceKind.NewVersion
        : share < NearlyIdentical ? (sameDoi ? ResemblanceKind.SameStudy : null)
        : outlet is not null && outlet == otherOutlet ? ResemblanceKind.NewVersion
        : ResemblanceKind.OtherCopy;
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
