using System.Net;
using System.Text;
using DormancyPortal.Core.Catalog;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Pages.Admin;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Attacks that must come to nothing, tried on every endpoint that the portal has, so that a new one cannot escape.</summary>
public sealed class SafetyTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    /// <summary>Endpoints that take a post and change nothing, or that know nobody by a cookie.</summary>
    private static readonly string[] PostsWithoutForm =
    [
        "/lookup.csv",
        "/lookup.tsv",
        "/lookup.json",
        "/error/{code:int}",
        "/api/v1/lookup",
        "/api/v1/extract",
        "/api/v1/releases",
        "/mcp/",
    ];

    [Fact]
    public void EveryEndpoint_BelowAdmin_TakesAPower()
    {
        var open = Endpoints()
            .Where(e => Address(e).StartsWith("/admin", StringComparison.OrdinalIgnoreCase))
            .Where(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy is null))
            .Select(Address);

        Assert.Empty(open);
        Assert.Contains(Endpoints(), e => Address(e) == "/admin/users");
    }

    [Fact]
    public void EveryEndpoint_OfTheAccount_TakesASignInButTheWaysIn()
    {
        var open = Endpoints()
            .Where(e => Address(e).StartsWith("/account", StringComparison.OrdinalIgnoreCase))
            .Where(e =>
                e.Metadata.GetMetadata<IAllowAnonymous>() is not null
                || e.Metadata.GetMetadata<IAuthorizeData>() is null
            )
            .Select(Address)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            ["/account/invitation/{token}", "/account/second-factor", "/account/sign-in", "/account/sign-out"],
            open
        );
    }

    [Fact]
    public void EveryEndpoint_ThatTakesAPost_IsAPageWithATokenOrKnown()
    {
        var unknown = Endpoints()
            .Where(e =>
                e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(m => m is not ("GET" or "HEAD")) == true
            )
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Select(Address)
            .Except(PostsWithoutForm);
        Assert.Empty(unknown);

        // Pages check the token by default: only those named above may say otherwise.
        var ignoring = typeof(PortalRoles)
            .Assembly.GetTypes()
            .Where(t => t.GetCustomAttributes(typeof(IgnoreAntiforgeryTokenAttribute), inherit: true).Length > 0)
            .Select(t => t.FullName!.Split('.')[^2]);
        Assert.Equal(["Errors", "Lookup"], ignoring.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Overposting_OfAnAccount_ChangesOnlyWhatTheFormShows()
    {
        await portal.AddUserAsync("greedy", PortalRoles.Reader);
        var greedy = await Visitor.SignedInAsync(portal, "greedy");
        using var changed = await greedy.PostFormAsync(
            "/account",
            "?handler=Password",
            ("current", PortalFixture.Password),
            ("Form.Password", "a new long password"),
            ("Form.Again", "a new long password"),
            ("Role", PortalRoles.Admin),
            ("role", PortalRoles.Admin),
            ("user.UserName", "ada"),
            ("UserName", "ada"),
            ("TwoFactorEnabled", "true")
        );

        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        await portal.WithServiceAsync<UserManager<PortalUser>, bool>(async users =>
        {
            var user = await users.FindByNameAsync("greedy");
            Assert.False(user!.TwoFactorEnabled);
            Assert.Equal([PortalRoles.Reader], await users.GetRolesAsync(user));
            return true;
        });
    }

    [Fact]
    public async Task Overposting_OfAReport_ChangesOnlyWhatTheFormShows()
    {
        using var sent = await new Visitor(portal.Client()).PostFormAsync(
            PortalUrls.Report(RecordKind.Marker, "NOTCH2"),
            "",
            ("Form.Words", "Overposting is tried here."),
            ("Form.ClosedBy", "me"),
            ("ClosedBy", "me"),
            ("Subject.Slug", "TEK"),
            ("Subject.Label", "TEK")
        );

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var kept = await portal.WithStoreAsync(db =>
            db.ProblemReports.SingleAsync(
                r => r.Words == "Overposting is tried here.",
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(("NOTCH2", null), (kept.Slug, kept.ClosedBy));
    }

    [Fact]
    public async Task UploadedHtml_IsNeverServedAsAPage()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var html =
            $"<html><body><h1>Sleep</h1><script>alert(1)</script><p>{LongSleep.Text("as a page").Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>";
        using var uploaded = await ada.UploadAsync(null, ("page.html", Encoding.UTF8.GetBytes(html)));
        var draft = Visitor.TargetOf(uploaded);
        using var published = await ada.SendAsync(draft, "Publish");
        foreach (var url in new[] { $"{draft}?handler=File", PortalUrls.ReleaseFile(PortalUrls.SlugOf(draft)) })
        {
            using var file = await ada.AskAsync(url);

            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
            Assert.NotEqual("text/html", file.Content.Headers.ContentType?.MediaType);
            Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        }

        Assert.Empty(
            (await portal.PageAsync(PortalUrls.Release(PortalUrls.SlugOf(draft)))).QuerySelectorAll("article script")
        );
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Address(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";
}

/// <summary>A portal that takes few forms from one address.</summary>
public sealed class LimitTests(LimitTests.StrictPortal portal) : IClassFixture<LimitTests.StrictPortal>
{
    [Theory]
    [InlineData("/account/sign-in", "Sign in", "Form.Name")]
    [InlineData("/report?kind=marker&id=NOTCH2", "Send the report", "Form.Words")]
    public async Task Form_SentTooOften_SaysHowLongToWait(string url, string button, string field)
    {
        var visitor = new Visitor(portal.Client());
        for (var i = 0; i < 3; i++)
        {
            using var taken = await visitor.SendAsync(url, button, (field, "a try of something"));
            Assert.NotEqual(HttpStatusCode.TooManyRequests, taken.StatusCode);
        }

        using var refused = await visitor.SendAsync(url, button, (field, "a try of something"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        var page = await Visitor.ReadAsync(refused);
        Assert.Equal("That was too often", page.QuerySelector("h1").Words());
        Assert.Contains("Try again in", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        await visitor.PageAsync(url);
    }

    /// <summary>It takes three.</summary>
    public sealed class StrictPortal : PortalFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Portal:SignInsAMinute", "3");
            builder.UseSetting("Portal:ReportsAnHour", "3");
        }
    }
}
