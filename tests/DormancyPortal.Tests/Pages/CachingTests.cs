using System.Net;
using System.Net.Http.Headers;
using DormancyPortal.Core.Publishing;
using Xunit;

namespace DormancyPortal.Tests.Pages;

/// <summary>Who asks again for what has not changed gets 304; who is signed in, and whatever is no page, is kept nowhere.</summary>
public sealed class CachingTests(CachingTests.AdministeredPortal portal)
    : IClassFixture<CachingTests.AdministeredPortal>
{
    public static TheoryData<string> Kept =>
        [
            "/",
            "/markers",
            "/markers?kind=gene&page=2",
            "/markers/TEK",
            "/markers/TEK.json",
            "/markers/TEK.jsonld",
            "/markers/TEK.csv",
            "/markers/TEK.atom",
            "/markers.tsv",
            "/changes",
            "/changes.atom",
            "/search?q=endosteal+niche",
            "/suggest?q=note",
            "/sitemap.xml",
            "/robots.txt",
            "/about",
        ];

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Get_Again_Returns304(string url)
    {
        using var first = await portal.AskAsync(url);
        using var again = await AskAsync(url, first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.True(first.Headers.CacheControl!.NoCache, "Without a look at the portal it may not be shown again.");
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_WithTheTagOfAnotherAddress_ReturnsThePage()
    {
        using var first = await portal.AskAsync("/markers/TEK");
        foreach (var url in new[] { "/markers/NOTCH2", "/markers/TEK?model=mouse", "/markers/TEK.json" })
        {
            using var other = await AskAsync(url, first.Headers.ETag!);
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }
    }

    [Fact]
    public async Task Get_AskedForInAFormat_HasATagOfItsOwn()
    {
        using var page = await portal.AskAsync("/markers/TEK");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/markers/TEK");
        request.Headers.Accept.ParseAdd("text/csv");
        request.Headers.IfNoneMatch.Add(page.Headers.ETag!);
        using var table = await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, table.StatusCode);
        Assert.Contains("Accept", page.Headers.Vary);
    }

    [Fact]
    public async Task Get_AfterAPublish_ReturnsThePageAnew()
    {
        using var before = await portal.AskAsync("/about");
        await portal.WithServiceAsync<CatalogPublisher, bool>(async publisher =>
        {
            await publisher.PublishAsync(1, "test", null, TestContext.Current.CancellationToken);
            return true;
        });
        using var after = await AskAsync("/about", before.Headers.ETag!);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/markers/BRCA1")]
    [InlineData("/markers/tek")]
    [InlineData("/search?q=TIE2")]
    [InlineData("/account/sign-in")]
    [InlineData("/markers/NOTHC2.json")]
    public async Task Get_WhatIsNoPageToKeep_HasNoTagAndIsAskedForAgain(string url)
    {
        using var answer = await portal.AskAsync(url);

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl?.NoCache, "A browser would go on showing what is no longer so.");
    }

    [Theory]
    [InlineData("/markers/TEK")]
    [InlineData("/markers/TEK.json")]
    [InlineData("/admin")]
    [InlineData("/admin/upload")]
    public async Task Get_SignedIn_IsKeptNowhere(string url)
    {
        var admin = await Visitor.SignedInAsync(portal, "keeper");
        using var answer = await admin.AskAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    private async Task<HttpResponseMessage> AskAsync(string url, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.IfNoneMatch.Add(tag);
        return await portal.Client().SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The seeds, with somebody who may sign in.</summary>
    public sealed class AdministeredPortal : PortalFixture
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await AddAdministratorAsync("keeper");
        }
    }
}
