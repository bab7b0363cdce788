using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Api;

/// <summary>The people of the API.</summary>
internal static class PeopleApi
{
    public static void MapPeopleApi(this IEndpointRouteBuilder api) =>
        new CatalogApi(RecordKind.Person, "person", "people", "People that releases name.", null).Map<
            PersonRow,
            PersonRecord
        >(
            api,
            new ApiParameter("name", "Part of any form of the name."),
            ApiParameter.Of<PersonRole>("role", "What they are to any release."),
            ApiParameter.Sort<PersonSort>()
        );
}
