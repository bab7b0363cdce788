using DormancyPortal.Core.Queries.Releases;

namespace DormancyPortal.Web.Pages.Releases;

/// <summary>The files of published releases and of their older versions, byte for byte: always a download, never shown as a page of ours.</summary>
internal static class ReleaseFiles
{
    public static void MapReleaseFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(
            "/releases/{slug}/file",
            PortalHost.Reading,
            async (string slug, ReleaseRecordQuery releases, CancellationToken cancel) =>
                await releases.FileAsync(slug, cancel) is var (bytes, _, name)
                    ? Results.File(bytes, "application/octet-stream", name)
                    : Results.NotFound()
        );
        routes.MapMethods(
            "/releases/{slug}/v/{number:int}/file",
            PortalHost.Reading,
            async (string slug, int number, ReleaseRecordQuery releases, CancellationToken cancel) =>
                await releases.VersionFileAsync(slug, number, cancel) is var (bytes, name)
                    ? Results.File(bytes, "application/octet-stream", name)
                    : Results.NotFound()
        );
    }
}
