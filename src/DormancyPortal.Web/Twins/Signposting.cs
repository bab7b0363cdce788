using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;

namespace DormancyPortal.Web.Twins;

/// <summary>
/// <c>Link</c> headers of records for programs that do not read HTML (signposting.org): the address to cite, what
/// describes the record, the file of a release, the terms.
/// </summary>
internal static class Signposting
{
    public static void UseSignposting(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (PagePath.Of(http.Request.Path) is { Slug: not null } page)
                {
                    http.Response.OnStarting(() =>
                    {
                        if (http.Response.StatusCode == StatusCodes.Status200OK)
                        {
                            http.Response.Headers.Link = string.Join(", ", Links(page, http.Address()));
                        }

                        return Task.CompletedTask;
                    });
                }

                return next(http);
            }
        );

    private static IEnumerable<string> Links(PagePath page, PublicAddress at)
    {
        yield return Link(at.Of(page.Url), "cite-as");
        yield return Link("https://schema.org/AboutPage", "type");
        yield return Link(ExportTerms.Licence(at), "license");
        foreach (var format in page.Formats)
        {
            var isAbout =
                format == TwinFormat.Json || format == TwinFormat.JsonLd || TwinFormat.OfCitations.Contains(format);
            var relation = isAbout ? "describedby" : "alternate";
            yield return Link(at.Of(PortalUrls.Twin(page.Url, format.Suffix)), relation, format.MediaType);
        }

        if (page is { Kind: RecordKind.Release, Slug: { } slug })
        {
            yield return Link(at.Of(PortalUrls.ReleaseFile(slug)), "item", "application/octet-stream");
        }
    }

    private static string Link(string url, string relation, string? mediaType = null) =>
        $"<{url}>; rel=\"{relation}\"{(mediaType is null ? "" : $"; type=\"{mediaType}\"")}";
}
