using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Studies;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Api;

/// <summary>The studies of the API.</summary>
internal static class StudiesApi
{
    public static void MapStudiesApi(this IEndpointRouteBuilder api) =>
        new CatalogApi(RecordKind.Study, "study", "studies", "Papers that releases announce.", null).Map<
            StudyRow,
            StudyRecord
        >(
            api,
            new ApiParameter("title", "Part of the title.") { Example = "bone" },
            new ApiParameter("journal", "Journal by its full name."),
            ApiParameter.Year("Year in which the paper appeared."),
            ApiParameter.Of<FindingModel>("model", "A finding of it was seen in this model."),
            ApiParameter.Sort<StudySort>()
        );
}
