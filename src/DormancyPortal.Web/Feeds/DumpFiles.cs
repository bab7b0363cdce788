using DormancyPortal.Core.Exports.Dumps;
using Microsoft.Net.Http.Headers;

namespace DormancyPortal.Web.Feeds;

/// <summary>The files of the dumps: <c>/downloads/{edition}/{file}</c>; a broken download can go on where it ended.</summary>
internal static class DumpFiles
{
    public static void MapDumpFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(
            "/downloads/{edition}/{name}",
            PortalHost.Reading,
            (string edition, string name, DumpShelf shelf) =>
                shelf.Find(edition, name) is var (path, file)
                    ? Results.File(
                        path,
                        "application/gzip",
                        $"{edition}-{file.Name}",
                        entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""),
                        enableRangeProcessing: true
                    )
                    : Results.NotFound()
        );
}
