using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Contexts;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Funders;
using DormancyPortal.Core.Queries.Institutions;
using DormancyPortal.Core.Queries.Markers;
using DormancyPortal.Core.Queries.Pathways;
using DormancyPortal.Core.Queries.People;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Queries.Search;
using DormancyPortal.Core.Queries.Studies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DormancyPortal.Web.Api.Reference;

/// <summary>Describes what JSON shows of records beside their own properties: addresses of links, terms, findings.</summary>
internal static class ApiSchemas
{
    private static readonly HashSet<Type> WithFindings =
    [
        typeof(MarkerRecord),
        typeof(PathwayRecord),
        typeof(StudyRecord),
        typeof(InstitutionRecord),
        typeof(PersonRecord),
        typeof(ContextRecord),
        typeof(FunderRecord),
    ];

    private static readonly HashSet<Type> WithTerms =
    [
        .. WithFindings,
        typeof(FindingRecord),
        typeof(ReleaseRecord),
        typeof(SearchResults),
    ];

    public static async Task DescribeAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancel
    )
    {
        var type = context.JsonTypeInfo.Type;
        if (context.JsonPropertyInfo is { AttributeProvider: null, CustomConverter: null } added)
        {
            schema.Type = JsonSchemaType.String;
            schema.Description = added.Name == "evidenceUrl" ? "Its sentence in the release." : "Its page.";
        }
        else if (context.JsonPropertyInfo is { CustomConverter: not null } property)
        {
            await LinksAsync(schema, property.PropertyType, context, cancel);
        }
        else if (type == typeof(ProblemDetails))
        {
            DescribeProblem(schema);
        }
        else if (context.JsonPropertyInfo is null && WithTerms.Contains(type))
        {
            await AddAsync(schema, type, context, cancel);
        }

        if (IsOurs(type) && schema.Properties is { Count: > 0 } always)
        {
            // What is unknown is null, never left out.
            schema.Required = always.Keys.ToHashSet(StringComparer.Ordinal);
        }
    }

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("DormancyPortal", StringComparison.Ordinal) == true;

    private static async Task LinksAsync(
        OpenApiSchema schema,
        Type type,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancel
    )
    {
        var one =
            type == typeof(ILookup<string, FieldSource>)
                ? await context.GetOrCreateSchemaAsync(typeof(FieldSource), cancellationToken: cancel)
            : type == typeof(IReadOnlyList<CountedRecord>) ? Link(("count", Whole("How many.")))
            : type == typeof(NamedRecord) || type == typeof(IReadOnlyList<NamedRecord>)
                ? Link(("detail", Text("More about it; left out when there is none.")))
            : Link();
        if (type.IsGenericType)
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = one;
        }
        else
        {
            schema.Type = JsonSchemaType.Object | JsonSchemaType.Null;
            schema.Properties = one.Properties;
        }
    }

    private static OpenApiSchema Link(params ReadOnlySpan<(string Name, OpenApiSchema Schema)> more)
    {
        var link = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["slug"] = Text("Permanent part of its address; null when it has no page.", orNull: true),
                ["label"] = Text("What pages call it."),
                ["url"] = Text("Its page; null when it has none.", orNull: true),
            },
        };
        foreach (var (name, schema) in more)
        {
            link.Properties[name] = schema;
        }

        return link;
    }

    private static async Task AddAsync(
        OpenApiSchema schema,
        Type type,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancel
    )
    {
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties["url"] = Text("Its page.");
        schema.Properties["notice"] = Text("What the data are and are not.");
        schema.Properties["licence"] = Text("The page that says on what terms they may be used.");
        if (type == typeof(SearchResults))
        {
            schema.Properties["next"] = Text("The next page of sentences; null on the last.", orNull: true);
        }

        var row = WithFindings.Contains(type) || type == typeof(FindingRecord) ? typeof(FindingRow) : null;
        if (row is null)
        {
            return;
        }

        var finding = await context.GetOrCreateSchemaAsync(row, cancellationToken: cancel);
        if (type == typeof(FindingRecord))
        {
            // A finding alone has the shape of a finding in a list, and what surrounds it.
            schema.Properties.Remove("row");
            schema.Required?.Remove("row");
            foreach (var (name, field) in finding.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                schema.Properties.TryAdd(name, field);
            }
        }
        else
        {
            schema.Properties["findingsTotal"] = Whole("How many findings it has.");
            schema.Properties["findingsTable"] = Text("All of them as CSV.");
            schema.Properties["findings"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "The newest of them.",
                Items = finding,
            };
        }
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Description = "Problem details (RFC 9457). What is wrong, and what to do.";
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties["parameter"] = Text("The parameter that is wrong.");
        schema.Properties["value"] = Text("The value it had.");
        schema.Properties["allowed"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array | JsonSchemaType.Null,
            Description = "What is allowed instead: values, parameters, methods or media types.",
            Items = Text("One of them."),
        };
        schema.Properties["code"] = Text("Why a document cannot be read.");
        foreach (var choices in new[] { "didYouMean", "candidates" })
        {
            schema.Properties[choices] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Records that may be meant.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["label"] = Text("Its name."),
                        ["url"] = Text("Its page."),
                        ["why"] = Text("Why it may be meant."),
                    },
                },
            };
        }
    }

    private static OpenApiSchema Text(string what, bool orNull = false) =>
        new()
        {
            Type = orNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String,
            Description = what,
        };

    private static OpenApiSchema Whole(string what) => new() { Type = JsonSchemaType.Integer, Description = what };
}
