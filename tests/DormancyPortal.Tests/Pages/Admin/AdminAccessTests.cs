using System.Net;
using System.Text;
using DormancyPortal.Core.Storage;
using DormancyPortal.Tests.Batches;
using DormancyPortal.Tests.ReferenceData;
using DormancyPortal.Web.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DormancyPortal.Tests.Pages.Admin;

/// <summary>Who gets into the administration, and what no one gets past. The routes are those that the portal has.</summary>
public sealed class AdminAccessTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const string Seed = "sleeping-breast-cancer-cells-in-bone-share-traits-with-blood-stem-cells";

    [Fact]
    public void Routes_OfTheAdministration_AreFound() =>
        Assert.Superset(
            new HashSet<string> { "/admin", "/admin/upload", $"/admin/releases/{Seed}" },
            Addresses("admin").ToHashSet()
        );

    [Fact]
    public async Task Get_AnyAdminPageWithoutSigningIn_LeadsToTheSignInAndBack()
    {
        foreach (var url in Addresses("admin"))
        {
            using var answer = await portal.AskAsync($"{url}?page=2");

            var target = answer.Headers.Location!;
            Assert.True(answer.StatusCode == HttpStatusCode.Found, url);
            Assert.Equal("/account/sign-in", new Uri(new Uri("http://localhost"), target).AbsolutePath);
            Assert.EndsWith(
                $"?ReturnUrl={Uri.EscapeDataString($"{url}?page=2")}",
                target.OriginalString,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Post_AnyAdminPageWithoutSigningIn_LeadsToTheSignIn()
    {
        foreach (var url in (await PostsAsync()).Where(u => u.StartsWith("/admin", StringComparison.Ordinal)))
        {
            using var answer = await new Visitor(portal.Client()).PostAsync(url, new StringContent(""));

            Assert.True(answer.StatusCode == HttpStatusCode.Found, url);
            Assert.Contains("/account/sign-in?", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_AnyAdminPageWithoutTheRole_SaysThatItTakesTheRole()
    {
        var rita = await ReaderAsync("rita");
        foreach (var url in Addresses("admin"))
        {
            using var answer = await rita.AskAsync(url);
            var target = new Uri(new Uri("http://localhost"), answer.Headers.Location!).PathAndQuery;
            var page = await rita.PageAsync(target, HttpStatusCode.Forbidden);

            Assert.Equal("You may not do that", page.QuerySelector("h1").Words());
        }
    }

    [Fact]
    public async Task Post_AnyAdminFormWithoutTheRole_SaysThatItTakesTheRole()
    {
        var rolf = await ReaderAsync("rolf");
        foreach (var url in (await PostsAsync()).Where(u => u.StartsWith("/admin", StringComparison.Ordinal)))
        {
            using var content = new FormUrlEncodedContent([new("Item", "x"), new("Words", "Notch2")]);
            using var answer = await rolf.PostAsync(url, content);

            Assert.True(answer.StatusCode == HttpStatusCode.Found, url);
            Assert.Contains("/error/403", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_AnyAdminPageAsAReviewer_OpensOnlyWhatReviewingTakes()
    {
        await portal.AddUserAsync("rene", PortalRoles.Reviewer);
        var rene = await Visitor.SignedInAsync(portal, "rene");
        var open = new List<string>();
        foreach (var url in Addresses("admin"))
        {
            using var answer = await rene.AskAsync(url);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                open.Add(url);
            }
            else
            {
                Assert.Contains("/error/403", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
            }
        }

        var review = $"/admin/releases/{Seed}";
        Assert.Equal(
            new[]
            {
                "/admin",
                "/admin/reports",
                "/admin/upload",
                review,
                $"{review}/add",
                $"{review}/decide",
                $"{review}/preview",
            }.Order(StringComparer.Ordinal),
            open.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("Publish")]
    [InlineData("Withdraw")]
    public async Task Post_PublishAsAReviewer_SaysThatItTakesTheRoleAndDoesNothing(string handler)
    {
        var name = $"reviews-{handler}";
        await portal.AddUserAsync(name, PortalRoles.Reviewer);
        var reviewer = await Visitor.SignedInAsync(portal, name);
        using var answer = await reviewer.PostFormAsync($"/admin/releases/{Seed}", $"?handler={handler}");

        Assert.Contains("/error/403", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
        var page = await reviewer.PageAsync($"/admin/releases/{Seed}");
        Assert.Equal("published", page.QuerySelector(".badge").Words());
        Assert.DoesNotContain(page.QuerySelectorAll("main button"), b => b.Words() is "Publish" or "Withdraw");
    }

    [Fact]
    public async Task Get_AnyAdminPage_IsKeptNowhere()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var groups = Encoding.UTF8.GetBytes(ReferenceText.Groups);
        var check = await ReferenceDataTests.UploadAsync(ada, "groups.tsv", groups);
        var import = await ReferenceDataTests.ImportAsync(ada, check);
        var upload = await ReferenceDataTests.UploadAsync(ada, "groups.tsv", groups);
        var batch = await ada.SendAsync(("sleep.txt", LongSleep.Bytes()));
        var addresses = Addresses("admin")
            .Select(url =>
                url.Replace("/admin/batches/1", batch, StringComparison.Ordinal)
                    .Replace("/admin/reference-data/imports/1", import, StringComparison.Ordinal)
                    .Replace("/admin/reference-data/uploads/1", upload, StringComparison.Ordinal)
            );
        foreach (var url in addresses.Append($"/admin/releases/{Seed}?handler=File"))
        {
            using var answer = await ada.AskAsync(url);

            Assert.True(answer.StatusCode == HttpStatusCode.OK, url);
            Assert.True(answer.Headers.CacheControl!.NoStore, url);
        }
    }

    [Fact]
    public async Task Post_AnyFormWithoutItsToken_Is400()
    {
        var posts = await PostsAsync();
        Assert.Superset(
            new HashSet<string>
            {
                "/account/sign-in",
                "/account/sign-out",
                "/admin/upload",
                $"/admin/releases/{Seed}?handler=Publish",
                $"/admin/releases/{Seed}?handler=Withdraw",
                $"/admin/releases/{Seed}?handler=Version",
                "/admin/history/decision/1/undo",
                $"/admin/releases/{Seed}/decide?handler=Accept",
                $"/admin/releases/{Seed}/decide?handler=Reject",
                $"/admin/releases/{Seed}/decide?handler=Edit",
                $"/admin/releases/{Seed}/decide?handler=Relink",
                $"/admin/releases/{Seed}/decide?handler=Undo",
                $"/admin/releases/{Seed}/add?handler=Finding",
                $"/admin/releases/{Seed}/add?handler=Marker",
                "/admin/batches/new",
                "/admin/batches/1?handler=Import",
                "/admin/batches/1?handler=Restore",
                "/admin/batches/1/undo",
                "/admin/batches/1/publish",
                "/admin/lexicon/try?handler=Order",
            },
            posts.ToHashSet()
        );
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        // The look-up of many names is a question too long for an address; it changes nothing.
        foreach (var url in posts.Where(p => p != "/lookup"))
        {
            using var content = new FormUrlEncodedContent([new("Note", "forged"), new("Pasted", LongSleep.Text())]);
            using var answer = await ada.PostAsync(url, content);

            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, url);
        }

        Assert.Equal("published", (await ada.PageAsync($"/admin/releases/{Seed}")).QuerySelector(".badge").Words());
    }

    [Fact]
    public async Task Post_TokenOfAnotherVisitor_Is400()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var other = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var token = (await other.PageAsync("/admin/upload"))
            .QuerySelector("main input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("Pasted", LongSleep.Text()),
        ]);
        await ada.PageAsync("/admin/upload");
        using var answer = await ada.PostAsync("/admin/upload", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Get_PublicPages_ShowTheWayToTheAdministrationToAdministratorsOnly()
    {
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);

        Assert.Contains("/admin", (await ada.PageAsync("/markers")).Links());
        Assert.DoesNotContain("/admin", (await portal.PageAsync("/markers")).Links());
    }

    /// <summary>The address of every page below a folder; the pages of releases are those of a seed.</summary>
    private List<string> Addresses(string folder) =>
        [
            .. portal
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
                .Where(p => p == folder || p.StartsWith($"{folder}/", StringComparison.OrdinalIgnoreCase))
                .Select(p => "/" + Filled(p))
                .Distinct(),
        ];

    /// <summary>The address of every form of the portal that changes something.</summary>
    private async Task<List<string>> PostsAsync()
    {
        var loader = portal.Services.GetRequiredService<PageLoader>();
        var posts = new List<string>();
        foreach (
            var page in portal
                .Services.GetRequiredService<IActionDescriptorCollectionProvider>()
                .ActionDescriptors.Items.OfType<PageActionDescriptor>()
        )
        {
            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var address = "/" + Filled(page.AttributeRouteInfo!.Template!);
            posts.AddRange(
                loaded
                    .HandlerMethods.Where(h => h.HttpMethod == "Post")
                    .Select(h => h.Name is null ? address : $"{address}?handler={h.Name}")
            );
        }

        return posts;
    }

    /// <summary>A route with the slug of a seed and the first number in it.</summary>
    internal static string Filled(string route) =>
        route
            .Replace("{slug}", Seed, StringComparison.Ordinal)
            .Replace("{id:long}", "1", StringComparison.Ordinal)
            .Replace("{source}/{number:long}", "decision/1", StringComparison.Ordinal)
            .Replace("{name}", AdminPortal.Ada, StringComparison.Ordinal)
            .Replace("{token}", new string('x', 43), StringComparison.Ordinal);

    private async Task<Visitor> ReaderAsync(string name)
    {
        await AddReaderAsync(name);
        return await Visitor.SignedInAsync(portal, name);
    }

    private async Task AddReaderAsync(string name) =>
        await portal.WithServiceAsync<UserManager<PortalUser>, bool>(async users =>
        {
            var made = await users.CreateAsync(new PortalUser { UserName = name }, PortalFixture.Password);
            Assert.True(made.Succeeded);
            return true;
        });
}
