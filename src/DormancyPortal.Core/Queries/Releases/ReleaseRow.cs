namespace DormancyPortal.Core.Queries.Releases;

/// <summary>A published release as lists show it.</summary>
/// <param name="Slug">Permanent part of its URL.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Date">Day of the release.</param>
/// <param name="Outlet">Who distributed it.</param>
/// <param name="Findings">Findings in it.</param>
/// <param name="Markers">Markers named in it.</param>
/// <param name="StudySlug">Slug of the study it reports.</param>
/// <param name="StudyTitle">Title of the study it reports.</param>
/// <param name="Journal">Journal of that study.</param>
/// <param name="PaperDate">Day that paper appeared.</param>
public sealed record ReleaseRow(
    string Slug,
    string Headline,
    DateOnly? Date,
    string? Outlet,
    int Findings,
    int Markers,
    string? StudySlug,
    string? StudyTitle,
    string? Journal,
    DateOnly? PaperDate
)
{
    /// <summary>Address of the original.</summary>
    public string? OriginalUrl { get; init; }
}
