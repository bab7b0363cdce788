using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Storage;
using DormancyPortal.Web.Twins;

namespace DormancyPortal.Web.Api;

/// <summary>The list and the record of one sort, by the queries and in the shapes of pages and twins.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="One">What one is called, e.g. <c>marker</c>.</param>
/// <param name="Many">What several are called.</param>
/// <param name="About">What they are, in a sentence.</param>
/// <param name="Example">The last part of an address that the seed catalog has.</param>
internal sealed record CatalogApi(RecordKind Kind, string One, string Many, string About, string? Example)
{
    /// <summary>Maps both.</summary>
    /// <param name="api">The group of the API.</param>
    /// <param name="filters">What the list may be narrowed and sorted by, the same as its page.</param>
    public void Map<TRow, TRecord>(IEndpointRouteBuilder api, params ReadOnlySpan<ApiParameter> filters)
        where TRow : class
    {
        api.MapRead(
                PortalUrls.List(Kind),
                $"list{Capital(Many)}",
                [.. filters, ApiParameter.Limit, ApiParameter.Cursor],
                ListAsync<TRow>
            )
            .WithTags(Capital(Many))
            .WithSummary($"List {Many}")
            .WithDescription($"{About} The rows are those of the page and its twins.")
            .Answers<ApiPage<TRow>>()
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status410Gone);
        var slug = new ApiParameter(
            "slug",
            $"The last part of the address of its page. Any other name of it redirects."
        )
        {
            InPath = true,
            IsRequired = true,
            Example = Example,
        };
        api.MapRead($"{PortalUrls.List(Kind)}/{{slug}}", $"get{Capital(One)}", [slug], RecordAsync)
            .WithTags(Capital(Many))
            .WithSummary($"Read one {One}")
            .WithDescription(
                Kind == RecordKind.Finding
                    ? "The finding with what surrounds its sentence, and the findings that agree and that differ."
                    : $"All that the page of the {One} says, and up to {RecordJson.FindingsInside} findings, newest first."
            )
            .Answers<TRecord>()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status410Gone);
    }

    private async Task<IResult> ListAsync<TRow>(HttpContext http, CancellationToken cancel)
        where TRow : class
    {
        var stamp = await CatalogStamp.ReadAsync(http.RequestServices.GetRequiredService<PortalDbContext>(), cancel);
        var (number, problem) = ApiCursor.Read(http, stamp);
        if (problem is not null)
        {
            return problem;
        }

        var asked = new ListParameters(parameter => http.Request.Query[parameter].ToString());
        var page = new PageRequest(number, asked.Number(ApiParameter.Limit.Name) ?? ApiParameter.RowsOfAPage);
        var lists = http.RequestServices.GetRequiredService<CatalogLists>();
        var found = await lists.RowsAsync(Kind, asked, page, cancel);
        var rows = new List<TRow>();
        await foreach (var batch in found.Batches.WithCancellation(cancel))
        {
            rows.AddRange(batch.Cast<TRow>());
        }

        var next = number < page.PagesOf(found.Total) ? ApiCursor.Next(http, number + 1, stamp) : null;
        return ApiPage<TRow>.Answer(http, found.Total, next, rows);
    }

    private async Task<IResult> RecordAsync(HttpContext http, CancellationToken cancel)
    {
        var slug = (string)http.Request.RouteValues["slug"]!;
        var records = http.RequestServices.GetRequiredService<CatalogRecords>();
        switch (await records.FindAsync(Kind, slug, cancel))
        {
            case RecordLookup.Moved moved:
                return Results.Redirect(PortalUrls.Api(moved.Url), permanent: true);
            case RecordLookup.Found found:
                var url = PortalUrls.Record(Kind, found.Slug);
                var export = JsonExport.For(http.Address());
                var lists = http.RequestServices.GetRequiredService<CatalogLists>();
                http.Response.Headers.Link = $"<{export.At.Of(url)}>; rel=\"describes\"; type=\"text/html\"";
                var json = await RecordJson.OfAsync(
                    export,
                    found.Record,
                    url,
                    found.Findings,
                    RecordJson.FindingsInside,
                    lists,
                    cancel
                );
                return Results.Bytes(export.Bytes(json), TwinFormat.Json.ContentType);
            case var missing:
                return MissingTwin.Answer(missing, slug, http.Address());
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
