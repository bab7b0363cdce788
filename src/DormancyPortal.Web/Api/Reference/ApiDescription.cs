using System.Text.Json;
using System.Text.Json.Serialization;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace DormancyPortal.Web.Api.Reference;

/// <summary>The description of the API for programs (OpenAPI), and its reference for people, made of the same.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services)
    {
        // Schemas are made with the options of the server's JSON: they must be those that rows are written with.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolver = JsonExport.For(new PublicAddress("")).Options.TypeInfoResolver;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi(
            "v1",
            description =>
            {
                description.ShouldInclude = endpoint =>
                    endpoint.HttpMethod != HttpMethods.Head
                    && endpoint.ActionDescriptor.EndpointMetadata.OfType<ApiParameters>().Any();
                description.AddDocumentTransformer(
                    (document, context, _) => Introduce(document, context.ApplicationServices)
                );
                description.AddOperationTransformer(ApiOperations.DescribeAsync);
                description.AddSchemaTransformer(ApiSchemas.DescribeAsync);
            }
        );
    }

    public static void MapApiDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(PortalUrls.OpenApi).KeptByCatalog();
        routes
            .MapScalarApiReference(
                PortalUrls.ApiReference.TrimEnd('/'),
                reference =>
                    reference
                        .WithTitle("DormancyPortal: API reference")
                        .WithOpenApiRoutePattern(PortalUrls.OpenApi)
                        // Nothing that asks other sites: no fonts, no telemetry, no assistant.
                        .DisableDefaultFonts()
                        .DisableTelemetry()
                        .DisableAgent()
                        .DisableMcp()
                        .HideClientButton()
            )
            // Scalar answers any name of a description; there is one, which goes without a name.
            .AddEndpointFilter(
                async (call, next) =>
                    call.HttpContext.GetRouteValue("documentName") is null ? await next(call) : Results.NotFound()
            );
    }

    private static Task Introduce(OpenApiDocument document, IServiceProvider services)
    {
        document.Info = new OpenApiInfo
        {
            Title = "DormancyPortal API",
            Version = "1",
            Description =
                $"{ExportTerms.Notice} Lists take the filters of their pages and come in pages: follow `next`, which the "
                + "`Link` header has too, until it is null. Every error is problem details (RFC 9457). Nothing needs a key, "
                + "and scripts of any site may ask.",
        };
        // One that asks for nothing: without it a reader cannot tell "open" from "not said".
        document.Security = [new OpenApiSecurityRequirement()];
        if (services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http)
        {
            var at = http.Address();
            document.Info.License = new OpenApiLicense { Name = "Terms", Url = new Uri(ExportTerms.Licence(at)) };
            document.Servers = [new OpenApiServer { Url = at.Root }];
        }

        document.Tags = new HashSet<OpenApiTag>(
            Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.What })
        );
        return Task.CompletedTask;
    }

    private static readonly (string Name, string What)[] Tags =
    [
        ("Markers", "Genes, families, complexes and molecules."),
        ("Pathways", "Pathways that releases name."),
        ("Findings", "Claims, each of one sentence of one release."),
        ("Studies", "Papers that releases announce."),
        ("Releases", "Press releases."),
        ("Institutions", "Institutions that releases name."),
        ("People", "People that releases name."),
        ("Contexts", "Tissues, cells, processes, diseases, organisms and methods."),
        ("Funders", "Institutions that paid for work."),
        ("Search", "Names and sentences."),
        ("Extraction", "What the portal reads in a text of yours."),
    ];
}
