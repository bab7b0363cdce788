using System.Text;
using System.Text.Json;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace DormancyPortal.Web.Twins;

/// <summary>
/// The lists in other formats: <c>/markers.json</c>, <c>.csv</c>, <c>.tsv</c>. They hold all rows that the filters of the
/// page let through, sorted as the page is; with <c>page=</c>, only those of that page.
/// </summary>
internal static class ListTwins
{
    public static void MapListTwins(this IEndpointRouteBuilder routes)
    {
        foreach (var format in TwinFormat.OfLists)
        {
            MapChanges(routes, format);
        }

        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            foreach (var format in TwinFormat.OfLists)
            {
                routes.MapMethods(
                    PortalUrls.Twin(PortalUrls.List(kind), format.Suffix),
                    PortalHost.Reading,
                    async (HttpContext http, CatalogLists lists, CancellationToken cancel) =>
                    {
                        var asked = new ListParameters(parameter => http.Request.Query[parameter].ToString());
                        var rows = await lists.RowsAsync(kind, asked, cancel);
                        var url = PortalUrls.List(kind) + http.Request.QueryString;
                        await WriteAsync(http, format, ExportTables.Of(kind, http.Address()), rows, url, cancel);
                    }
                );
            }
        }
    }

    private static void MapChanges(IEndpointRouteBuilder routes, TwinFormat format) =>
        routes.MapMethods(
            PortalUrls.Twin(PortalUrls.Changes, format.Suffix),
            PortalHost.Reading,
            async (HttpContext http, CatalogLists lists, CancellationToken cancel) =>
            {
                var asked = new ListParameters(parameter => http.Request.Query[parameter].ToString());
                var rows = await lists.ChangesAsync(asked, cancel);
                var url = PortalUrls.Changes + http.Request.QueryString;
                await WriteAsync(http, format, ExportTables.Changes(http.Address()), rows, url, cancel);
            }
        );

    /// <summary>Answers with rows, some hundreds at a time, so that a long list never is in memory whole.</summary>
    /// <param name="http">The request.</param>
    /// <param name="format">JSON, CSV or TSV.</param>
    /// <param name="table">How the rows become a flat table.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="page">The page whose twin it is, relative to the root.</param>
    /// <param name="cancel">Ends the writing.</param>
    internal static async Task WriteAsync(
        HttpContext http,
        TwinFormat format,
        ExportTable table,
        CatalogRows rows,
        string page,
        CancellationToken cancel
    )
    {
        http.Response.ContentType = format.ContentType;
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        if (format == TwinFormat.Json)
        {
            await WriteJsonAsync(http, rows, page, cancel);
            return;
        }

        var text = format == TwinFormat.Csv ? DelimitedText.Csv : DelimitedText.Tsv;
        await http.Response.WriteAsync(text.Header(table), Encoding.UTF8, cancel);
        await foreach (var batch in rows.Batches.WithCancellation(cancel))
        {
            await http.Response.WriteAsync(text.Rows(table, batch), Encoding.UTF8, cancel);
        }
    }

    private static async Task WriteJsonAsync(HttpContext http, CatalogRows rows, string page, CancellationToken cancel)
    {
        var export = JsonExport.For(http.Address());
        await using var json = new Utf8JsonWriter(
            http.Response.BodyWriter,
            new JsonWriterOptions { Encoder = export.Options.Encoder }
        );
        json.WriteStartObject();
        json.WriteString("url", export.At.Of(page));
        json.WriteString("notice", ExportTerms.Notice);
        json.WriteString("licence", ExportTerms.Licence(export.At));
        WriteCounts(json, rows, export.At, http.Request);
        json.WriteStartArray("rows");
        await foreach (var batch in rows.Batches.WithCancellation(cancel))
        {
            foreach (var row in batch)
            {
                json.WriteRawValue(export.Row(row), skipInputValidation: true);
            }

            await json.FlushAsync(cancel);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    /// <summary>How many rows there are and, where only a page was asked for, the way to the next.</summary>
    private static void WriteCounts(Utf8JsonWriter json, CatalogRows rows, PublicAddress at, HttpRequest request)
    {
        json.WriteNumber("total", rows.Total);
        if (rows.Page is not { } page)
        {
            return;
        }

        json.WriteNumber("page", page.Number);
        json.WriteNumber("pages", page.PagesOf(rows.Total));
        if (page.Number < page.PagesOf(rows.Total))
        {
            var next = request
                .Query.Where(p => p.Key != ListParameters.PageParameter)
                .Append(new(ListParameters.PageParameter, $"{page.Number + 1}"));
            json.WriteString("next", at.Of(QueryHelpers.AddQueryString(request.Path, next)));
        }
    }
}
