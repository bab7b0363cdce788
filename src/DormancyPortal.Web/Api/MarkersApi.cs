using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Api;

/// <summary>The markers of the API.</summary>
internal static class MarkersApi
{
    public static void MapMarkersApi(this IEndpointRouteBuilder api) =>
        new CatalogApi(
            RecordKind.Marker,
            "marker",
            "markers",
            "Genes, families, complexes and molecules that releases name.",
            "TEK"
        ).Map<MarkerRow, MarkerRecord>(
            api,
            new ApiParameter("letter", "First letter of the label, A to Z; 0 for any other sign.")
            {
                Example = "T",
                Allowed = [.. Enumerable.Range(65, 26).Select(c => ((char)c).ToString()), MarkerFilter.OtherLetter],
            },
            new ApiParameter("name", "Part of any of its names; case, spaces, hyphens and Greek letters do not matter.")
            {
                Example = "notch",
            },
            ApiParameter.Of<MarkerKind>("kind", "What sort of thing it is."),
            ApiParameter.Of<FindingDirection>("direction", "A finding about it has this direction."),
            ApiParameter.Of<FindingModel>("model", "A finding about it was seen in this model."),
            ApiParameter.Of<ClaimStrength>("strength", "A finding about it makes a claim of this strength."),
            new ApiParameter("pathway", "A finding about it names this pathway, by slug."),
            ApiParameter.Year("A finding about it stands in a release of this year."),
            ApiParameter.Sort<MarkerSort>()
        );
}
