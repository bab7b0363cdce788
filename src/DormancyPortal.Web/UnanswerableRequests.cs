using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web;

/// <summary>
/// Answers what no page can: a blank part of an address (404), which would reach the page as null, a method that the
/// page has no handler for (405) or a form that it does not have (400), which would be shown as an empty page, and more than
/// the page takes (413). It runs
/// before forms are checked, whose check takes every method but reading for a form, and a form too large for one that is
/// too old.
/// </summary>
internal sealed class UnanswerableRequests : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page || ShowsAnError(context.HttpContext))
        {
            return;
        }

        var methods = Methods(page);
        if (!methods.Contains(context.HttpContext.Request.Method))
        {
            context.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else if (!HasHandler(page, context.HttpContext.Request))
        {
            context.Result = new BadRequestResult();
        }
        else if (IsTooLarge(context.HttpContext))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
        else if (context.RouteData.Values.Values.OfType<string>().Any(string.IsNullOrWhiteSpace))
        {
            context.Result = new NotFoundResult();
        }
    }

    /// <summary>The page of an error is shown whatever the method was of the request that failed.</summary>
    private static bool ShowsAnError(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || http.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>Without it the page would be shown with nothing loaded.</summary>
    private static bool HasHandler(CompiledPageActionDescriptor page, HttpRequest request) =>
        !HttpMethods.IsPost(request.Method)
        || page.HandlerMethods.Any(h =>
            HttpMethods.IsPost(h.HttpMethod)
            && string.Equals(h.Name ?? "", request.Query["handler"].ToString(), StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsTooLarge(HttpContext http) =>
        http.Request.ContentLength > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    private static List<string> Methods(CompiledPageActionDescriptor page) =>
        [
            HttpMethods.Get,
            HttpMethods.Head,
            .. page
                .HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant())
                .Where(method => method != HttpMethods.Get)
                .Distinct(),
        ];
}
