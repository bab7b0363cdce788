using DormancyPortal.Core.Accounts;

namespace DormancyPortal.Web.Accounts;

/// <summary>Who sends a request, and from where, as the log of accounts keeps it.</summary>
internal static class EventOrigins
{
    /// <summary>Of a request.</summary>
    public static EventOrigin Origin(this HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new EventOrigin(
            http.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : null,
            http.Connection.RemoteIpAddress?.ToString(),
            agent.Length == 0 ? null : agent
        );
    }
}
