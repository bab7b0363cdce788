using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Lookup;

/// <summary>What became of looked-up names, in a reader's words.</summary>
public static class LookupWords
{
    /// <summary>The status of a name.</summary>
    public static string Of(LookupStatus status) =>
        status switch
        {
            LookupStatus.Matched => "matched",
            LookupStatus.Alias => "alias",
            LookupStatus.Previous => "previous symbol",
            LookupStatus.Ambiguous => "ambiguous",
            _ => "unknown",
        };

    /// <summary>How many names have it: <c>2 aliases</c>.</summary>
    public static string Of(LookupStatus status, int count) =>
        status switch
        {
            LookupStatus.Alias => CountWords.Of(count, "alias", "aliases"),
            LookupStatus.Previous => CountWords.Of(count, "previous symbol"),
            _ => $"{count} {Of(status)}",
        };
}
