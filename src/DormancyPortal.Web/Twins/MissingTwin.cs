using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Changes;
using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Twins;

/// <summary>What a program is told whose record is not there: problem details (RFC 9457) with what may have been meant.</summary>
internal static class MissingTwin
{
    public static IResult Answer(RecordLookup lookup, string asked, PublicAddress at) =>
        lookup switch
        {
            RecordLookup.Gone gone => Results.Problem(
                title: GoneWording.Title(gone.Record),
                detail: $"{GoneWording.Why(gone.Record)}. {GoneWording.Reason(gone.Record)}".TrimEnd(),
                statusCode: StatusCodes.Status410Gone
            ),
            RecordLookup.Missing { Address: RecordAddress.Ambiguous several } => Results.Problem(
                title: $"{asked} may be one of several records",
                statusCode: StatusCodes.Status300MultipleChoices,
                extensions: Choices("candidates", several.Candidates, at)
            ),
            RecordLookup.Missing { Address: RecordAddress.NotNamedHere known } => Results.Problem(
                title: $"No release here mentions {known.Known.Entity.Label}",
                detail: known.Known.Why,
                statusCode: StatusCodes.Status404NotFound
            ),
            RecordLookup.Missing missing => Results.Problem(
                title: $"There is no record {asked}",
                statusCode: StatusCodes.Status404NotFound,
                extensions: Choices("didYouMean", missing.Near, at)
            ),
            _ => Results.Problem(statusCode: StatusCodes.Status404NotFound),
        };

    private static Dictionary<string, object?> Choices(string name, IReadOnlyList<SearchHit> hits, PublicAddress at) =>
        hits.Count == 0
            ? []
            : new()
            {
                [name] = hits.Where(h => h.Entity.Url is not null)
                    .Select(h => new Choice(h.Entity.Label, at.Of(h.Entity.Url!), h.Why))
                    .ToList(),
            };

    private sealed record Choice(string Label, string Url, string Why);
}
