using DormancyPortal.Core.Exports;

namespace DormancyPortal.Web.Api;

/// <summary>A page of a list, in the shape that the JSON twins of lists have.</summary>
/// <param name="Url">The address that was asked.</param>
/// <param name="Notice">What the data are and are not.</param>
/// <param name="Licence">The page that says on what terms they may be used.</param>
/// <param name="Total">Rows of the whole list.</param>
/// <param name="Next">The next page; null on the last.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record ApiPage<T>(
    string Url,
    string Notice,
    string Licence,
    int Total,
    string? Next,
    IReadOnlyList<T> Rows
)
{
    /// <summary>Answers with a page, and in its <c>Link</c> header with the way to the next.</summary>
    internal static IResult Answer(HttpContext http, int total, string? next, IReadOnlyList<T> rows)
    {
        var at = http.Address();
        if (next is not null)
        {
            http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        var url = at.Of(http.Request.Path.ToUriComponent() + http.Request.QueryString);
        return Results.Json(
            new ApiPage<T>(url, ExportTerms.Notice, ExportTerms.Licence(at), total, next, rows),
            JsonExport.For(at).Options
        );
    }
}
