using System.Globalization;
using DormancyPortal.Core.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What states and decisions are called.</summary>
public static class AdminWords
{
    /// <summary>A state of a release.</summary>
    public static string Of(ReleaseState state) => state.ToString().ToLowerInvariant();

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
