using System.Globalization;
using System.Threading.RateLimiting;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Web.Accounts;

namespace DormancyPortal.Web.Api;

/// <summary>How often one address may ask for what is dear.</summary>
internal static class ApiLimits
{
    /// <summary>Name of the limit of extractions.</summary>
    public const string Extract = "extract";

    /// <summary>Adds the limits: as many extractions at once as in a minute, then one after the other as time passes.</summary>
    public static void AddApiLimits(this IServiceCollection services, PortalOptions options) =>
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(
                Extract,
                http =>
                    http.User.HasClaim(TokenAuthentication.ScopeClaim, TokenScopes.Extract)
                        ? Of(
                            $"token {http.User.FindFirst(TokenAuthentication.TokenClaim)!.Value}",
                            options.ExtractionsAMinuteWithToken
                        )
                        : Of(http.Connection.RemoteIpAddress?.ToString() ?? "", options.ExtractionsAMinute)
            );
            limits.AddFormLimits(options);
            limits.OnRejected = async (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                    ? (int)Math.Ceiling(after.TotalSeconds)
                    : 1;
                rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
                if (!rejected.HttpContext.Request.Path.StartsWithSegments(PortalUrls.ApiRoot))
                {
                    // A page says so in words that people understand.
                    rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                    return;
                }

                await ApiProblems
                    .Problem(
                        StatusCodes.Status429TooManyRequests,
                        "Too many requests",
                        $"{options.ExtractionsAMinute} texts a minute are read for one address, {options.ExtractionsAMinuteWithToken} for a token with the scope extract. Try again in {wait} s."
                    )
                    .ExecuteAsync(rejected.HttpContext);
            };
        });

    private static RateLimitPartition<string> Of(string who, int aMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(
            who,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = aMinute,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / aMinute,
            }
        );
}
