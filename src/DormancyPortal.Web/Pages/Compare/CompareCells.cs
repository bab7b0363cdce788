using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Comparisons;
using DormancyPortal.Extraction;
using DormancyPortal.Web.Pages.Records;

namespace DormancyPortal.Web.Pages.Compare;

/// <summary>A count in a cell, leading to the findings it counts.</summary>
/// <param name="Value">The value, as in a URL.</param>
/// <param name="Words">Number and value in words.</param>
/// <param name="Url">The findings.</param>
/// <param name="Marker">Whose they are, for those who hear the link alone.</param>
public sealed record CompareCount(string Value, string Words, string Url, string Marker);

/// <summary>The counts of a cell.</summary>
public static class CompareCounts
{
    /// <summary>Findings of a marker by a value that the list of findings can be narrowed to.</summary>
    /// <param name="marker">The marker.</param>
    /// <param name="parameter">The parameter of that list.</param>
    /// <param name="counts">How many of each value.</param>
    public static IReadOnlyList<CompareCount> Of<T>(
        ComparedMarker marker,
        string parameter,
        IEnumerable<FacetCount<T>> counts
    )
        where T : struct, Enum =>
        [
            .. counts.Select(c => new CompareCount(
                ListState.NameOf(c.Value),
                $"{c.Count} {Words(c.Value)}",
                PortalUrls.Findings(("marker", marker.Slug), (parameter, ListState.NameOf(c.Value))),
                marker.Label
            )),
        ];

    private static string Words(Enum value) =>
        value switch
        {
            FindingDirection direction => EntityWords.Of(direction),
            FindingModel model => EntityWords.Of(model),
            ClaimStrength strength => EntityWords.Of(strength),
            _ => value.ToString(),
        };
}

/// <summary>Records of a cell, the first of them listed.</summary>
/// <param name="Records">The records.</param>
/// <param name="Url">The address of a record by its slug.</param>
/// <param name="Shown">How many are listed.</param>
public sealed record CompareRecords(IReadOnlyList<CountedRecord> Records, Func<string, string> Url, int Shown);
