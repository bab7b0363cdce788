using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DormancyPortal.Core.Records;
using DormancyPortal.Tests.Pages;
using DormancyPortal.Tests.Pages.Admin;
using DormancyPortal.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DormancyPortal.Tests.Api;

/// <summary>Tokens: shown once, kept as a hash, good for their scopes and for nothing that a cookie opens.</summary>
public sealed class UploadTests(AdminPortal portal) : IClassFixture<AdminPortal>
{
    private const string Upload = "/api/v1/releases?file=sleep.txt";

    [Fact]
    public async Task Upload_WithTheScopeAndTheRole_KeepsADraftOnce()
    {
        var token = await TokenAsync(AdminPortal.Ada, TokenScopes.Upload);
        using var first = await SendAsync(Upload, token, LongSleep.Text("by a program"));
        using var second = await SendAsync(Upload, token, LongSleep.Text("by a program"));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var answer = await first.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        var review = await ada.PageAsync(new Uri(answer.GetProperty("review").GetString()!).AbsolutePath);
        Assert.Contains("uploaded by ada", review.QuerySelector(".page-head").Words(), StringComparison.Ordinal);
        Assert.Contains("draft", answer.GetProperty("state").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfWhatIsNoText_IsAProblemAndKeepsNothing()
    {
        var token = await TokenAsync(AdminPortal.Ada, TokenScopes.Upload);
        using var refused = await SendAsync(Upload, token, "\0\u0001\u0002 binary \0");

        await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Upload_WithoutToken_OrByCookie_Is401()
    {
        using var anonymous = await SendAsync(Upload, null, LongSleep.Text());
        await anonymous.ProblemAsync(HttpStatusCode.Unauthorized);

        var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
        using var cookie = await ada.PostAsync(Upload, new StringContent(LongSleep.Text()));
        await cookie.ProblemAsync(HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", cookie.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Upload_WithoutTheScopeOrTheRole_Is403()
    {
        using var scope = await SendAsync(
            Upload,
            await TokenAsync(AdminPortal.Ada, TokenScopes.Extract),
            LongSleep.Text()
        );
        await scope.ProblemAsync(HttpStatusCode.Forbidden);

        await portal.AddUserAsync("reads", PortalRoles.Reader);
        using var role = await SendAsync(Upload, await TokenAsync("reads", TokenScopes.Upload), LongSleep.Text());
        await role.ProblemAsync(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("expired")]
    [InlineData("disabled")]
    [InlineData("made-up")]
    public async Task Token_ThatDoesNotCountAnyMore_OpensNothingNotEvenWhatIsOpen(string how)
    {
        await portal.AddUserAsync(how, PortalRoles.Reviewer);
        var token = await TokenAsync(how, TokenScopes.Upload);
        using var before = await SendAsync("/api/v1/extract", token, LongSleep.Text());
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        switch (how)
        {
            case "revoked":
                (
                    await (await Visitor.SignedInAsync(portal, how)).SendAsync("/account/tokens", "Revoke a program")
                ).Dispose();
                break;
            case "disabled":
                var ada = await Visitor.SignedInAsync(portal, AdminPortal.Ada);
                (await ada.SendAsync($"/admin/users/{how}", "Disable the account")).Dispose();
                break;
            case "expired":
                portal.Clock.Advance(TimeSpan.FromDays(91));
                break;
            default:
                token = token[..^1] + (token[^1] == 'A' ? 'B' : 'A');
                break;
        }

        using var after = await SendAsync("/api/v1/extract", token, LongSleep.Text());
        await after.ProblemAsync(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Token_OpensNoPage()
    {
        var token = await TokenAsync(AdminPortal.Ada, TokenScopes.Upload);
        using var client = portal.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync("/admin", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task Token_IsKeptAsAHash_AndItsFirstUseIsInTheLogOnce()
    {
        await portal.AddUserAsync("logs", PortalRoles.Reviewer);
        var token = await TokenAsync("logs", TokenScopes.Extract);
        for (var i = 0; i < 2; i++)
        {
            using var used = await SendAsync("/api/v1/extract", token, LongSleep.Text());
        }

        var (hashes, events) = await portal.WithStoreAsync(async db =>
            (
                await db.AccessTokens.Select(t => t.TokenHash).ToListAsync(TestContext.Current.CancellationToken),
                await db.AccountEvents.Where(e => e.Name == "logs").ToListAsync(TestContext.Current.CancellationToken)
            )
        );
        Assert.DoesNotContain(hashes, token.Contains);
        Assert.Single(events, e => e.Kind == AccountEventKind.TokenMade);
        Assert.Single(events, e => e.Kind == AccountEventKind.TokenFirstUsed);
        Assert.DoesNotContain(events, e => e.Detail?.Contains(token, StringComparison.Ordinal) == true);
    }

    private async Task<string> TokenAsync(string user, string scope)
    {
        var visitor = await Visitor.SignedInAsync(portal, user);
        using var made = await visitor.PostFormAsync(
            "/account/tokens",
            "?handler=Make",
            ("Form.Name", "a program"),
            ("Form.Scopes", scope),
            ("Form.Days", "90")
        );
        Assert.Equal("/account/tokens", Visitor.TargetOf(made));
        var token = (await visitor.PageAsync("/account/tokens"))
            .QuerySelector("[data-copy]")!
            .GetAttribute("data-copy")!;
        Assert.Null((await visitor.PageAsync("/account/tokens")).QuerySelector("[data-copy]"));
        return token;
    }

    [Fact]
    public async Task Token_WithAnErrorInItsForm_KeepsTheScopesThatWereTicked()
    {
        await portal.AddUserAsync("tick", PortalRoles.Reviewer);
        var tick = await Visitor.SignedInAsync(portal, "tick");
        using var refused = await tick.PostFormAsync(
            "/account/tokens",
            "?handler=Make",
            ("Form.Name", "a program"),
            ("Form.Scopes", TokenScopes.Upload),
            ("Form.Days", "99999")
        );
        var page = await Visitor.ReadAsync(refused);

        Assert.Contains("from 1 to 366 days", page.QuerySelector("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Equal(
            [TokenScopes.Upload],
            page.QuerySelectorAll("[name='Form.Scopes'][checked]").Select(s => s.GetAttribute("value"))
        );
    }

    private async Task<HttpResponseMessage> SendAsync(string url, string? token, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
