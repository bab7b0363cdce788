using DormancyPortal.Core.Records;

namespace DormancyPortal.Core.Queries.Batches;

/// <summary>A batch and how far it is.</summary>
public sealed record BatchRecord
{
    /// <summary>Number of the batch.</summary>
    public required long Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>User name of who sent it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>How many files were sent; null when that could not be told.</summary>
    public required int? Expected { get; init; }

    /// <summary>Whether its files were coming in and whoever brought them has ended before the last one.</summary>
    public required bool IsCutOff { get; init; }

    /// <summary>Whether somebody ordered that its drafts are published, and that is not through.</summary>
    public required bool IsPublishOrdered { get; init; }

    /// <summary>Whether its drafts are being published.</summary>
    public bool IsPublishing => IsPublishOrdered && Step == BatchStep.Importing && Left == 0;

    /// <summary>How many releases of it readers see.</summary>
    public int Published { get; init; }

    /// <summary>What is being done with it.</summary>
    public required BatchStep Step { get; init; }

    /// <summary>When the import was begun or gone on with, UTC; null before.</summary>
    public required DateTime? ImportedFrom { get; init; }

    /// <summary>How many files stand where.</summary>
    public IReadOnlyDictionary<BatchFileState, int> States { get; init; } = new Dictionary<BatchFileState, int>();

    /// <summary>How many files the dry run says what of; empty in a list.</summary>
    public IReadOnlyDictionary<BatchVerdict, int> Verdicts { get; init; } = new Dictionary<BatchVerdict, int>();

    /// <summary>How many files an import would take in, as far as the dry run says; what skips the dry run is among them.</summary>
    public int Importable =>
        Files - Verdicts.GetValueOrDefault(BatchVerdict.SameFile) - Verdicts.GetValueOrDefault(BatchVerdict.Unreadable);

    /// <summary>How many files the import was through with since it was begun or gone on with.</summary>
    public int FinishedSince { get; init; }

    /// <summary>When the last of these ended, UTC; null when there is none.</summary>
    public DateTime? LastFinished { get; init; }

    /// <summary>All its files.</summary>
    public int Files => States.Values.Sum();

    /// <summary>Files that stand in any of these states.</summary>
    public int In(params ReadOnlySpan<BatchFileState> states)
    {
        var sum = 0;
        foreach (var state in states)
        {
            sum += States.GetValueOrDefault(state);
        }

        return sum;
    }

    /// <summary>Files that the work at hand has still to do.</summary>
    public int Left =>
        Step switch
        {
            BatchStep.Checking => In(BatchFileState.Unchecked),
            BatchStep.Importing => In(BatchFileState.Unchecked, BatchFileState.Waiting),
            _ => 0,
        };

    /// <summary>Whether somebody works on it, or will.</summary>
    public bool IsMoving => Left > 0 || IsPublishing || (Step == BatchStep.Receiving && !IsCutOff);

    /// <summary>How many of the files that were sent never came, because the upload was cut off; 0 when all did.</summary>
    public int Missing => Step == BatchStep.Receiving && !IsCutOff ? 0 : Math.Max(0, (Expected ?? 0) - Files);

    /// <summary>Files a second since the import was begun; null while that says nothing.</summary>
    public double? Rate =>
        FinishedSince > 1 && LastFinished - ImportedFrom is { TotalSeconds: > 0 } took
            ? FinishedSince / took.TotalSeconds
            : null;
}

/// <summary>A file of a batch, as its table shows it.</summary>
/// <param name="Number">Number of the record.</param>
/// <param name="Path">Its name with its folders.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Verdict">What the dry run says; null before.</param>
/// <param name="Why">Why it stands so, in words.</param>
/// <param name="Headline">Headline read in it.</param>
/// <param name="Related">Slug of the release that it is the same as, a version of or another copy of.</param>
/// <param name="Release">Slug of the release that it became.</param>
/// <param name="IsBeingRead">Whether somebody works on it now.</param>
/// <param name="IsPublished">Whether readers see the release that it became.</param>
public sealed record BatchRow(
    long Number,
    string Path,
    long Size,
    BatchFileState State,
    BatchVerdict? Verdict,
    string? Why,
    string? Headline,
    string? Related,
    string? Release,
    bool IsBeingRead,
    bool IsPublished
);

/// <summary>A page of a batch's files, and what they can be narrowed to.</summary>
/// <param name="Page">The files.</param>
/// <param name="Verdicts">How many of each verdict.</param>
/// <param name="States">How many of each state.</param>
public sealed record BatchTable(
    PagedList<BatchRow> Page,
    IReadOnlyList<FacetCount<BatchVerdict>> Verdicts,
    IReadOnlyList<FacetCount<BatchFileState>> States
);

/// <summary>What the table of a batch is narrowed to.</summary>
/// <param name="Verdict">Only files of this verdict; null for all.</param>
/// <param name="State">Only files that stand so; null for all.</param>
public sealed record BatchFilter(BatchVerdict? Verdict, BatchFileState? State)
{
    /// <summary>What an address asks for.</summary>
    public static BatchFilter Of(ListParameters asked) =>
        new(asked.Value<BatchVerdict>("verdict"), asked.Value<BatchFileState>("state"));
}
