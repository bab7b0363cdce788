using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Pathways;

namespace DormancyPortal.Web.Api;

/// <summary>The pathways of the API.</summary>
internal static class PathwaysApi
{
    public static void MapPathwaysApi(this IEndpointRouteBuilder api) =>
        new CatalogApi(
            RecordKind.Pathway,
            "pathway",
            "pathways",
            "Pathways that releases name.",
            "notch-signaling"
        ).Map<PathwayRow, PathwayRecord>(
            api,
            new ApiParameter("name", "Part of its name.") { Example = "notch" },
            ApiParameter.Sort<PathwaySort>()
        );
}
