using System.Globalization;
using System.Text;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries.Batches;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web;

/// <summary>What batches and their files are called on pages, and their table as a download.</summary>
public static class BatchWords
{
    private static readonly ExportTable Table = ExportTable.Of<BatchRow>(
        ("file", f => f.Path),
        ("bytes", f => f.Size),
        ("headline", f => f.Headline),
        ("dryRun", f => f.Verdict is { } verdict ? Of(verdict) : null),
        ("state", f => Of(f.State)),
        ("why", f => f.Why),
        ("like", f => f.Related),
        ("release", f => f.Release)
    );

    /// <summary>What an import would do with a file.</summary>
    public static string Of(BatchVerdict verdict) =>
        verdict switch
        {
            BatchVerdict.New => "new",
            BatchVerdict.SameFile => "same file",
            BatchVerdict.BringsBack => "comes back",
            BatchVerdict.NewVersion => "new version",
            BatchVerdict.OtherCopy => "other copy of a study",
            _ => "unreadable",
        };

    /// <summary>Where a file stands.</summary>
    public static string Of(BatchFileState state) =>
        state switch
        {
            BatchFileState.Unchecked => "not looked at yet",
            BatchFileState.Checked => "looked at",
            BatchFileState.Waiting => "waiting",
            BatchFileState.Done => "done",
            BatchFileState.Skipped => "left out",
            BatchFileState.Refused => "refused",
            BatchFileState.Failed => "failed",
            _ => "undone",
        };

    /// <summary>Where a file stands, or that it is being read right now.</summary>
    public static string Of(BatchRow file) => file.IsBeingRead ? "reading" : Of(file.State);

    /// <summary>Where a batch stands.</summary>
    public static string Of(BatchRecord batch) =>
        batch.Step switch
        {
            BatchStep.Receiving => batch.IsCutOff ? "cut off" : "coming in",
            BatchStep.Checking => batch.Left > 0 ? "dry run" : "waits for you",
            BatchStep.Importing => batch.Left > 0 ? "importing"
            : batch.IsPublishing ? "publishing"
            : "imported",
            BatchStep.Cancelled => "stopped",
            _ => "undone",
        };

    /// <summary>How far the work on a batch is, as a sentence.</summary>
    public static string Progress(BatchRecord batch)
    {
        var rate =
            batch.Rate is { } r && batch.Step == BatchStep.Importing
                ? $", {r.ToString(r < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} a second"
                : "";
        var through = batch.Files - batch.Left;
        return batch.Step switch
        {
            BatchStep.Receiving when batch.IsCutOff => CutOff(batch),
            BatchStep.Receiving => $"{CountWords.Of(batch.Files, "file")} came in so far.",
            BatchStep.Checking when batch.Left > 0 => $"{through} of {CountWords.Of(batch.Files, "file")} looked at.",
            BatchStep.Importing when batch.Left > 0 =>
                $"{through} of {CountWords.Of(batch.Files, "file")} through{rate}.",
            BatchStep.Importing when batch.IsPublishing =>
                $"Publishing: {CountWords.Of(batch.Published, "release")} so far.",
            BatchStep.Importing =>
                $"{Sum(batch)}{(batch.Rate is null ? "" : $" {(batch.LastFinished - batch.ImportedFrom)!.Value.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s{rate}.")}",
            BatchStep.Checking when batch.Verdicts.Count > 0 => Counts(batch.Verdicts, Of),
            _ => Sum(batch),
        };
    }

    /// <summary>That an upload ended in the middle: <c>The upload was cut off at 200 of 430 files.</c></summary>
    public static string CutOff(BatchRecord batch) =>
        batch.Missing > 0
            ? $"The upload was cut off at {batch.Files.ToString("N0", CultureInfo.InvariantCulture)} of {CountWords.Of(batch.Expected!.Value, "file")}."
            : $"The upload was cut off after {CountWords.Of(batch.Files, "file")}.";

    /// <summary>What can be done with what came of an upload that was cut off.</summary>
    public static string AfterCutOff(BatchRecord batch) =>
        "Nothing of it is imported. Continue with what came, or discard it: "
        + (
            batch.UploadedBy == "command line"
                ? "the same command again sends all of it anew, and discards this."
                : "sent again, it is a batch of its own."
        );

    /// <summary>How many files stand where: <c>3 done, 1 refused.</c></summary>
    public static string Sum(BatchRecord batch) => batch.Files == 0 ? "No files." : Counts(batch.States, Of);

    private static string Counts<T>(IReadOnlyDictionary<T, int> counts, Func<T, string> words)
        where T : struct, Enum
    {
        var parts = counts
            .Where(c => c.Value > 0)
            .OrderBy(c => c.Key)
            .Select(c => $"{c.Value.ToString("N0", CultureInfo.InvariantCulture)} {words(c.Key)}");
        return $"{string.Join(", ", parts)}.";
    }

    /// <summary>A length in bytes, for people.</summary>
    public static string Size(long bytes) =>
        bytes < 1024 ? CountWords.Of((int)bytes, "byte")
        : bytes < 1024 * 1024 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB");

    /// <summary>The length of a file, for people; null of one that was refused before anything of it was counted.</summary>
    public static string? Size(BatchRow file) =>
        file is { State: BatchFileState.Refused, Size: 0 } ? null : Size(file.Size);

    /// <summary>Files of a batch as CSV.</summary>
    public static byte[] Csv(IReadOnlyList<BatchRow> files) =>
        Encoding.UTF8.GetBytes(DelimitedText.Csv.Header(Table) + DelimitedText.Csv.Rows(Table, [.. files]));
}
