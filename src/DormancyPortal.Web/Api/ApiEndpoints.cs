using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace DormancyPortal.Web.Api;

/// <summary>How an endpoint answers a request whose parameters are as they should be.</summary>
internal delegate Task<IResult> ApiHandler(HttpContext http, CancellationToken cancel);

/// <summary>
/// Maps the endpoints of the API. They read their requests by hand, which costs nothing at the start, where a handler
/// whose parameters the framework binds costs a compilation.
/// </summary>
internal static class ApiEndpoints
{
    private static readonly MethodInfo Described = ((Delegate)AnswerAsync).Method;

    /// <summary>Maps an address that is only read.</summary>
    /// <param name="api">The group of the API.</param>
    /// <param name="pattern">Its path below the group.</param>
    /// <param name="name">Its name in the description, e.g. <c>listMarkers</c>.</param>
    /// <param name="parameters">All it takes.</param>
    /// <param name="handler">Answers.</param>
    public static IEndpointConventionBuilder MapRead(
        this IEndpointRouteBuilder api,
        string pattern,
        string name,
        IReadOnlyList<ApiParameter> parameters,
        ApiHandler handler
    ) => api.MapApi(pattern, PortalHost.Reading, name, parameters, handler);

    /// <summary>Maps an address that is posted to and changes nothing.</summary>
    public static IEndpointConventionBuilder MapAsk(
        this IEndpointRouteBuilder api,
        string pattern,
        string name,
        IReadOnlyList<ApiParameter> parameters,
        ApiHandler handler
    ) => api.MapApi(pattern, [HttpMethods.Post], name, parameters, handler);

    /// <summary>Says what a successful answer holds.</summary>
    public static IEndpointConventionBuilder Answers<T>(this IEndpointConventionBuilder endpoint) =>
        endpoint.WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"])
        );

    /// <summary>Says which problems are answered.</summary>
    public static IEndpointConventionBuilder Refuses(
        this IEndpointConventionBuilder endpoint,
        params ReadOnlySpan<int> statuses
    )
    {
        foreach (var status in statuses)
        {
            endpoint.WithMetadata(
                new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), [ApiProblems.MediaType])
            );
        }

        return endpoint;
    }

    private static IEndpointConventionBuilder MapApi(
        this IEndpointRouteBuilder api,
        string pattern,
        IEnumerable<string> methods,
        string name,
        IReadOnlyList<ApiParameter> parameters,
        ApiHandler handler
    ) =>
        api.MapMethods(pattern, methods, http => AnswerAsync(http, parameters, handler))
            .WithName(name)
            // The description is made of endpoints that have a method; what it says comes from the other metadata.
            .WithMetadata(Described, new ApiParameters(parameters));

    private static async Task AnswerAsync(HttpContext http, IReadOnlyList<ApiParameter> parameters, ApiHandler handler)
    {
        var answer = Refusal(http.Request, parameters) ?? await handler(http, http.RequestAborted);
        await answer.ExecuteAsync(http);
    }

    private static IResult? Refusal(HttpRequest request, IReadOnlyList<ApiParameter> parameters)
    {
        foreach (var (name, values) in request.Query)
        {
            if (parameters.FirstOrDefault(p => p.Name == name && !p.InPath) is not { } parameter)
            {
                return ApiProblems.UnknownParameter(name, parameters);
            }

            var value = values.ToString();
            var wrong =
                values.Count > 1 ? $"{name} was given {values.Count} times."
                : value.Length == 0 ? null
                : parameter.Wrong(value);
            if (wrong is not null)
            {
                return ApiProblems.WrongParameter(parameter, value, wrong);
            }
        }

        return
            parameters.FirstOrDefault(p => p is { IsRequired: true, InPath: false } && IsMissing(request, p.Name))
                is { } missing
            ? ApiProblems.WrongParameter(missing, "", $"{missing.Name} is missing. {missing.What}")
            : null;
    }

    private static bool IsMissing(HttpRequest request, string parameter) =>
        string.IsNullOrWhiteSpace(request.Query[parameter].ToString());
}
