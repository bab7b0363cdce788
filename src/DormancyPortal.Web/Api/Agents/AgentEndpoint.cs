using System.Net;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Exports;
using ModelContextProtocol.Protocol;

namespace DormancyPortal.Web.Api.Agents;

/// <summary>The endpoint for agents: Model Context Protocol over streamable HTTP, without sessions, read only.</summary>
internal static class AgentEndpoint
{
    public static void AddAgents(this IServiceCollection services) =>
        services
            .AddMcpServer(server =>
            {
                server.ServerInfo = new Implementation
                {
                    Name = "dormancyportal",
                    Title = ExportTerms.Source,
                    Version = typeof(AgentEndpoint).Assembly.GetName().Version!.ToString(3),
                };
                server.ServerInstructions =
                    ExportTerms.Notice
                    + " Search first, then read a marker, study or finding. Quote 'evidence' word for word, cite "
                    + "'evidenceUrl', count independent studies and not sentences, and keep a claim as weak as its "
                    + "'strength' says.";
            })
            .WithHttpTransport(http => http.Stateless = true)
            .WithTools<AgentTools>();

    public static void MapAgents(this IEndpointRouteBuilder routes) => routes.MapMcp(PortalUrls.Mcp);

    /// <summary>
    /// Refuses pages of other sites, as the protocol demands: by a name that leads here, such a page could else reach a
    /// portal that only its reader may see. Programs send no origin.
    /// </summary>
    public static void UseAgentOrigins(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (!http.Request.Path.StartsWithSegments(PortalUrls.Mcp) || IsOurs(http))
                {
                    return next(http);
                }

                return ApiProblems
                    .Problem(
                        StatusCodes.Status403Forbidden,
                        "This origin may not ask",
                        "Pages of other sites may not use this endpoint. Programs send no Origin."
                    )
                    .ExecuteAsync(http);
            }
        );

    private static bool IsOurs(HttpContext http)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return true;
        }

        var configured = http.RequestServices.GetRequiredService<PortalOptions>().Address?.TrimEnd('/');
        return string.Equals(origin, configured, StringComparison.OrdinalIgnoreCase)
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && from.Authority == http.Request.Host.Value
                && (from.Host == "localhost" || (IPAddress.TryParse(from.Host, out var ip) && IPAddress.IsLoopback(ip)))
            );
    }
}
