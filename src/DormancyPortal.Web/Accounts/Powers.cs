using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace DormancyPortal.Web.Accounts;

/// <summary>
/// What people may do beyond reading: one policy for each power, named here and asked for everywhere else. A page below
/// <c>/admin</c> is for administrators unless it is listed here, so that a new one is never open by oversight.
/// </summary>
internal static class Powers
{
    /// <summary>To upload, review, decide, preview and answer reports.</summary>
    public const string Review = "review";

    /// <summary>To put releases before readers and take them away.</summary>
    public const string Publish = "publish";

    /// <summary>To do whatever else is below <c>/admin</c>.</summary>
    public const string Administer = "administer";

    /// <summary>To upload by the API: the power to review, by a token with the scope.</summary>
    public const string UploadByToken = "upload-by-token";

    private static readonly HashSet<string> ReviewersPages =
    [
        "/Admin/Index",
        "/Admin/Upload",
        "/Admin/Review",
        "/Admin/Decide",
        "/Admin/Add",
        "/Admin/Preview",
        "/Admin/Reports",
    ];

    /// <summary>Says who has which power.</summary>
    public static void AddPowers(this IServiceCollection services) =>
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Review, may => may.RequireRole(PortalRoles.Reviewer, PortalRoles.Admin))
            .AddPolicy(Publish, may => may.RequireRole(PortalRoles.Admin))
            .AddPolicy(Administer, may => may.RequireRole(PortalRoles.Admin))
            .AddPolicy(
                UploadByToken,
                may =>
                    may.AddAuthenticationSchemes(TokenAuthentication.SchemeName)
                        .RequireRole(PortalRoles.Reviewer, PortalRoles.Admin)
                        .RequireClaim(TokenAuthentication.ScopeClaim, TokenScopes.Upload)
            );

    /// <summary>Gives every page below a folder the power that it takes.</summary>
    public static void AddPowers(this PageConventionCollection pages)
    {
        pages.AddFolderApplicationModelConvention(
            "/Admin",
            page => page.EndpointMetadata.Add(new AuthorizeAttribute(Of(page.ViewEnginePath)))
        );
        // Open to everybody are only those of its pages that say so.
        pages.AuthorizeFolder("/Account");
    }

    /// <summary>The power that a page below <c>/admin</c> takes.</summary>
    /// <param name="page">The page as the view engine knows it, e.g. <c>/Admin/Upload</c>.</param>
    public static string Of(string page) => ReviewersPages.Contains(page) ? Review : Administer;

    /// <summary>Whether somebody sees the way to <c>/admin</c>.</summary>
    public static bool MayReview(ClaimsPrincipal user) =>
        user.IsInRole(PortalRoles.Reviewer) || user.IsInRole(PortalRoles.Admin);

    /// <summary>Whether somebody sees the ways that are for administrators only.</summary>
    public static bool MayAdminister(ClaimsPrincipal user) => user.IsInRole(PortalRoles.Admin);
}
