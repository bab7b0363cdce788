using System.Net;
using System.Text.RegularExpressions;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Pages.Admin;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>
/// A portal whose store has lost every table but the accounts is asked for all it has: each answer is a page or a problem
/// for its reader, and none tells of paths, tables, code or libraries.
/// </summary>
public sealed partial class FailureTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task EveryAnswer_WhenTheStoreIsBroken_TellsNothingOfTheInside(string environment)
    {
        await using var portal = new BrokenPortal(environment);
        await portal.InitializeAsync();
        await portal.AddAdministratorAsync(AdminPortal.Ada);
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var token = await ada.TokenAsync("/account");
        await portal.BreakAsync();

        var failed = new List<string>();
        foreach (var (method, url) in portal.Addresses())
        {
            using var answer = method == "POST" ? await ada.PostAsync(url, token) : await ada.AskAsync(url);
            if (answer.StatusCode >= HttpStatusCode.BadRequest)
            {
                Assert.Equal("", await LeakAsync(answer, portal.Folder, $"{method} {url}"));
            }

            if (answer.StatusCode == HttpStatusCode.InternalServerError)
            {
                failed.Add($"{method} {url}");
            }
        }

        Assert.Contains("GET /markers/1", failed);
        Assert.Contains("GET /api/v1/markers/1", failed);
        Assert.Contains("GET /admin/history", failed);
        Assert.Contains("POST /admin/upload", failed);
        Assert.True(failed.Count > 120, $"Only {failed.Count} of the addresses failed, so little was tried.");
    }

    private static async Task<string> LeakAsync(HttpResponseMessage answer, string folder, string asked)
    {
        var told =
            $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
        var leak = told.Contains(folder, StringComparison.OrdinalIgnoreCase)
            ? folder
            : Inside().Match(Tokens().Replace(told, "")).Value;
        return leak.Length == 0 ? "" : $"{asked}: {leak}";
    }

    /// <summary>Form tokens and the like, which spell any short word now and then.</summary>
    [GeneratedRegex("[A-Za-z0-9_-]{40,}")]
    private static partial Regex Tokens();

    [GeneratedRegex(
        @"\w*Exception\b|\bSQL\w*|no such table|\n\s+at \w+|\.cs\b|\b(Microsoft|System|DormancyPortal)\.[A-Z]\w*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Inside();

    private sealed class BrokenPortal(string environment) : PortalFixture
    {
        /// <summary>Every address, with something for each of its parts.</summary>
        public IEnumerable<(string Method, string Url)> Addresses()
        {
            foreach (
                var endpoint in Services
                    .GetRequiredService<EndpointDataSource>()
                    .Endpoints.OfType<RouteEndpoint>()
                    .Where(e => !e.RoutePattern.RawText!.Contains("sign-out", StringComparison.Ordinal))
                    .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            )
            {
                var url = Filled(endpoint.RoutePattern);
                var page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>();
                var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
                if (methods.Contains("GET"))
                {
                    yield return ("GET", url);
                }

                if (methods.Contains("POST"))
                {
                    yield return ("POST", url);
                }

                foreach (var handler in page?.HandlerMethods ?? [])
                {
                    var name = handler.Name is { } named ? $"?handler={named}" : "";
                    yield return (HttpMethods.IsPost(handler.HttpMethod) ? "POST" : "GET", url + name);
                }
            }
        }

        /// <summary>Loses every table but those of the accounts.</summary>
        public Task<bool> BreakAsync() =>
            WithStoreAsync(async db =>
            {
                await db.Database.OpenConnectionAsync();
                var store = (SqliteConnection)db.Database.GetDbConnection();
                await RunAsync(store, "PRAGMA foreign_keys = OFF");
                foreach (
                    var table in db
                        .Model.GetEntityTypes()
                        .Select(t => t.GetTableName()!)
                        .Where(t => !t.StartsWith("AspNet", StringComparison.Ordinal))
                        .Where(t => t != nameof(PortalDbContext.AccountSessions))
                        .Distinct()
                )
                {
                    await RunAsync(store, $"DROP TABLE \"{table}\"");
                }

                return true;
            });

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment(environment);
            // What fails is asked for here: a log full of it would hide what is not.
            builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
            builder.UseSetting("Serilog:MinimumLevel:Override:DormancyPortal", "Fatal");
        }

        private static string Filled(RoutePattern pattern) =>
            "/"
            + string.Join(
                '/',
                pattern.PathSegments.Select(s =>
                    string.Concat(
                        s.Parts.Select(p =>
                            p switch
                            {
                                RoutePatternLiteralPart literal => literal.Content,
                                RoutePatternSeparatorPart separator => separator.Content,
                                _ => "1",
                            }
                        )
                    )
                )
            );

        private static async Task RunAsync(SqliteConnection store, string sql)
        {
            await using var command = store.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
