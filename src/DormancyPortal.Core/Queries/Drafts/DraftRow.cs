using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>An uploaded release as the administrator's list shows it, whatever its state.</summary>
/// <param name="Id">Number of the release.</param>
/// <param name="Slug">Its part of the URL.</param>
/// <param name="Headline">Its headline; null when none was read.</param>
/// <param name="FileName">File name as uploaded.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UploadedBy">User name of who uploaded it.</param>
/// <param name="UploadedAt">When, UTC.</param>
public sealed record DraftRow(
    long Id,
    string Slug,
    string? Headline,
    string FileName,
    ReleaseState State,
    string UploadedBy,
    DateTime UploadedAt
);

/// <summary>A page of uploaded releases, and how many there are of each state.</summary>
/// <param name="Page">The releases.</param>
/// <param name="States">How many of each state.</param>
public sealed record DraftList(PagedList<DraftRow> Page, IReadOnlyList<FacetCount<ReleaseState>> States);
