using System.Text;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using DormancyPortal.Core.Exports.Citations;
using DormancyPortal.Core.Exports.JsonLd;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Queries.Findings;
using DormancyPortal.Core.Queries.Releases;
using DormancyPortal.Core.Queries.Studies;
using DormancyPortal.Web.Feeds;

namespace DormancyPortal.Web.Twins;

/// <summary>
/// The records in other formats: <c>/markers/TEK.json</c> and <c>.jsonld</c>, and as <c>.csv</c> or <c>.tsv</c> the
/// findings of the record, narrowed as those of its page.
/// </summary>
internal static class RecordTwins
{
    public static void MapRecordTwins(this IEndpointRouteBuilder routes)
    {
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            foreach (var format in TwinFormat.OfRecord(kind))
            {
                var route = routes.MapMethods(
                    $"{PortalUrls.List(kind)}/{{slug}}.{format.Suffix}",
                    PortalHost.Reading,
                    (
                        string slug,
                        HttpContext http,
                        CatalogRecords records,
                        CatalogLists lists,
                        CancellationToken cancel
                    ) => AnswerAsync(http, format, kind, slug, records, lists, cancel)
                );
                // Else a suffix of two parts would be read as one of the other and a dot in the name.
                route.WithOrder(format.Suffix.Contains('.', StringComparison.Ordinal) ? -1 : 0);
            }
        }
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        TwinFormat format,
        RecordKind kind,
        string slug,
        CatalogRecords records,
        CatalogLists lists,
        CancellationToken cancel
    ) =>
        await records.FindAsync(kind, slug, cancel) switch
        {
            RecordLookup.Found found => await FoundAsync(http, format, kind, found, lists, cancel),
            RecordLookup.Moved moved => Results.Redirect(
                PortalUrls.Twin(moved.Url, format.Suffix) + http.Request.QueryString,
                permanent: true
            ),
            var missing => MissingTwin.Answer(missing, slug, http.Address()),
        };

    private static async Task<IResult> FoundAsync(
        HttpContext http,
        TwinFormat format,
        RecordKind kind,
        RecordLookup.Found found,
        CatalogLists lists,
        CancellationToken cancel
    )
    {
        var url = PortalUrls.Record(kind, found.Slug);
        var export = JsonExport.For(http.Address());
        http.Response.Headers.Link = $"<{export.At.Of(url)}>; rel=\"describes\"; type=\"text/html\"";
        if (CitationOf(found.Record, export.At) is { } citation && Cited(citation, format) is { } text)
        {
            return Results.Text(text, format.ContentType, Encoding.UTF8);
        }

        if (format == TwinFormat.Atom)
        {
            return await PortalFeeds.OfRecordAsync(http, kind, found.Slug, found.Name, cancel);
        }

        if (format == TwinFormat.JsonLd)
        {
            return Bytes(export.Bytes(JsonLdExport.Of(found.Record, export.At)), format);
        }

        var filter = found.Findings?.And(new ListParameters(p => http.Request.Query[p].ToString()));
        if (format == TwinFormat.Json)
        {
            var json = await RecordJson.OfAsync(
                export,
                found.Record,
                url,
                filter,
                RecordJson.FindingsInside,
                lists,
                cancel
            );
            return Bytes(export.Bytes(json), format);
        }

        var rows = filter is null
            ? CatalogRows.Of([((FindingRecord)found.Record).Row])
            : await lists.FindingsAsync(filter, FindingSort.Newest, null, cancel);
        await ListTwins.WriteAsync(http, format, ExportTables.Of(RecordKind.Finding, export.At), rows, url, cancel);
        return Results.Empty;
    }

    private static Citation? CitationOf(object record, PublicAddress at) =>
        record switch
        {
            StudyRecord study => Citation.Of(study, at),
            ReleaseRecord release => Citation.Of(release, at),
            _ => null,
        };

    private static string? Cited(Citation citation, TwinFormat format) =>
        format == TwinFormat.BibTeX ? BibTeX.Write(citation)
        : format == TwinFormat.Ris ? Ris.Write(citation)
        : format == TwinFormat.CslJson ? CslJson.Write(citation)
        : null;

    private static IResult Bytes(byte[] bytes, TwinFormat format) => Results.Bytes(bytes, format.ContentType);
}
