using DormancyPortal.Core.Catalog;
using DormancyPortal.Web.Api.Agents;
using DormancyPortal.Web.Api.Reference;
using Microsoft.Net.Http.Headers;

namespace DormancyPortal.Web.Api;

/// <summary>The API: what programs and agents ask, by the same queries as the pages.</summary>
internal static class PortalApi
{
    /// <summary>Adds what the API needs.</summary>
    public static void AddPortalApi(this IServiceCollection services, PortalOptions options)
    {
        services.AddCors();
        services.AddApiLimits(options);
        services.AddApiDescription();
        services.AddAgents();
    }

    /// <summary>Before routing: below <c>/api</c> every error is a problem, and scripts of any page may read every answer.</summary>
    public static void UsePortalApi(this IApplicationBuilder app) =>
        app.UseWhen(
            IsApi,
            api =>
                api.UseExceptionHandler(failed => failed.Run(ApiProblems.WriteAsync))
                    .UseStatusCodePages(answered => ApiProblems.WriteAsync(answered.HttpContext))
                    .UseCors(cors =>
                        cors.AllowAnyOrigin()
                            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
                            .AllowAnyHeader()
                            .WithExposedHeaders(HeaderNames.Link, HeaderNames.ETag, HeaderNames.RetryAfter)
                    )
        );

    /// <summary>Maps everything.</summary>
    public static void MapPortalApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(PortalUrls.ApiRoot).KeptByCatalog();
        api.MapMarkersApi();
        api.MapPathwaysApi();
        api.MapFindingsApi();
        api.MapStudiesApi();
        api.MapReleasesApi();
        api.MapInstitutionsApi();
        api.MapPeopleApi();
        api.MapContextsApi();
        api.MapFundersApi();
        api.MapSearchApi();
        var asked = routes.MapGroup(PortalUrls.ApiRoot);
        asked.MapLookUpApi();
        asked.MapExtractApi();
        asked.MapUploadApi();
        routes.MapApiDescription();
        routes.MapAgents();
    }

    private static bool IsApi(HttpContext http) =>
        (http.Request.Path.StartsWithSegments(PortalUrls.ApiPage, out var below) && below.HasValue)
        || http.Request.Path.StartsWithSegments(PortalUrls.OpenApi);
}
