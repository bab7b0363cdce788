namespace DormancyPortal.Core.Records;

/// <summary>
/// What tells whether a later file of the same batch resembles this one, from the dry run until the file is a release or is
/// refused. It goes with the bytes of the file.
/// </summary>
public sealed class BatchFileSketch
{
    /// <summary>The file.</summary>
    public long BatchFileId { get; init; }

    /// <summary>Its batch.</summary>
    public required long BatchId { get; init; }

    /// <summary>A sample of the runs of five words, to find those that may be alike.</summary>
    public required byte[] Sample { get; init; }

    /// <summary>All of its runs, to compare with those.</summary>
    public required byte[] Runs { get; init; }

    /// <summary>DOIs of its studies, one a line; null when it states none.</summary>
    public string? Dois { get; init; }

    /// <summary>Outlet and number of the article; null when it has none.</summary>
    public string? Article { get; init; }

    /// <summary>Who distributed it; null when it does not say.</summary>
    public string? Outlet { get; init; }
}
