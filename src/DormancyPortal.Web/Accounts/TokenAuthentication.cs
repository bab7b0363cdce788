using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using DormancyPortal.Core.Accounts;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Records;
using DormancyPortal.Core.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DormancyPortal.Web.Accounts;

/// <summary>
/// Who a program acts for, by the token in its <c>Authorization</c> header. The API knows nothing else: a cookie, which a
/// browser sends by itself, opens nothing there.
/// </summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    AccessTokens tokens,
    AccountLog log,
    UserManager<PortalUser> users
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>Name of this way to show who one is.</summary>
    public const string SchemeName = "token";

    /// <summary>The claim that names a scope.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>The claim that names the token.</summary>
    public const string TokenClaim = "token";

    private const string Bearer = "Bearer ";

    /// <summary>Below the API people are known by their tokens alone, elsewhere by their cookies alone.</summary>
    public static void AddTokens(IServiceCollection services)
    {
        const string either = "portal";
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(SchemeName, null)
            .AddPolicyScheme(
                either,
                null,
                chosen =>
                    chosen.ForwardDefaultSelector = http =>
                        IsApi(http) ? SchemeName : IdentityConstants.ApplicationScheme
            );
        services.Configure<AuthenticationOptions>(chosen =>
            chosen.DefaultAuthenticateScheme = chosen.DefaultChallengeScheme = chosen.DefaultForbidScheme = either
        );
    }

    /// <summary>Refuses a token that does not count, also where none is needed: whoever sends one expects it to.</summary>
    public static void UseTokens(IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                IsApi(http)
                && !StringValues.IsNullOrEmpty(http.Request.Headers.Authorization)
                && http.User.Identity is not { IsAuthenticated: true }
                    ? http.ChallengeAsync(SchemeName)
                    : next(http)
        );

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (
            await tokens.UseAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not var (token, isFirst)
            || await users.FindByIdAsync(token.UserId) is not { } user
        )
        {
            return AuthenticateResult.Fail("The token does not count.");
        }

        if (isFirst)
        {
            var origin = Context.Origin() with { By = user.UserName };
            await log.AddAsync(AccountEventKind.TokenFirstUsed, user.UserName, origin, token.Name);
        }

        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new Claim(ClaimTypes.Name, user.UserName!));
        identity.AddClaim(new Claim(TokenClaim, token.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaims((await users.GetRolesAsync(user)).Select(r => new Claim(ClaimTypes.Role, r)));
        identity.AddClaims(token.Scopes.Split(' ').Select(s => new Claim(ScopeClaim, s)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return base.HandleChallengeAsync(properties);
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments(PortalUrls.ApiRoot);
}
