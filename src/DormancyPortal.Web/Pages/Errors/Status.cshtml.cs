using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Errors;

/// <summary>What a reader sees when a request fails: <c>/error/{code}</c>, shown at the address that was asked for.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    /// <summary>The status code.</summary>
    public int Code { get; private set; }

    /// <summary>Shows the page of a request that failed, whatever its method: also one that has no handler here.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var asked = int.Parse((string)context.RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        Code = Response.StatusCode = asked is >= 400 and < 600 ? asked : StatusCodes.Status404NotFound;
    }
}
