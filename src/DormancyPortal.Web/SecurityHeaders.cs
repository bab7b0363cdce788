using DormancyPortal.Core.Catalog;

namespace DormancyPortal.Web;

/// <summary>What every response tells the browser: only our own scripts, styles and pictures, in no one's frame.</summary>
internal static class SecurityHeaders
{
    /// <summary>Sets them: the reference of the API, whose scripts bring styles of their own, has a looser policy.</summary>
    public static void UsePortalSecurityHeaders(this IApplicationBuilder app)
    {
        app.UseWhen(http => IsReference(http), page => page.UseSecurityHeaders(Policies(isReference: true)));
        app.UseWhen(http => !IsReference(http), page => page.UseSecurityHeaders(Policies(isReference: false)));
    }

    private static bool IsReference(HttpContext http) =>
        http.Request.Path.StartsWithSegments(PortalUrls.ApiReference.TrimEnd('/'));

    private static HeaderPolicyCollection Policies(bool isReference) =>
        new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(coop => coop.SameOrigin())
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                if (isReference)
                {
                    // Its page starts by an inline script and styles itself; both stay on that page, and nothing leaves it.
                    csp.AddScriptSrc().Self().UnsafeInline();
                    csp.AddStyleSrc().Self().UnsafeInline();
                    csp.AddImgSrc().Self().Data();
                }
                else
                {
                    csp.AddScriptSrc().Self();
                    csp.AddStyleSrc().Self();
                    csp.AddImgSrc().Self();
                }

                csp.AddFontSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddFormAction().Self();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
            });
}
