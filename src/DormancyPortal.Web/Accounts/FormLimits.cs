using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace DormancyPortal.Web.Accounts;

/// <summary>How often one address may send the forms that need no account.</summary>
internal static class FormLimits
{
    /// <summary>Name of the limit of sign-ins and all else that guesses could be tried on.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Name of the limit of reports.</summary>
    public const string Report = "report";

    /// <summary>Adds the limits; looking at a form is not counted.</summary>
    public static void AddFormLimits(this RateLimiterOptions limits, PortalOptions options)
    {
        limits.AddPolicy(SignIn, http => Of(http, options.SignInsAMinute, TimeSpan.FromMinutes(1)));
        limits.AddPolicy(Report, http => Of(http, options.ReportsAnHour, TimeSpan.FromHours(1)));
    }

    private static RateLimitPartition<string> Of(HttpContext http, int most, TimeSpan within) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetTokenBucketLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = most,
                    TokensPerPeriod = 1,
                    ReplenishmentPeriod = within / most,
                }
            )
            : RateLimitPartition.GetNoLimiter("looking");
}
