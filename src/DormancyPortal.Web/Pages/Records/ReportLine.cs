using DormancyPortal.Core.Queries;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Pages.Records;

/// <summary>
/// The plain line of what releases report of a thing. It counts independent studies, and says what the sentences say: a
/// direction is that of the outcome each sentence names, so two directions need not contradict each other.
/// </summary>
public static class ReportLine
{
    /// <summary>"Named in 5 releases; 9 findings from 4 independent studies."</summary>
    public static string Of(ReportTally tally, int releases)
    {
        var named = $"Named in {CountWords.Of(releases, "release")}";
        return tally.Findings == 0
            ? $"{named}; no finding about it so far."
            : $"{named}; {CountWords.Of(tally.Findings, "finding")} from {Studies(tally.Studies)}.";
    }

    /// <summary>"3 studies report an increase, 2 a decrease, 1 no effect."; null without findings.</summary>
    public static string? Directions(ReportTally tally) =>
        tally.Studies switch
        {
            0 => null,
            1 =>
                $"One study so far; it reports {CountWords.Listed([.. tally.Directions.Select(d => Noun(d.Direction))])}.",
            _ => Sentence(tally.Directions),
        };

    private static string Studies(int count) => count == 1 ? "one study" : $"{count} independent studies";

    private static string Sentence(IReadOnlyList<DirectionTally> directions)
    {
        var first = directions[0];
        var verb = first.Studies == 1 ? "study reports" : "studies report";
        var rest = directions.Skip(1).Select(d => $"{d.Studies} {Noun(d.Direction)}");
        return $"{CountWords.Listed([$"{first.Studies} {verb} {Noun(first.Direction)}", .. rest])}.";
    }

    private static string Noun(FindingDirection direction) =>
        direction switch
        {
            FindingDirection.Increase => "an increase",
            FindingDirection.Decrease => "a decrease",
            FindingDirection.Association => "an association",
            FindingDirection.NoEffect => "no effect",
            _ => "another outcome",
        };
}
