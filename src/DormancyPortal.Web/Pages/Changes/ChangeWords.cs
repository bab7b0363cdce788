using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Records;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Changes;

/// <summary>What changes of the catalog are called.</summary>
public static class ChangeWords
{
    /// <summary>What an act did for readers.</summary>
    public static string Of(ChangeRow row) =>
        row.Act switch
        {
            PublicAct.Published => "Published",
            PublicAct.PublishedAgain => "Published again",
            PublicAct.NewVersion => "New version",
            PublicAct.Withdrawn => "Withdrawn",
            PublicAct.Restored => "Back in the catalog",
            _ => row.IsWithdrawal ? "Publication taken back" : "Last change taken back",
        };

    /// <summary>What became of things.</summary>
    public static string Of(CatalogChangeKind change) =>
        change switch
        {
            CatalogChangeKind.Came => "Came",
            CatalogChangeKind.Went => "Went",
            _ => "Changed",
        };

    /// <summary>The same, of what is not done yet.</summary>
    public static string Would(CatalogChangeKind change) =>
        change switch
        {
            CatalogChangeKind.Came => "Would appear",
            CatalogChangeKind.Went => "Would go: their addresses would say that they are gone (410)",
            _ => "Would change",
        };

    /// <summary>One record.</summary>
    public static string One(RecordKind what) => what.ToString().ToLowerInvariant();

    /// <summary>In one line: <c>Came: 3 findings, 2 markers. Went: 1 finding.</c></summary>
    public static string Sum(IReadOnlyCollection<ChangedThing> changes) =>
        changes.Count == 0
            ? "Nothing else changed for readers."
            : string.Join(
                " ",
                changes
                    .GroupBy(c => c.Change)
                    .OrderBy(g => g.Key)
                    .Select(g => $"{Of(g.Key)}: {string.Join(", ", Counted(g))}.")
            );

    private static IEnumerable<string> Counted(IEnumerable<ChangedThing> changes) =>
        changes.GroupBy(c => c.What).Select(g => CountWords.Of(g.Count(), One(g.Key), Many(g.Key)));

    private static string Many(RecordKind what) =>
        what switch
        {
            RecordKind.Person => "people",
            RecordKind.Study => "studies",
            _ => $"{One(what)}s",
        };
}
