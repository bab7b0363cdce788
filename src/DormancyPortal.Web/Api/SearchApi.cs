using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Twins;

namespace DormancyPortal.Web.Api;

/// <summary>The one search engine in the API: search and suggestions.</summary>
internal static class SearchApi
{
    private static readonly ApiParameter Query = new("q", "What is searched for: a name, an identifier, or words.")
    {
        IsRequired = true,
        Example = "TIE2",
    };

    public static void MapSearchApi(this IEndpointRouteBuilder api)
    {
        api.MapRead(
                "/search",
                "search",
                [
                    Query,
                    ApiParameter.Of<SearchScope>("type", "The only group to show; all, a few of each, when left out."),
                    ApiParameter.Cursor,
                ],
                SearchAsync
            )
            .WithTags("Search")
            .WithSummary("Search everything")
            .WithDescription(
                "Tries exact symbol, identifier, alias, folded form, prefix and typo, and says in `why` and `step` how a "
                    + "name matched. An ambiguous name gives all it may mean, and a typo is only ever offered in "
                    + $"`didYouMean`. Sentences that hold the words come in pages of {SentenceSearch.PageSize}."
            )
            .Answers<SearchResults>()
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status410Gone);
        api.MapRead("/suggest", "suggest", [Query with { Example = "not" }], SuggestAsync)
            .WithTags("Search")
            .WithSummary("Suggest names")
            .WithDescription("What to offer while a person types, best first, at most eight.")
            .Answers<ApiPage<SearchHit>>()
            .Refuses(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SearchAsync(HttpContext http, CancellationToken cancel)
    {
        var services = http.RequestServices;
        var stamp = await CatalogStamp.ReadAsync(services.GetRequiredService<PortalDbContext>(), cancel);
        var (page, problem) = ApiCursor.Read(http, stamp);
        if (problem is not null)
        {
            return problem;
        }

        var asked = new ListParameters(parameter => http.Request.Query[parameter].ToString());
        var scope = asked.Value<SearchScope>("type") ?? SearchScope.Everything;
        var found = await services
            .GetRequiredService<PortalSearch>()
            .SearchAsync(asked.Text(Query.Name), scope, page, cancel);
        var isLast = page * SentenceSearch.PageSize >= found.SentenceCount;
        var next = isLast ? null : ApiCursor.Next(http, page + 1, stamp);
        if (next is not null)
        {
            http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        var export = JsonExport.For(http.Address());
        return Results.Bytes(export.Bytes(SearchAnswer.Of(export, found, next)), TwinFormat.Json.ContentType);
    }

    private static async Task<IResult> SuggestAsync(HttpContext http, CancellationToken cancel)
    {
        var search = http.RequestServices.GetRequiredService<PortalSearch>();
        var hits = await search.SuggestAsync(http.Request.Query[Query.Name], cancel);
        return ApiPage<SearchHit>.Answer(http, hits.Count, null, hits);
    }
}
