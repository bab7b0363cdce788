using DormancyPortal.Core.Importing;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What the changes of an import are called.</summary>
public static class DifferenceWords
{
    /// <summary>A change.</summary>
    public static string Of(EntryChange change) =>
        change switch
        {
            EntryChange.Came => "Comes",
            EntryChange.Went => "Goes",
            EntryChange.Renamed => "Has another symbol or name",
            EntryChange.Returned => "Was withdrawn and is back",
            EntryChange.Changed => "Differs in something else",
            _ => "Withdrawn, listed no more or anew",
        };

    /// <summary>Where the entries of a change stand on the page.</summary>
    public static string Anchor(EntryChange change) => change.ToString().ToLowerInvariant();

    /// <summary>The changes that occur.</summary>
    public static IEnumerable<EntryChange> Shown(ReferenceDifference difference) =>
        difference.Entries.Select(e => e.Change).Distinct();

    /// <summary>In one line: <c>3,060 came, 741 went, 1,081 have another symbol or name</c>.</summary>
    public static string Sum(ReferenceDifference difference) =>
        $"{CountWords.Of(difference.Count(EntryChange.Came), "entry", "entries")} came, "
        + $"{CountWords.Of(difference.Count(EntryChange.Went), "entry", "entries")} went, "
        + $"{CountWords.Of(difference.Count(EntryChange.Renamed), "entry", "entries")} got another symbol or name";
}
