using DormancyPortal.Core.Catalog;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DormancyPortal.Web.Pages.Admin;

/// <summary>Where the reading of a release is damaged in the store, its review says what to do: every page about it leads there.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DamagedReadingAttribute : ExceptionFilterAttribute
{
    /// <inheritdoc />
    public override void OnException(ExceptionContext context)
    {
        if (context.Exception is InvalidDataException && context.RouteData.Values["slug"] is string slug)
        {
            context.Result = new RedirectResult(PortalUrls.Draft(slug));
        }
    }
}
