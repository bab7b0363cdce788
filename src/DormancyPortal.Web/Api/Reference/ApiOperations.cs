using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DormancyPortal.Web.Api.Reference;

/// <summary>Describes parameters, bodies and problems of each operation from the metadata of its endpoint.</summary>
internal static class ApiOperations
{
    private static readonly Dictionary<string, string> Refusals = new(StringComparer.Ordinal)
    {
        ["400"] = "A parameter is unknown or has a wrong value; `parameter` names it, `allowed` what it takes.",
        ["404"] = "There is no such record; `didYouMean` lists what may be meant.",
        ["410"] = "The catalog has changed since the cursor was given out, or the release was withdrawn.",
        ["413"] = "The body is larger than what is read.",
        ["415"] = "The body is of a type that is not read; `allowed` lists those that are.",
        ["422"] = "The document cannot be read; `code` says why.",
        ["429"] = "Too many texts of one address; `Retry-After` says how many seconds to wait.",
    };

    public static Task DescribeAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters =
        [
            .. metadata.OfType<ApiParameters>().Last().All.Select(p => (IOpenApiParameter)Parameter(p)),
        ];
        if (metadata.OfType<ApiBody>().LastOrDefault() is { } body)
        {
            operation.RequestBody = Body(body);
        }

        foreach (var (status, answer) in operation.Responses ?? [])
        {
            answer.Description = Refusals.GetValueOrDefault(status, answer.Description ?? "");
            if (
                status == "400"
                && answer.Content is { } content
                && content.TryGetValue(ApiProblems.MediaType, out var problem)
            )
            {
                problem.Example = WrongParameter();
            }
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(ApiParameter parameter) =>
        new()
        {
            Name = parameter.Name,
            In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
            Description = parameter.What,
            Required = parameter.IsRequired,
            Example = parameter switch
            {
                { Example: null } => null,
                { Range: not null } => int.Parse(parameter.Example, CultureInfo.InvariantCulture),
                _ => parameter.Example,
            },
            Schema = new OpenApiSchema
            {
                Type = parameter.Range is null ? JsonSchemaType.String : JsonSchemaType.Integer,
                Enum = parameter.Allowed is { } allowed ? [.. allowed.Select(v => (JsonNode)v)] : null,
                Minimum = parameter.Range?.Least.ToString(CultureInfo.InvariantCulture),
                Maximum = parameter.Range?.Most.ToString(CultureInfo.InvariantCulture),
            },
        };

    private static OpenApiRequestBody Body(ApiBody body) =>
        new()
        {
            Description = body.What,
            Required = true,
            Content = body.MediaTypes.ToDictionary(type => type, type => Content(body, type)),
        };

    private static OpenApiMediaType Content(ApiBody body, string type) =>
        type == "multipart/form-data"
            ? new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "file" },
                    Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = File() },
                },
            }
        : type.StartsWith("text/", StringComparison.Ordinal)
            ? new()
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = type == body.MediaTypes[0] ? body.Example : null,
            }
        : new() { Schema = File() };

    private static OpenApiSchema File() => new() { Type = JsonSchemaType.String, Format = "binary" };

    private static JsonObject WrongParameter() =>
        new()
        {
            ["type"] = "https://tools.ietf.org/html/rfc9110#section-15.5.1",
            ["title"] = "A parameter has a wrong value",
            ["status"] = 400,
            ["detail"] = "direction must be one of increase, decrease, association, no-effect, other.",
            ["parameter"] = "direction",
            ["value"] = "up",
            ["allowed"] = new JsonArray("increase", "decrease", "association", "no-effect", "other"),
        };
}
