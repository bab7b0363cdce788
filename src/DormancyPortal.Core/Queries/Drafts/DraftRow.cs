using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Queries.Drafts;

/// <summary>An uploaded release as the administrator's list shows it, whatever its state.</summary>
/// <param name="Id">Number of the release.</param>
/// <param name="Slug">Its part of the URL.</param>
/// <param name="Headline">Its headline; null when none was read.</param>
/// <param name="FileName">File name as uploaded; of a file of a batch with its folders.</param>
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

/// <summary>What the list of uploaded releases is narrowed to.</summary>
/// <param name="State">Only those that stand so; all but those put away when null.</param>
/// <param name="Name">Only those whose headline, file name or address contains this; null for all.</param>
public sealed record DraftFilter(ReleaseState? State, string? Name)
{
    /// <summary>What an address asks for.</summary>
    public static DraftFilter Of(ListParameters asked) => new(asked.Value<ReleaseState>("state"), asked.Text("name"));
}

/// <summary>Orders of the list of uploaded releases.</summary>
public enum DraftSort
{
    /// <summary>Drafts, which wait for a person, before the rest; of each the newest first.</summary>
    Drafts,

    /// <summary>The newest upload first.</summary>
    Newest,

    /// <summary>Drafts alone, those first that the engine is unsure of most.</summary>
    Unsure,

    /// <summary>By headline.</summary>
    Headline,
}
