using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DormancyPortal.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace DormancyPortal.Web.Api;

/// <summary>
/// Where a page of a list begins: a page number, the list it is a page of and the state of the catalog it was counted in.
/// While the catalog stays the same, so does the order of every list; once it has changed the cursor is refused, since
/// rows would come twice or never.
/// </summary>
internal static class ApiCursor
{
    /// <summary>The page that a request asks for, or why it cannot have it.</summary>
    public static (int Page, IResult? Problem) Read(HttpContext http, CatalogStamp stamp)
    {
        var cursor = http.Request.Query[ApiParameter.Cursor.Name].ToString();
        if (cursor.Length == 0)
        {
            return (1, null);
        }

        if (
            Decoded(cursor).Split(' ') is not [var number, var list, var counted]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            || page < 2
        )
        {
            return (
                0,
                ApiProblems.WrongParameter(ApiParameter.Cursor, cursor, "The cursor is none that was given out.")
            );
        }

        return list != ListOf(http.Request)
                ? (
                    0,
                    ApiProblems.WrongParameter(
                        ApiParameter.Cursor,
                        cursor,
                        "The cursor is of another list: path, filters, sort and limit must stay as they were."
                    )
                )
            : counted != Of(stamp)
                ? (
                    0,
                    ApiProblems.Problem(
                        StatusCodes.Status410Gone,
                        "The catalog has changed",
                        "Something was published or withdrawn since the page before. Begin again without a cursor.",
                        ("parameter", ApiParameter.Cursor.Name),
                        ("first", Url(http, null))
                    )
                )
            : (page, null);
    }

    /// <summary>The whole address of a page of the list that a request asks for.</summary>
    /// <param name="http">The request.</param>
    /// <param name="page">Number of the page, from 2.</param>
    /// <param name="stamp">The catalog it is counted in.</param>
    public static string Next(HttpContext http, int page, CatalogStamp stamp) =>
        Url(
            http,
            Base64Url.EncodeToString(
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{page} {ListOf(http.Request)} {Of(stamp)}")
                )
            )
        );

    private static string Url(HttpContext http, string? cursor)
    {
        var query = http.Request.Query.Where(p => p.Key != ApiParameter.Cursor.Name);
        return http.Address()
            .Of(
                QueryHelpers.AddQueryString(
                    http.Request.Path.ToUriComponent(),
                    cursor is null ? query : query.Append(new(ApiParameter.Cursor.Name, cursor))
                )
            );
    }

    private static string Of(CatalogStamp stamp) =>
        string.Create(CultureInfo.InvariantCulture, $"{stamp.Catalog}-{stamp.Lexicon}");

    private static string ListOf(HttpRequest request)
    {
        var query = request
            .Query.Where(p => p.Key != ApiParameter.Cursor.Name)
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => $"{p.Key}={p.Value}");
        var list = string.Join('\n', query.Prepend(request.Path.ToString()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)).AsSpan(0, 6));
    }

    private static string Decoded(string cursor)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
