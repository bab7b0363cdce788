using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DormancyPortal.Core.Queries;
using DormancyPortal.Core.Storage;
using DormancyPortal.Extraction;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace DormancyPortal.Web;

/// <summary>
/// Whoever asks again for a page or twin that has not changed gets 304 instead, before anything is read for it. The tag
/// is made of all that an answer depends on: address, catalog, lexicon, build. Who is signed in sees other pages, which
/// nobody may keep.
/// </summary>
internal static class CatalogCaching
{
    private static readonly string[] NeverKept = ["/Admin/", "/Account/", "/Errors/", "/Downloads/", "/Report/"];

    private static readonly Lazy<string> Build = new(HashOfBuild);

    /// <summary>Marks an endpoint whose answers depend on the catalog alone.</summary>
    public static TBuilder KeptByCatalog<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new DependsOnCatalog());

    public static void UseCatalogCaching(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (IsKept(http.GetEndpoint()) is not { } kept || (kept && !IsReading(http.Request)))
                {
                    await next(http);
                    return;
                }

                if (!kept || http.User.Identity is { IsAuthenticated: true })
                {
                    // Only at the end: forms set the header too and warn of one that is there.
                    http.Response.OnStarting(() =>
                    {
                        http.Response.Headers.CacheControl = "no-cache, no-store";
                        return Task.CompletedTask;
                    });
                    await next(http);
                    return;
                }

                var tag = await TagAsync(http);
                if (HasIt(http.Request, tag))
                {
                    http.Response.StatusCode = StatusCodes.Status304NotModified;
                    Describe(http.Response, tag);
                    return;
                }

                http.Response.OnStarting(() =>
                {
                    if (http.Response.StatusCode == StatusCodes.Status200OK)
                    {
                        Describe(http.Response, tag);
                    }
                    else if (http.Response.Headers.CacheControl.Count == 0)
                    {
                        // Browsers keep redirects and what is gone unless they are told to ask; a publish or a split ends both.
                        http.Response.Headers.CacheControl = "no-cache";
                    }

                    return Task.CompletedTask;
                });
                await next(http);
            }
        );

    /// <summary>Whether answers may be kept; null where that is not decided here, as of files.</summary>
    private static bool? IsKept(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? !Array.Exists(NeverKept, folder => page.ViewEnginePath.StartsWith(folder, StringComparison.Ordinal))
        : endpoint?.Metadata.GetMetadata<DependsOnCatalog>() is null ? null
        : true;

    private static void Describe(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
    }

    private static async Task<string> TagAsync(HttpContext http)
    {
        var db = http.RequestServices.GetRequiredService<PortalDbContext>();
        var stamp = await CatalogStamp.ReadAsync(db, http.RequestAborted);
        var request = http.Request;
        var place = $"{http.Address().Root}{request.Path}{request.QueryString}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"W/\"{stamp.Catalog}-{stamp.Lexicon}-{Build.Value}-{Hash(Encoding.UTF8.GetBytes(place))}\""
        );
    }

    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool HasIt(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(k => k.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    /// <summary>What of a build shows on pages: code, built-in lexicon, measured figures.</summary>
    private static string HashOfBuild()
    {
        var parts = new[] { typeof(Extractor), typeof(CatalogStamp), typeof(CatalogCaching) }
            .Select(type => type.Module.ModuleVersionId.ToString())
            .Concat(
                Directory
                    .EnumerateFiles(Path.Combine(PortalOptions.SeedsFolder, "lexicons"))
                    .Order(StringComparer.Ordinal)
                    .Select(file => $"{Path.GetFileName(file)} {File.GetLastWriteTimeUtc(file).Ticks}")
            );
        return Hash(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));

    private sealed class DependsOnCatalog;
}
