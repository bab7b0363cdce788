using System.Globalization;
using DormancyPortal.Core.Curation;
using DormancyPortal.Core.Review;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What changes of the lexicon are called.</summary>
public static class LexiconWords
{
    /// <summary>Releases that a list of what would change shows.</summary>
    public const int MostReleases = 100;

    /// <summary>When readers see a change.</summary>
    public const string Readers =
        "Searches find by it at once. Releases that it touches are read again beside other work, as drafts show; readers see that when they are published again, which the page of the lexicon does for all of them.";

    /// <summary>How far releases are read again for an act, as a sentence: <c>120 of 400 releases read again.</c></summary>
    public static string Progress(RereadingProgress work) =>
        !work.IsFound ? "Looking for the releases that it touches."
        : work.Touched == 0 ? "It touches no release."
        : $"{work.Read.ToString("N0", CultureInfo.InvariantCulture)} of {CountWords.Of(work.Touched, "release")} read again.";

    /// <summary>What would change in all releases, in a sentence or two.</summary>
    public static string Sum(TriedLexicon tried)
    {
        var losing = tried.Releases.Sum(r => r.Losing.Count);
        var what =
            tried.Releases.Count == 0
                ? "No release would be read otherwise."
                : $"{CountWords.Of(tried.Releases.Count, "release")} would be read otherwise: findings {Findings(tried.Count)}, "
                    + $"labels {Both(tried.Releases.Sum(r => r.MentionsCame), tried.Releases.Sum(r => r.MentionsGone))}; "
                    + $"{CountWords.Of(tried.Kept, "decision")} protected, {losing} would lose {(losing == 1 ? "its" : "their")} place.";
        return $"{what} {Reach(tried)}";
    }

    /// <summary>How far a trial looked.</summary>
    public static string Reach(TriedLexicon tried) =>
        $"{CountWords.Of(tried.MayHold, "release")} of {tried.All} may hold the words"
        + (
            tried.Read < tried.MayHold
                ? $"; the newest {tried.Read} were tried, then {LexiconTrial.MostTime.TotalSeconds:0} seconds were over, so the sums are too small."
            : tried.MayHold == 0 ? "."
            : ", and each was read both ways."
        );

    /// <summary>What would change in one release, in a line.</summary>
    public static string Line(TriedRelease release) =>
        $"{release.Title}: findings {Findings(release.Count)}, "
        + $"labels {Both(release.MentionsCame, release.MentionsGone)}"
        + (
            release.Losing.Count == 0 ? "" : $", {CountWords.Of(release.Losing.Count, "decision")} would lose the place"
        );

    /// <summary>What becomes of findings: <c>+14, −3, 2 otherwise</c>.</summary>
    /// <param name="count">Counts things of a sort that something happens to.</param>
    public static string Findings(Func<string, ChangeKind, int> count) =>
        $"{Both(count("finding", ChangeKind.Came), count("finding", ChangeKind.Gone))}, {count("finding", ChangeKind.Changed)} otherwise";

    /// <summary>What comes and what goes: <c>+14, −3</c>.</summary>
    public static string Both(int came, int gone) => $"+{came}, −{gone}";
}
