using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Funders;

namespace DormancyPortal.Web.Api;

/// <summary>The funders of the API.</summary>
internal static class FundersApi
{
    public static void MapFundersApi(this IEndpointRouteBuilder api) =>
        new CatalogApi(
            RecordKind.Funder,
            "funder",
            "funders",
            "Institutions that paid for work, those named by most releases first.",
            null
        ).Map<FunderRow, FunderRecord>(api);
}
