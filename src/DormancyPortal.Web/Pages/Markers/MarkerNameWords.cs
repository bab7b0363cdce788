namespace DormancyPortal.Web.Pages.Markers;

/// <summary>Where a name of a marker comes from, in a reader's words.</summary>
public static class MarkerNameWords
{
    /// <summary>The sources of <c>MarkerAlias.Source</c>, in the order in which a page lists them.</summary>
    public static IReadOnlyList<(string Source, string Words)> Sources { get; } =
    [
        ("alias", "Aliases, by HGNC and our lexicon"),
        ("previous", "Previous symbols, by HGNC"),
        ("name", "Other full names"),
    ];
}
