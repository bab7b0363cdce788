using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>What is answered to a page that asks again and again how far something is (<c>progress.js</c>).</summary>
internal static class ProgressAnswer
{
    /// <summary>The piece of the page that tells it, which no browser keeps, as with all pages of this part (<see cref="CatalogCaching"/>); <c>X-Moving</c> says whether to ask again.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isMoving">Whether it goes on.</param>
    /// <param name="piece">Name of the partial.</param>
    /// <param name="model">What it shows.</param>
    public static PartialViewResult Progress(this PageModel page, bool isMoving, string piece, object model)
    {
        page.Response.Headers["X-Moving"] = isMoving ? "1" : "0";
        return page.Partial(piece, model);
    }
}
