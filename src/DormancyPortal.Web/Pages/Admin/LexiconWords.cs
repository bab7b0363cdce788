using System.Globalization;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What changes of the lexicon are called.</summary>
public static class LexiconWords
{
    /// <summary>Releases that a list of what would change shows.</summary>
    public const int MostReleases = 100;

    /// <summary>When readers see a change that an act by hand makes.</summary>
    public const string Readers =
        "Searches find by it at once. Releases that it touches are read again beside other work, as drafts show; readers see that when they are published again, which the page of the lexicon does for all of them.";

    /// <summary>When readers see a change that an import makes.</summary>
    public const string ReadersOfImport =
        "New releases are read with it from now on. All others are read again beside other work, as drafts show; readers see what is read otherwise when it is published again, which the page of reference data does for all of them.";

    /// <summary>What a button says that orders a trial.</summary>
    /// <param name="releases">How many releases there are.</param>
    public static string Try(int releases) =>
        releases == 1 ? "Try on the one release" : $"Try on all {CountWords.Of(releases, "release")}";

    /// <summary>How far releases are read again, as a sentence: <c>120 of 400 releases read again.</c></summary>
    public static string Progress(RereadingProgress work) =>
        work switch
        {
            { IsFound: false } => "Looking for the releases that it touches.",
            { IsPublishing: true, NotShown: 0 } => "Records get their names, and what releases share is counted.",
            { IsPublishing: true } => $"{CountWords.Of(work.NotShown, "release")} left to publish again.",
            { Touched: 0 } => "It touches no release.",
            _ =>
                $"{Number(work.Read)} of {CountWords.Of(work.Touched, "release")} read again{Otherwise(work)}.{Failed(work.Failed)}",
        };

    /// <summary>What an order to publish again does.</summary>
    /// <param name="releases">How many releases are published again.</param>
    /// <param name="records">How many records get other names.</param>
    public static string Ordered(int releases, int records) =>
        (releases, records) switch
        {
            (0, 0) =>
                "Readers see them as they are read now already, or they are being published. Nothing has changed.",
            (0, _) => $"{Named(records)} beside other work.",
            (_, 0) => $"{Published(releases)} beside other work. The history takes each back.",
            _ => $"{Published(releases)} beside other work; the history takes each back. {Named(records)}.",
        };

    /// <summary>What readers see as before, as sentences.</summary>
    public static string NotShown(RereadingProgress work) =>
        string.Join(
            ' ',
            new[]
            {
                work.NotShown == 0
                    ? null
                    : $"Readers see {CountWords.Of(work.NotShown, "published release")} as read before.",
                work.OldNames == 0
                    ? null
                    : $"{CountWords.Of(work.OldNames, "marker or pathway", "markers and pathways")} in the catalog {(work.OldNames == 1 ? "has" : "have")} another name, id or alias now than readers see{(work.NotShown == 0 ? "; no release changes by that" : "")}.",
            }.OfType<string>()
        );

    /// <summary>What the button says that shows it to readers.</summary>
    public static string Show(RereadingProgress work) =>
        work.NotShown switch
        {
            0 => "Show readers the names of now",
            1 => "Publish it again",
            _ => "Publish them again",
        };

    private static string Published(int releases) =>
        $"{CountWords.Of(releases, "release")} {(releases == 1 ? "is" : "are")} published again";

    private static string Named(int records) =>
        $"{CountWords.Of(records, "marker or pathway", "markers and pathways")} {(records == 1 ? "gets" : "get")} the names, ids and aliases of now";

    private static string Otherwise(RereadingProgress work) =>
        work.ImportId is null ? "" : $", {Number(work.Others)} to be shown otherwise";

    private static string Failed(int count) =>
        count == 0 ? "" : $" {CountWords.Of(count, "release")} could not be read, and the log says why.";

    /// <summary>How far a trial is, as a sentence: <c>120 of 400 releases tried.</c></summary>
    public static string State(TrialProgress trial) =>
        trial switch
        {
            { Trial.FoundAt: null, IsMoving: true } => "Looking for the releases that may hold the words.",
            { IsOutOfDate: true } => "Out of date: the lexicon has changed since.",
            { IsMoving: true } => $"{Reached(trial)} tried.",
            { Trial.StoppedBy: { } by } => $"Stopped by {by}: {Reached(trial)} tried.",
            { IsThrough: false } => "It could not be tried; the log says why.",
            { MayHold: 0 } => $"None of {CountWords.Of(trial.Trial.All, "release")} holds the words.",
            _ =>
                $"{CountWords.Of(trial.MayHold, "release")} of {Number(trial.Trial.All)} may hold the words, and each was read both ways.",
        };

    /// <summary>What would change in the releases that were tried, in a sentence; nothing while none was.</summary>
    public static string Sum(TrialProgress trial) =>
        trial.Tried == 0 ? ""
        : trial.Others == 0 ? "No release would be read otherwise."
        : $"{CountWords.Of(trial.Others, "release")} would be read otherwise: findings {Findings(trial.Sum)}, "
            + $"labels {Both(trial.Sum.LabelsCame, trial.Sum.LabelsGone)}{Protected(trial.Sum)}.";

    /// <summary>What becomes of decisions.</summary>
    public static string Decisions(TrialCounts counts) =>
        $"{Number(counts.Kept)} protected, {Number(counts.Losing)} would lose {(counts.Losing == 1 ? "its" : "their")} place and be listed to decide again";

    /// <summary>What would change in one release, in a line.</summary>
    public static string Line(TriedRow release) => $"{release.Title}: {Of(release.Counts)}";

    /// <summary>How much would change in one release.</summary>
    public static string Of(TrialCounts counts) =>
        $"findings {Findings(counts)}, labels {Both(counts.LabelsCame, counts.LabelsGone)}{Protected(counts)}";

    /// <summary>What becomes of findings: <c>+14, −3, 2 otherwise</c>.</summary>
    public static string Findings(TrialCounts counts) =>
        $"{Both(counts.FindingsCame, counts.FindingsGone)}, {Number(counts.FindingsChanged)} otherwise";

    /// <summary>What comes and what goes: <c>+14, −3</c>.</summary>
    public static string Both(int came, int gone) => $"+{Number(came)}, −{Number(gone)}";

    /// <summary>Where nobody decided anything, nothing is said of decisions.</summary>
    private static string Protected(TrialCounts counts) =>
        counts.Kept + counts.Losing == 0
            ? ""
            : $"; {CountWords.Of(counts.Kept, "decision")} protected"
                + (
                    counts.Losing == 0
                        ? ""
                        : $", {Number(counts.Losing)} would lose {(counts.Losing == 1 ? "its" : "their")} place"
                );

    private static string Reached(TrialProgress trial) =>
        $"{Number(trial.Tried)} of {CountWords.Of(trial.MayHold, "release")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
