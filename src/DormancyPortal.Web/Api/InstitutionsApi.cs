using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Api;

/// <summary>The institutions of the API.</summary>
internal static class InstitutionsApi
{
    public static void MapInstitutionsApi(this IEndpointRouteBuilder api) =>
        new CatalogApi(
            RecordKind.Institution,
            "institution",
            "institutions",
            "Institutions that releases name.",
            null
        ).Map<InstitutionRow, InstitutionRecord>(
            api,
            new ApiParameter("name", "Part of any of its names.") { Example = "university" },
            new ApiParameter("country", "Country in English.") { Example = "Italy" },
            ApiParameter.Of<InstitutionRole>("role", "What it did, by any release."),
            ApiParameter.Sort<InstitutionSort>()
        );
}
