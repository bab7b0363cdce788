using System.Globalization;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What states and decisions are called.</summary>
public static class AdminWords
{
    /// <summary>A state of a release.</summary>
    public static string Of(ReleaseState state) =>
        state == ReleaseState.Discarded ? "put away" : state.ToString().ToLowerInvariant();

    /// <summary>What waits on the sheet of a draft: <c>12 cards open, 3 unsure</c>.</summary>
    public static string Of(DraftWork work)
    {
        var open = work.Open == 0 ? "All cards decided" : $"{CountWords.Of(work.Open, "card")} open";
        var unsure = work.Unsure == 0 ? "" : $", {work.Unsure} unsure";
        return work.Lost == 0
            ? $"{open}{unsure}"
            : $"{open}{unsure}, {CountWords.Of(work.Lost, "decision")} to make again";
    }

    /// <summary>A decision on a release.</summary>
    public static string Of(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Withdraw => "withdrawn",
            DecisionKind.Discard => "put away",
            DecisionKind.Supersede => "called a new version",
            DecisionKind.Undo => "taken back",
            _ => "published",
        };

    /// <summary>A time, UTC.</summary>
    public static string Time(DateTime utc) => utc.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
