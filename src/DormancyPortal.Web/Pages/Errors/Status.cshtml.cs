using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Errors;

/// <summary>What a reader sees when a request fails: <c>/error/{code}</c>, shown at the address that was asked for.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class StatusModel : PageModel
{
    /// <summary>The status code.</summary>
    public int Code { get; private set; }

    /// <summary>Shows the page of a failed GET.</summary>
    public void OnGet(int code) => Code = Response.StatusCode = code is >= 400 and < 600 ? code : 404;

    /// <summary>Shows the page of a failed POST.</summary>
    public void OnPost(int code) => OnGet(code);
}
