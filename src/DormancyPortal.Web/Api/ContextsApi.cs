using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Api;

/// <summary>The contexts of the API.</summary>
internal static class ContextsApi
{
    public static void MapContextsApi(this IEndpointRouteBuilder api) =>
        new CatalogApi(
            RecordKind.Context,
            "context",
            "contexts",
            "Tissues, cells, processes, diseases, organisms and methods that releases name.",
            "bone-marrow"
        ).Map<ContextRow, ContextRecord>(
            api,
            new ApiParameter("name", "Part of its name.") { Example = "bone" },
            ApiParameter.Of<ContextKind>("kind", "What sort of context it is."),
            ApiParameter.Sort<ContextSort>()
        );
}
