using System.Globalization;
using System.Security.Claims;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Records;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DormancyPortal.Web.Accounts;

/// <summary>
/// Ties each cookie to a session in the store and asks for it with every request: once a session has ended, or the account's
/// password or role has changed, a copy of the cookie is worth nothing.
/// </summary>
internal sealed class SessionCookie(AccountSessions sessions, AccountLog log, IOptions<IdentityOptions> identity)
    : CookieAuthenticationEvents
{
    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "session";

    /// <summary>The session of whoever is signed in; null for anybody else.</summary>
    public static long? SessionOf(ClaimsPrincipal? user) =>
        long.TryParse(user?.FindFirstValue(SessionClaim), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Starts a session; who stays signed in, as after a change of password, goes on with theirs.</summary>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, user) = (context.HttpContext, context.Principal!);
        var userId = UserId(user)!;
        var session = UserId(http.User) == userId ? SessionOf(http.User) : null;
        if (session is null)
        {
            var agent = http.Request.Headers.UserAgent.ToString();
            session = await sessions.StartAsync(userId, agent, http.RequestAborted);
            await log.AddAsync(
                AccountEventKind.SignedIn,
                user.Identity?.Name,
                http.Origin(),
                user.FindFirstValue(ClaimTypes.AuthenticationMethod) ?? user.FindFirstValue("amr")
            );
        }

        ((ClaimsIdentity)user.Identity!).AddClaim(
            new Claim(SessionClaim, session.Value.ToString(CultureInfo.InvariantCulture))
        );
    }

    /// <summary>Turns away a cookie whose session has ended.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var user = context.Principal;
        var stamp = user?.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        if (
            SessionOf(user) is not { } session
            || UserId(user) is not { } userId
            || !await sessions.GoesOnAsync(session, userId, stamp, context.HttpContext.RequestAborted)
        )
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <summary>Ends the session.</summary>
    public override async Task SigningOut(CookieSigningOutContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (SessionOf(http.User) is { } session && UserId(http.User) is { } userId)
        {
            await sessions.EndAsync(userId, session, http.RequestAborted);
            await log.AddAsync(AccountEventKind.SignedOut, http.User.Identity?.Name, http.Origin());
        }
    }

    /// <summary>
    /// Leads to the sign-in page and back: after a form that was sent, to the page that it stood on, which says that nothing was
    /// kept, and never to where it was sent to.
    /// </summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            await base.RedirectToLogin(context);
            return;
        }

        var asked = QueryString.Create("ReturnUrl", await FormPage.OfAsync(request)).Add("NotKept", "true");
        context.Response.Redirect($"{request.PathBase}{context.Options.LoginPath}{asked}");
    }

    private string? UserId(ClaimsPrincipal? user) =>
        user?.FindFirstValue(identity.Value.ClaimsIdentity.UserIdClaimType);
}
