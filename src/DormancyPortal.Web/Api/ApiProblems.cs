using DormancyPortal.Core.Catalog;
using Microsoft.AspNetCore.WebUtilities;

namespace DormancyPortal.Web.Api;

/// <summary>What a program is told when it cannot be answered: problem details (RFC 9457), never a page.</summary>
internal static class ApiProblems
{
    /// <summary>The media type of all of them.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>A problem.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="title">What is wrong, the same for every case of it.</param>
    /// <param name="detail">What is wrong here and what to do.</param>
    /// <param name="more">Further members, for programs.</param>
    public static IResult Problem(
        int status,
        string title,
        string detail,
        params ReadOnlySpan<(string Name, object? Value)> more
    )
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in more)
        {
            if (value is not null)
            {
                members[name] = value;
            }
        }

        return Results.Problem(title: title, detail: detail, statusCode: status, extensions: members);
    }

    /// <summary>A parameter has a value that it does not take.</summary>
    public static IResult WrongParameter(ApiParameter parameter, string value, string detail) =>
        Problem(
            StatusCodes.Status400BadRequest,
            "A parameter has a wrong value",
            detail,
            ("parameter", parameter.Name),
            ("value", value),
            ("allowed", parameter.Allowed)
        );

    /// <summary>A parameter that the endpoint does not know: to leave it out silently would answer another question.</summary>
    public static IResult UnknownParameter(string name, IEnumerable<ApiParameter> known) =>
        Problem(
            StatusCodes.Status400BadRequest,
            "There is no such parameter",
            $"{name} is no parameter of this address.",
            ("parameter", name),
            ("allowed", known.Where(p => !p.InPath).Select(p => p.Name).ToList())
        );

    /// <summary>Answers what nothing else has answered, by its status alone.</summary>
    public static Task WriteAsync(HttpContext http)
    {
        var request = http.Request;
        return (
            http.Response.StatusCode switch
            {
                StatusCodes.Status401Unauthorized => Problem(
                    StatusCodes.Status401Unauthorized,
                    "A token is needed that counts",
                    $"Send one that is not revoked or too old, as Authorization: Bearer. {PortalUrls.Account}/tokens makes them."
                ),
                StatusCodes.Status403Forbidden => Problem(
                    StatusCodes.Status403Forbidden,
                    "The token is not for this",
                    "It lacks the scope, or its account lacks the role."
                ),
                StatusCodes.Status404NotFound => Problem(
                    StatusCodes.Status404NotFound,
                    "There is nothing at this address",
                    $"Nothing is at {request.Path}. {PortalUrls.OpenApi} lists all there is.",
                    ("documentation", http.Address().Of(PortalUrls.ApiPage))
                ),
                StatusCodes.Status405MethodNotAllowed => Problem(
                    StatusCodes.Status405MethodNotAllowed,
                    "This address does not take this method",
                    $"{request.Path} does not take {request.Method}.",
                    ("allowed", http.Response.Headers.Allow.ToString().Split(", "))
                ),
                StatusCodes.Status500InternalServerError => Problem(
                    StatusCodes.Status500InternalServerError,
                    "The portal failed",
                    "This is no fault of the request. It was logged; try again later."
                ),
                var status => Problem(
                    status,
                    ReasonPhrases.GetReasonPhrase(status),
                    $"{request.Method} {request.Path} cannot be answered."
                ),
            }
        ).ExecuteAsync(http);
    }
}
