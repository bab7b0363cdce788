using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>An uploaded release as the administrator's list shows it, whatever its state.</summary>
/// <param name="Slug">Its part of the URL.</param>
/// <param name="Headline">Its headline; null when none was read.</param>
/// <param name="FileName">File name as uploaded.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UploadedBy">User name of who uploaded it.</param>
/// <param name="UploadedAt">When, UTC.</param>
public sealed record DraftRow(
    string Slug,
    string? Headline,
    string FileName,
    ReleaseState State,
    string UploadedBy,
    DateTime UploadedAt
)
{
    /// <summary>What of a draft waits for a person; null of anything else, and where the reading is damaged.</summary>
    public DraftWork? Work { get; init; }
}

/// <summary>What waits for a person on the sheet of a draft.</summary>
/// <param name="Open">Cards that nobody decided on.</param>
/// <param name="Unsure">Those of them that the engine is not sure of.</param>
/// <param name="Lost">Decisions that lost their place and are to be made again.</param>
public sealed record DraftWork(int Open, int Unsure, int Lost);

/// <summary>A page of uploaded releases, and how many there are of each state.</summary>
/// <param name="Page">The releases.</param>
/// <param name="States">How many of each state.</param>
public sealed record DraftList(PagedList<DraftRow> Page, IReadOnlyList<FacetCount<ReleaseState>> States);
