namespace DormancyPortal.Core.Records;

/// <summary>
/// What tells whether a release resembles another, kept so that one can be compared with thousands. No record: it follows
/// from the newest reading, and is made again when that is another or the row is missing.
/// </summary>
public sealed class ReleaseSketch
{
    /// <summary>The release.</summary>
    public required long ReleaseId { get; init; }

    /// <summary>The reading it was made from.</summary>
    public required long ReadingId { get; init; }

    /// <summary>A sample of the runs of words in the release's story, in ascending order, four bytes each.</summary>
    public required byte[] Runs { get; init; }

    /// <summary>DOIs that the release states, one a line; null when it states none.</summary>
    public string? Dois { get; init; }

    /// <summary>The outlet's number of the article with the outlet's host, e.g. <c>eurekalert.org 1136789</c>.</summary>
    public string? Article { get; init; }
}
