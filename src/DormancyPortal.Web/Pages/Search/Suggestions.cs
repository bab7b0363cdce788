using DormancyPortal.Core.Queries.Search;

namespace DormancyPortal.Web.Pages.Search;

/// <summary>What a search box offers while a person types: <c>/suggest?q=</c>, as JSON.</summary>
internal static class Suggestions
{
    public static void MapSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(
            "/suggest",
            PortalHost.Reading,
            async (string? q, PortalSearch search, CancellationToken cancel) =>
                Results.Json((await search.SuggestAsync(q, cancel)).Where(h => h.Entity.Url is not null).Select(Offer))
        );

    private static Suggestion Offer(SearchHit hit) =>
        new(
            hit.Entity.Label,
            SearchWords.One(hit.Entity.Kind),
            hit.Entity.InCatalog ? hit.Why : $"{hit.Why}; no release here mentions it",
            hit.Entity.Url!
        );

    private sealed record Suggestion(string Label, string Kind, string Why, string Url);
}
