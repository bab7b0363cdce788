using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Extraction;

namespace DormancyPortal.Web.Api;

/// <summary>The findings of the API.</summary>
internal static class FindingsApi
{
    public static void MapFindingsApi(this IEndpointRouteBuilder api) =>
        new CatalogApi(
            RecordKind.Finding,
            "finding",
            "findings",
            "Claims, each of one sentence of one release, quoted word for word.",
            null
        ).Map<FindingRow, FindingRecord>(
            api,
            new ApiParameter("marker", "It is about this marker, by slug.") { Example = "TEK" },
            new ApiParameter("pathway", "It is about this pathway, by slug."),
            new ApiParameter("study", "It is of this study, by slug."),
            ApiParameter.Of<FindingDirection>("direction", "Direction of the outcome."),
            ApiParameter.Of<FindingDirection>("biology", "What the sentence says became of the biology."),
            ApiParameter.Of<FindingDirection>("outcome", "What it says became of people or animals."),
            ApiParameter.Of<ClaimStrength>("strength", "How strong a claim the sentence makes."),
            ApiParameter.Of<FindingModel>("model", "What it was seen in."),
            ApiParameter.Of<SaidIn>("said", "Which part of the release says it."),
            ApiParameter.Year("Year of the release, or, where it is unknown, of the paper."),
            ApiParameter.Sort<FindingSort>()
        );
}
