using DormancyPortal.Core.Catalog;
using Microsoft.Net.Http.Headers;

namespace DormancyPortal.Web.Twins;

/// <summary>
/// A page asked for in a format of its twins (<c>Accept: text/csv</c>) answers with that twin, as if its suffix had been
/// typed. Browsers, which accept HTML, and those who accept anything get the page.
/// </summary>
internal static class TwinNegotiation
{
    public static void UseTwinNegotiation(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (PagePath.Of(http.Request.Path) is { } page)
                {
                    http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
                    if (Chosen(http.Request, page.Formats) is { } format)
                    {
                        var twin = PortalUrls.Twin(page.Url, format.Suffix);
                        http.Response.Headers.ContentLocation = twin + http.Request.QueryString;
                        http.Request.Path = PathString.FromUriComponent(twin);
                    }
                }

                return next(http);
            }
        );

    /// <summary>The twin that is wanted more than the page; null when the page is.</summary>
    private static TwinFormat? Chosen(HttpRequest request, IReadOnlyList<TwinFormat> formats)
    {
        if (
            !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        )
        {
            return null;
        }

        // Of equals the first named wins, so that nobody gets CSV who would as soon have the page.
        foreach (var range in accepted.OrderByDescending(a => a.Quality ?? 1))
        {
            if (range.Quality == 0)
            {
                continue;
            }

            if (range.MatchesAllTypes || range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            if (
                formats.FirstOrDefault(f => range.MediaType.Equals(f.MediaType, StringComparison.OrdinalIgnoreCase)) is
                { } format
            )
            {
                return format;
            }
        }

        return null;
    }
}
