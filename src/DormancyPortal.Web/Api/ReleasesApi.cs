using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Releases;

namespace DormancyPortal.Web.Api;

/// <summary>The releases of the API.</summary>
internal static class ReleasesApi
{
    public static void MapReleasesApi(this IEndpointRouteBuilder api) =>
        new CatalogApi(RecordKind.Release, "release", "releases", "Press releases.", null).Map<
            ReleaseRow,
            ReleaseRecord
        >(
            api,
            new ApiParameter("name", "Words of the headline.") { Example = "bone" },
            new ApiParameter("journal", "Journal of its study, by full name."),
            new ApiParameter("outlet", "Who distributed it."),
            ApiParameter.Year("Year of the release, or, where it is unknown, of the paper."),
            ApiParameter.Sort<ReleaseSort>()
        );
}
